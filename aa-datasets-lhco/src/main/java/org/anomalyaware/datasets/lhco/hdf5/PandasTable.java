package org.anomalyaware.datasets.lhco.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.filter.FilterManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.datasets.lhco.blosc.BloscFilter;
import org.anomalyaware.datasets.lhco.table.ColumnTable;
import org.anomalyaware.datasets.lhco.table.RowSink;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A table that pandas wrote with {@code to_hdf(path, key, format="fixed")}. A column is found by
 * its name in whichever block it is; blocks of floating-point numbers, integers and truth values
 * are numbers, others are refused when a column of theirs is wanted.
 */
@API(status = API.Status.INTERNAL)
public final class PandasTable implements ColumnTable {
  private static final int MOST_BLOCKS = 1_000;

  /** How much of a table is in memory at a time, as decoded by the HDF5 library. */
  private static final int WINDOW_BYTES = 1 << 20;

  static {
    // the service loader that jHDF asks does not see plugins that have a class loader of their own
    FilterManager.addFilter(new BloscFilter());
  }

  private final Path file;
  private final String key;
  private final HdfFile hdf;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final long rows;

  /** A block and which of its columns. */
  private record Column(Block block, int index) {}

  private PandasTable(Path file, String key, HdfFile hdf) {
    this.file = file;
    this.key = key;
    this.hdf = hdf;
    this.rows = readLayout();
  }

  /**
   * Opens a file and reads its layout.
   *
   * @param key the name under which the table was stored
   * @throws DatasetException if the file is cut short or damaged, or holds no such table
   */
  public static PandasTable open(Path file, String key) {
    HdfFile hdf = Guard.opening(file, () -> mapped(file));
    try {
      return Guard.opening(
          file,
          () -> {
            requireWhole(file, hdf);
            return new PandasTable(file, key, hdf);
          });
    } catch (DatasetException e) {
      hdf.close();
      throw e;
    }
  }

  /**
   * A file in memory that the operating system fills as it is looked at. Left to itself, jHDF makes
   * room on the heap for whatever size a damaged file gives a part of it; of a buffer no part can
   * be larger than the whole. A buffer holds no more than 2 GiB, and a larger file has such room.
   */
  private static HdfFile mapped(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.size() > Integer.MAX_VALUE
          ? new HdfFile(file)
          : HdfFile.fromByteBuffer(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireWhole(Path file, HdfFile hdf) {
    long promised = hdf.getHdfBackingStorage().getSuperblock().getEndOfFileAddress();
    long present = hdf.size();
    if (present < promised) {
      throw new DatasetException(
          "%s is cut short: it has %d bytes where its HDF5 header promises %d; fetch it again"
              .formatted(file, present, promised));
    }
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  @Override
  public long total() {
    return Math.max(1, rows);
  }

  @Override
  public String place(long row) {
    return "row " + row + " of " + key;
  }

  @Override
  public void read(List<String> wanted, RowSink sink, LongConsumer progress) {
    List<Column> sources = wanted.stream().map(this::column).toList();
    Collection<Block> blocks = sources.stream().map(Column::block).distinct().toList();
    int window = Guard.opening(file, () -> windowRows(blocks));
    double[][] values = new double[(int) Math.min(window, rows)][wanted.size()];
    for (long start = 0; start < rows; start += window) {
      int count = (int) Math.min(window, rows - start);
      for (Block block : blocks) {
        block.read(start, count, values, targets(sources, block));
      }
      for (int i = 0; i < count; i++) {
        sink.row(start + i, values[i]);
      }
      progress.accept(start + count);
    }
  }

  private static int windowRows(Collection<Block> blocks) {
    blocks.forEach(Block::requireNumbers);
    return blocks.stream().mapToInt(block -> block.windowRows(WINDOW_BYTES)).min().orElse(1);
  }

  private Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("No column " + name + " in " + columns.keySet());
    }
    return column;
  }

  /** For each column of the block, which of the wanted columns it is, or -1. */
  private static int[] targets(List<Column> sources, Block block) {
    int[] targets = new int[block.width()];
    Arrays.fill(targets, -1);
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).block() == block) {
        targets[sources.get(i).index()] = i;
      }
    }
    return targets;
  }

  @Override
  public void close() {
    hdf.close();
  }

  /** Finds the blocks and their columns, and returns how many rows they have. */
  private long readLayout() {
    Group group = group();
    long length = -1;
    for (int i = 0; i < MOST_BLOCKS; i++) {
      Node items = group.getChild("block" + i + "_items");
      Node values = group.getChild("block" + i + "_values");
      if (items == null || values == null) {
        break;
      }
      Block block = Block.of(file, key, items, values);
      if (length >= 0 && block.rows() != length) {
        throw new DatasetException(
            "%s: blocks of the table %s have %d and %d rows; the file is damaged, fetch it again"
                .formatted(file, key, length, block.rows()));
      }
      length = block.rows();
      addColumns(block);
    }
    if (length < 0) {
      throw new DatasetException(
          "%s: the group %s holds %s, but not the blocks of pandas' fixed format; write the table with format=\"fixed\", or as CSV"
              .formatted(file, key, names(group)));
    }
    return length;
  }

  private void addColumns(Block block) {
    List<String> items = block.columns();
    for (int i = 0; i < items.size(); i++) {
      if (columns.put(items.get(i), new Column(block, i)) != null) {
        throw new DatasetException(
            "%s: the table %s has two columns named %s; give each its own name"
                .formatted(file, key, items.get(i)));
      }
    }
  }

  private Group group() {
    @Nullable Node node = hdf.getChild(key);
    if (node instanceof Group group) {
      return group;
    }
    throw new DatasetException(
        "%s holds no table under the key %s; it has %s; name the right one with --set dataset.key=KEY"
            .formatted(file, key, names(hdf)));
  }

  private static String names(Group group) {
    List<String> names = new ArrayList<>(group.getChildren().keySet());
    return names.isEmpty()
        ? "nothing"
        : String.join(", ", names.subList(0, Math.min(8, names.size())))
            + (names.size() > 8 ? ", ..." : "");
  }
}
