package org.anomalyaware.datasets.cicids;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.Feature;

/**
 * What the first line of a file says: its layout, and which of the layout's features each column
 * holds.
 */
final class FlowHeader {

  /** Where a column is an identifier or the label instead of a feature. */
  static final int NOT_A_FEATURE = -1;

  /** Longer lines do not occur, and reading them would have no bound. */
  static final int MOST_LINE_BYTES = 1 << 16;

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF"; // UTF-8 read as Latin-1
  private static final int MOST_NAMES_SHOWN = 6;
  private static final int NAME_CHARACTERS = 40;

  private final Layout layout;
  private final List<String> names;
  private final int[] features;

  private FlowHeader(Layout layout, List<String> names, int[] features) {
    this.layout = layout;
    this.names = names;
    this.features = features;
  }

  /**
   * Reads the first line of a file.
   *
   * @throws DatasetException if it cannot be read or is the header of something else
   */
  static FlowHeader read(FlowFile file) {
    try (InputStream in = file.open()) {
      byte[] start = in.readNBytes(MOST_LINE_BYTES);
      if (start.length == 0) {
        throw new DatasetException(file.name() + " is empty. " + expected());
      }
      int end = 0;
      while (end < start.length && start[end] != '\n') {
        end++;
      }
      return parse(new String(start, 0, end, StandardCharsets.ISO_8859_1), file);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static FlowHeader parse(String line, FlowFile file) {
    String text =
        line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    List<String> names = new ArrayList<>();
    for (String cell : text.split(",", -1)) {
      String name = Cells.unquoted(cell);
      boolean again = name.equals(FlowFeatures.REPEATED) && names.contains(name);
      names.add(again ? FlowFeatures.REPEATED_AGAIN : name);
    }
    Set<String> found = new HashSet<>(names);
    for (Layout layout : Layout.values()) {
      if (found.size() == names.size()
          && found.equals(Set.copyOf(layout.columns()))
          && names.get(names.size() - 1).equals(layout.labelColumn())) {
        return new FlowHeader(layout, List.copyOf(names), features(layout, names));
      }
    }
    throw unknown(names, file);
  }

  private static int[] features(Layout layout, List<String> names) {
    Map<String, Integer> indices = new HashMap<>();
    for (Feature feature : layout.features()) {
      indices.put(feature.name(), indices.size());
    }
    return names.stream().mapToInt(name -> indices.getOrDefault(name, NOT_A_FEATURE)).toArray();
  }

  private static DatasetException unknown(List<String> names, FlowFile file) {
    Layout nearest =
        Arrays.stream(Layout.values())
            .min(Comparator.comparingInt(layout -> distance(layout, names)))
            .orElseThrow();
    List<String> missing = difference(nearest.columns(), names);
    List<String> unexpected = difference(names, nearest.columns());
    String how;
    if (missing.size() == nearest.columns().size()) {
      how = "it begins with '%s'".formatted(FlowFile.printable(names.get(0), NAME_CHARACTERS));
    } else if (missing.isEmpty() && unexpected.isEmpty()) {
      how = "a column occurs twice, or the last is not '%s'".formatted(nearest.labelColumn());
    } else {
      how =
          "%s has %d: here %s missing, %s unexpected"
              .formatted(
                  nearest.title(), nearest.columns().size(), shown(missing), shown(unexpected));
    }
    return new DatasetException(
        "%s, line 1: this header of %d columns is not one of flows; %s. %s"
            .formatted(file.name(), names.size(), how, expected()));
  }

  private static String expected() {
    return "Expected is a CSV file of CIC-IDS-2017: "
        + Arrays.stream(Layout.values())
            .map(each -> each.title() + " with " + each.columns().size() + " columns")
            .collect(Collectors.joining(", "))
        + ". Fetch the file again, or move it elsewhere if it is another table, or name the right"
        + " ones by --set dataset.file=PATH[,PATH...].";
  }

  private static int distance(Layout layout, List<String> names) {
    return difference(layout.columns(), names).size() + difference(names, layout.columns()).size();
  }

  private static List<String> difference(List<String> names, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return names.stream().filter(name -> !known.contains(name)).toList();
  }

  private static String shown(List<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    String first =
        names.stream()
            .limit(MOST_NAMES_SHOWN)
            .map(name -> "'" + FlowFile.printable(name, NAME_CHARACTERS) + "'")
            .collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES_SHOWN;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  Layout layout() {
    return layout;
  }

  /** How many columns the file has. */
  int columns() {
    return names.size();
  }

  /** The name of a column. */
  String name(int column) {
    return names.get(column);
  }

  /** The index among the layout's features of what a column holds, or {@link #NOT_A_FEATURE}. */
  int feature(int column) {
    return features[column];
  }
}
