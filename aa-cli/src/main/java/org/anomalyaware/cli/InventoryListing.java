package org.anomalyaware.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.engine.data.ByteCount;
import org.anomalyaware.engine.data.DatasetFiles;
import org.anomalyaware.engine.data.FileInventory;
import org.anomalyaware.engine.data.FileState;

/** Prints the state of a dataset's files, folder by folder, and what to do about it. */
final class InventoryListing {

  private static final int SHOWN_OTHERS = 5;

  private final PrintWriter out;
  private final Terminal terminal;

  InventoryListing(PrintWriter out, Terminal terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Prints an inventory.
   *
   * @param there the word for a file that is there, such as {@code present}
   */
  void print(DatasetFiles files, FileInventory inventory, String there) {
    Dataset dataset = files.dataset();
    line(0, "%s: %s".formatted(dataset.id(), dataset.card().title()));
    for (Path folder : inventory.folders().folders()) {
      folder(inventory, folder, there);
    }
    variants(dataset);
    advice(files, inventory);
  }

  private void folder(FileInventory inventory, Path folder, String there) {
    List<FileState> states =
        inventory.files().stream().filter(state -> state.place().startsWith(folder)).toList();
    List<String> others =
        inventory.others().stream()
            .filter(other -> other.startsWith(folder))
            .map(other -> folder.relativize(other).toString())
            .toList();
    if (states.isEmpty() && others.isEmpty()) {
      return;
    }
    line(2, folder.toString());
    states.forEach(state -> state(state, folder, there));
    if (!others.isEmpty()) {
      line(4, "besides  " + shortened(others));
    }
  }

  private static String shortened(List<String> names) {
    String shown = names.stream().limit(SHOWN_OTHERS).collect(Collectors.joining(", "));
    return names.size() <= SHOWN_OTHERS
        ? shown
        : "%s and %,d more".formatted(shown, names.size() - SHOWN_OTHERS);
  }

  private void state(FileState state, Path folder, String there) {
    String name = folder.relativize(state.place()).toString();
    String official = state.file().path();
    String what =
        (name.equals(official) ? name : name + ", which is " + official)
            + " ("
            + neededBy(state.file())
            + ")";
    if (state instanceof FileState.Present present) {
      row(there, ByteCount.text(present.bytes()), what);
    } else if (state instanceof FileState.Damaged damaged) {
      row("damaged", ByteCount.text(damaged.bytes()), what + ": " + damaged.finding());
    } else {
      row("missing", size(state.file()), what);
    }
  }

  private static String size(DataFile file) {
    return file.size().isPresent() ? ByteCount.text(file.size().getAsLong()) : "";
  }

  static String neededBy(DataFile file) {
    return file.variants().isEmpty() ? "all" : String.join(", ", file.variants());
  }

  private void row(String word, String size, String text) {
    String head = "    %-7s %9s  ".formatted(word, size);
    out.println(Text.hanging(head, text, terminal.columns()));
  }

  /** What variants need that is no file of the dataset's. */
  private void variants(Dataset dataset) {
    List<Variant> free =
        dataset.variants().stream().filter(variant -> needsNothing(dataset, variant)).toList();
    if (free.size() == dataset.variants().size()) {
      boolean real = free.stream().anyMatch(variant -> variant.source() == DataSource.REAL);
      line(2, real ? "declares no file that could be fetched" : "needs no file");
      return;
    }
    free.forEach(variant -> line(2, "variant %s needs no file".formatted(variant.id())));
    for (Variant variant : dataset.variants()) {
      dataset
          .ownFiles(variant.id())
          .ifPresent(
              own -> line(2, "variant %s needs files of yours: %s".formatted(variant.id(), own)));
    }
  }

  private static boolean needsNothing(Dataset dataset, Variant variant) {
    return dataset.files().stream().noneMatch(file -> file.isNeededBy(variant.id()))
        && dataset.ownFiles(variant.id()).isEmpty();
  }

  private void advice(DatasetFiles files, FileInventory inventory) {
    boolean damaged = inventory.files().stream().anyMatch(FileState.Damaged.class::isInstance);
    if (!inventory.isWhole()) {
      line(
          2,
          "'%s' fetches what is missing%s"
              .formatted(fetchCommand(files), damaged ? " and replaces what is damaged" : ""));
    }
  }

  private static String fetchCommand(DatasetFiles files) {
    List<Path> folders = files.folders().folders();
    String command = "aa data fetch " + files.dataset().id();
    return folders.size() == 1 ? command : command + " --data " + folders.get(0).getParent();
  }

  private void line(int indent, String text) {
    out.println(Text.wrap(" ".repeat(indent) + text, terminal.columns(), 2));
  }
}
