package org.anomalyaware.datasets.cicids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.DatasetException;

/** Finds CSV files: those the user named, or those in a folder, in its folders, and in zips. */
final class FlowFiles {

  private static final int MOST_FOLDERS_DEEP = 8;
  private static final int MOST_ENTRIES = 10_000;

  private FlowFiles() {}

  /**
   * The files in a folder in a fixed order.
   *
   * @param folder need not exist; then there are none
   * @throws DatasetException if something in it cannot be read
   */
  static List<FlowFile> in(Path folder) {
    return Files.isDirectory(folder) ? walk(folder) : List.of();
  }

  /**
   * The files that the user named.
   *
   * @param paths files, zips or folders, as given or within one of the dataset's folders
   * @throws DatasetException if one is missing, is of another kind, or holds no CSV file
   */
  static List<FlowFile> named(List<Path> paths, DataFolders folders) {
    List<FlowFile> files = new ArrayList<>();
    for (Path given : paths) {
      Path path = folders.locate(given);
      List<FlowFile> found = at(path, folders);
      if (found.isEmpty()) {
        throw new DatasetException(
            path + " holds no .csv file. Name the CSV files of CIC-IDS-2017, or the zip of them.");
      }
      files.addAll(found);
    }
    return files;
  }

  private static List<FlowFile> at(Path path, DataFolders folders) {
    if (Files.isDirectory(path)) {
      return walk(path);
    }
    if (!Files.exists(path)) {
      throw new DatasetException(
          "The file %s, named by dataset.file, is neither there nor in %s. Name one that is there."
              .formatted(path, folders));
    }
    return isZip(path) ? entries(path) : List.of(file(path, true));
  }

  /** Links to files are followed, since data is often kept elsewhere; links to folders are not. */
  private static List<FlowFile> walk(Path folder) {
    List<FlowFile> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder, MOST_FOLDERS_DEEP)) {
      List<Path> paths = walk.filter(Files::isRegularFile).sorted().toList();
      for (Path path : paths) {
        if (isHidden(path.toString())) {
          continue;
        }
        if (isCsv(path.toString())) {
          files.add(file(path, false));
        } else if (isZip(path)) {
          files.addAll(entries(path));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw FlowFile.unreadable(folder.toString(), e);
    }
    return files;
  }

  private static List<FlowFile> entries(Path zip) {
    try (ZipFile opened = new ZipFile(zip.toFile())) {
      if (opened.size() > MOST_ENTRIES) {
        throw new DatasetException(
            "%s has %d entries; more than %d are not read. Give a zip of CIC-IDS-2017's CSV files."
                .formatted(zip, opened.size(), MOST_ENTRIES));
      }
      return opened.stream()
          .filter(entry -> !entry.isDirectory())
          .filter(entry -> isCsv(entry.getName()) && !isHidden(entry.getName()))
          .map(entry -> new FlowFile(zip, entry.getName(), size(entry), false))
          .toList();
    } catch (IOException e) {
      throw FlowFile.unreadable(zip.toString(), e);
    }
  }

  private static long size(ZipEntry entry) {
    return Math.max(entry.getSize(), 0);
  }

  private static FlowFile file(Path path, boolean named) {
    try {
      return new FlowFile(path, null, Files.size(path), named);
    } catch (IOException e) {
      throw FlowFile.unreadable(path.toString(), e);
    }
  }

  private static boolean isCsv(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static boolean isZip(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip") && Files.isRegularFile(path);
  }

  /** What file managers leave behind, such as {@code __MACOSX/._Monday.csv}. */
  private static boolean isHidden(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.startsWith(".", slash + 1) || name.startsWith("__MACOSX/");
  }
}
