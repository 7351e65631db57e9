package org.anomalyaware.datasets.cicids;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.DatasetException;

/** Says which data is missing, where it was looked for, where to get it, and what works without. */
final class MissingData {

  private static final String PUBLISHED_AT =
      "http://205.174.165.80/CICDataset/CIC-IDS-2017/Dataset/CIC-IDS-2017/CSVs/";

  private static final String PUBLISHED_FILES =
      "MachineLearningCSV.zip (SHA-256 c3f26274b36c837ccf28ffd2dbf4582941c30b3ee70a635c6e5b2f87c4727928)"
          + " or GeneratedLabelledFlows.zip, as they are or unpacked, from "
          + PUBLISHED_AT
          + " (https://www.unb.ca/cic/datasets/ids-2017.html) or with 'aa data fetch cicids'";

  private static final String CLEANED_FILES =
      "CSV files of the cleaned form (52 features and 'Attack Type')";

  private final Protocol protocol;
  private final List<Inventory> inventories;
  private final DataFolders folders;
  private final List<Path> named;

  /**
   * What was wanted and what there was.
   *
   * @param inventories of the places that were looked into, each of which has to do by itself
   * @param named what the user named; empty if the folder was searched
   */
  MissingData(
      Protocol protocol, List<Inventory> inventories, DataFolders folders, List<Path> named) {
    this.protocol = protocol;
    this.inventories = inventories;
    this.folders = folders;
    this.named = named;
  }

  DatasetException exception() {
    String where =
        named.isEmpty()
            ? folders.toString()
            : named.stream().map(Path::toString).collect(Collectors.joining(", "));
    return new DatasetException(
        "The variant %s of cicids needs rows of %s in files of one layout. Looked in %s: %s. Expected: %s. %s"
            .formatted(protocol.variant(), needed(), where, found(), expected(), advice())
            .strip());
  }

  private String needed() {
    Set<Layout> layouts = layouts();
    return "%s (background), of %s (tuning) and of %s (unseen)"
        .formatted(
            labels(Protocol.background(), layouts),
            labels(protocol.tuning(), layouts),
            labels(protocol.unseen(), layouts));
  }

  private Set<Layout> layouts() {
    Set<Layout> all = EnumSet.noneOf(Layout.class);
    protocol.layouts().forEach(all::addAll);
    return all;
  }

  private static String labels(Set<TrafficClass> classes, Set<Layout> layouts) {
    Set<TrafficClass> sorted = EnumSet.copyOf(classes);
    sorted.removeIf(each -> layouts.stream().noneMatch(layout -> layout.classes().contains(each)));
    return sorted.stream().map(TrafficClass::label).distinct().collect(Collectors.joining(" or "));
  }

  private String found() {
    String files =
        inventories.stream()
            .flatMap(inventory -> inventory.of(EnumSet.allOf(Layout.class)).stream())
            .map(
                each ->
                    "%s (%s: %s)"
                        .formatted(
                            each.file().shortName(), each.header().layout().title(), each.counts()))
            .collect(Collectors.joining("; "));
    return files.isEmpty() ? "no .csv file there, nor in a .zip" : files;
  }

  private String expected() {
    Set<Layout> layouts = layouts();
    List<String> forms = new ArrayList<>();
    if (layouts.contains(Layout.MACHINE_LEARNING)) {
      forms.add(PUBLISHED_FILES);
    }
    if (layouts.contains(Layout.CLEANED)) {
      forms.add(CLEANED_FILES);
    }
    return String.join("; or ", forms);
  }

  private String advice() {
    List<String> works = new ArrayList<>();
    if (works(Protocol.paper())) {
      works.add("--variant " + Protocol.PAPER);
    }
    if (works(Protocol.cleaned())) {
      works.add("--variant " + Protocol.CLEANED);
    }
    String families =
        Arrays.stream(AttackFamily.values())
            .filter(family -> works(Protocol.leaveOneOut(family)))
            .map(AttackFamily::id)
            .collect(Collectors.joining(" or "));
    if (!families.isEmpty()) {
      works.add(
          "--variant %s --set dataset.unseen=F, where F is %s"
              .formatted(Protocol.LEAVE_ONE_OUT, families));
    }
    String first =
        "Put them into %s, or name them by --set dataset.file=PATH[,PATH...]."
            .formatted(folders.first());
    return works.isEmpty()
        ? first
        : first + " With what was found these work: " + String.join("; ", works) + ".";
  }

  private boolean works(Protocol other) {
    return inventories.stream()
        .anyMatch(inventory -> !Selection.of(other, inventory).used().isEmpty());
  }
}
