package org.anomalyaware.datasets.lhco;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.settings.NearestNames;
import org.anomalyaware.datasets.lhco.csv.CsvTable;
import org.anomalyaware.datasets.lhco.hdf5.PandasTable;
import org.anomalyaware.datasets.lhco.table.ColumnTable;

/** Opens a file of events, whose format and layout are known by its content and not by its name. */
final class EventTables {
  private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Columns of the organisers' raw events: 700 particles and the label. */
  private static final int RAW_COLUMNS = 2_100;

  private static final String EXPECTED =
      "expected the columns " + String.join(" ", JetColumns.WITH_LABEL);

  private EventTables() {}

  /**
   * Opens a file and checks that it has the columns of the features file.
   *
   * @param key names the table in an HDF5 file
   * @throws DatasetException if it is missing, unreadable, or something else
   */
  static ColumnTable open(Path file, String key) {
    ColumnTable table = openFormat(file, key);
    try {
      requireColumns(file, table.columns());
      return table;
    } catch (DatasetException e) {
      table.close();
      throw e;
    }
  }

  private static ColumnTable openFormat(Path file, String key) {
    byte[] start = start(file);
    if (startsWith(start, HDF5)) {
      return PandasTable.open(file, key);
    }
    if (startsWith(start, ZIP)) {
      throw new DatasetException(file + " is a zip archive; unpack it and name the file inside");
    }
    return CsvTable.open(file, startsWith(start, GZIP));
  }

  /**
   * Refuses what is no file.
   *
   * @throws DatasetException if it is not there, or a folder
   */
  static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new DatasetException(
          "%s is %s; expected an HDF5 or CSV file of the LHC Olympics features; check the path"
              .formatted(file, Files.isDirectory(file) ? "a folder" : "not there"));
    }
  }

  private static byte[] start(Path file) {
    requireFile(file);
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HDF5.length);
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be read: %s; check its permissions".formatted(file, e.getMessage()), e);
    }
  }

  private static boolean startsWith(byte[] start, byte[] magic) {
    return start.length >= magic.length
        && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
  }

  private static void requireColumns(Path file, List<String> columns) {
    List<String> missing =
        JetColumns.WITH_LABEL.stream().filter(name -> !columns.contains(name)).toList();
    if (missing.isEmpty()) {
      requireOnce(file, columns);
      return;
    }
    if (columns.size() >= RAW_COLUMNS) {
      throw new DatasetException(
          "%s holds raw events (%d columns: pT, eta, phi of each particle), not jet features; use the"
                  .formatted(file, columns.size())
              + " features file (%s on Zenodo 10.5281/zenodo.6466204), or cluster the particles into"
                  .formatted(EventFiles.OFFICIAL_NAME)
              + " jets first");
    }
    if (missing.equals(List.of(JetColumns.LABEL))) {
      throw new DatasetException(
          "%s has the jet features but no column %s, as the black boxes do; use the R&D features, or"
                  .formatted(file, JetColumns.LABEL)
              + " add the column with 0 for background and 1 for signal");
    }
    if (missing.size() == JetColumns.WITH_LABEL.size()) {
      throw new DatasetException(
          "%s is not a table of the LHC Olympics features: its first line or list of columns is '%s';"
                  .formatted(file, excerpt(columns))
              + " "
              + EXPECTED
              + ", in HDF5 as pandas writes it or in CSV");
    }
    throw new DatasetException(
        "%s lacks the column%s %s%s; %s; rename or add what is missing"
            .formatted(
                file,
                missing.size() == 1 ? "" : "s",
                String.join(", ", missing),
                nearest(missing.get(0), columns),
                EXPECTED));
  }

  private static void requireOnce(Path file, List<String> columns) {
    for (String name : JetColumns.WITH_LABEL) {
      if (Collections.frequency(columns, name) > 1) {
        throw new DatasetException(
            "%s has more than one column %s; remove or rename all but one".formatted(file, name));
      }
    }
  }

  private static String nearest(String missing, List<String> columns) {
    List<String> others =
        columns.stream().filter(name -> !JetColumns.WITH_LABEL.contains(name)).toList();
    List<String> nearest = NearestNames.to(missing, others);
    return nearest.isEmpty() ? "" : " (there is " + String.join(" and ", nearest) + ")";
  }

  private static String excerpt(List<String> columns) {
    StringBuilder text = new StringBuilder();
    String.join(",", columns.subList(0, Math.min(columns.size(), 20)))
        .codePoints()
        .limit(60)
        .forEach(point -> text.appendCodePoint(Character.isISOControl(point) ? '?' : point));
    return text.toString();
  }
}
