package org.anomalyaware.datasets.cicids;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anomalyaware.api.dataset.Checksum;

/**
 * The files that a variant reads, and what to tell of the others.
 *
 * @param used in the order of their contents' digests, so that names and places do not matter
 * @param notes why other files are not used, one sentence each
 */
record Selection(List<Census> used, List<String> notes) {

  /**
   * Chooses among files.
   *
   * @param inventory the files that were found
   * @return a selection without files if none of the protocol's layouts fills every role
   */
  static Selection of(Protocol protocol, Inventory inventory) {
    for (Set<Layout> layouts : protocol.layouts()) {
      Selection selection = of(protocol, inventory.of(layouts));
      if (protocol.isFilledBy(selection.counts())) {
        List<String> notes = new ArrayList<>(selection.notes);
        EnumSet<Layout> others = EnumSet.allOf(Layout.class);
        others.removeAll(layouts);
        List<FlowFile> passedOver = inventory.filesOf(others);
        if (!passedOver.isEmpty()) {
          notes.add(
              "Not read, because the files of one layout are enough: %s."
                  .formatted(
                      passedOver.stream()
                          .map(FlowFile::shortName)
                          .collect(Collectors.joining(", "))));
        }
        return new Selection(selection.used, List.copyOf(notes));
      }
    }
    return new Selection(List.of(), List.of());
  }

  private static Selection of(Protocol protocol, List<Census> files) {
    List<String> notes = new ArrayList<>();
    Map<String, Census> byContent = new LinkedHashMap<>();
    for (Census each : files) {
      Census same = byContent.putIfAbsent(each.sha256(), each);
      if (same != null) {
        notes.add(
            "%s holds the same bytes as %s and is read once."
                .formatted(each.file().name(), same.file().name()));
      }
    }
    List<Census> used = new ArrayList<>();
    for (Census each : byContent.values()) {
      if (isUsed(each, protocol)) {
        used.add(each);
      } else {
        notes.add(
            "%s is not used, since it holds no flow of %s: %s set aside."
                .formatted(
                    each.file().shortName(), labels(attacks(protocol)), each.counts().toString()));
      }
    }
    used.sort(Comparator.comparing(Census::sha256));
    return new Selection(used, notes);
  }

  private static boolean isUsed(Census census, Protocol protocol) {
    return !protocol.byDay() || census.file().named() || census.counts().of(attacks(protocol)) > 0;
  }

  private static Set<TrafficClass> attacks(Protocol protocol) {
    Set<TrafficClass> attacks = EnumSet.copyOf(protocol.tuning());
    attacks.addAll(protocol.unseen());
    return attacks;
  }

  private static String labels(Set<TrafficClass> classes) {
    return classes.stream().map(TrafficClass::label).collect(Collectors.joining(", "));
  }

  /** The same with a note on the folder that it was taken from. */
  Selection takenFrom(Path folder) {
    List<String> more = new ArrayList<>(notes);
    more.add("Files were taken from %s.".formatted(folder));
    return new Selection(used, List.copyOf(more));
  }

  /** All rows of the files, whatever becomes of them. */
  ClassCounts counts() {
    ClassCounts all = new ClassCounts();
    used.forEach(each -> all.add(each.counts()));
    return all;
  }

  /**
   * SHA-256 of the data: that of the content where there is one file, else that of the files'
   * digests in hexadecimal, in order, each followed by a line feed.
   */
  String digest() {
    if (used.size() == 1) {
      return used.get(0).sha256();
    }
    MessageDigest sha256 = Checksum.Algorithm.SHA_256.newDigest();
    for (Census each : used) {
      sha256.update((each.sha256() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
