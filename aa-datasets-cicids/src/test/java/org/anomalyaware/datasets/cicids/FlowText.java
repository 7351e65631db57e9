package org.anomalyaware.datasets.cicids;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files of flows as they are published, with made-up numbers. */
final class FlowText {

  private final Layout layout;
  private final List<String> lines = new ArrayList<>();
  private final SplittableRandom random;

  private FlowText(Layout layout, long seed) {
    this.layout = layout;
    this.random = new SplittableRandom(seed);
    lines.add(header(layout));
  }

  static FlowText of(Layout layout, long seed) {
    return new FlowText(layout, seed);
  }

  /** Leading spaces in most names and a repeated column, as published. */
  static String header(Layout layout) {
    List<String> names = new ArrayList<>();
    for (String name : layout.columns()) {
      String published = name.equals("Fwd Header Length.1") ? "Fwd Header Length" : name;
      names.add(layout == Layout.CLEANED || names.isEmpty() ? published : " " + published);
    }
    return String.join(",", names);
  }

  /** Rows of random numbers. */
  FlowText rows(int count, String label) {
    for (int i = 0; i < count; i++) {
      row(label, Map.of());
    }
    return this;
  }

  /** A row with some cells as given, by the column's name. */
  FlowText row(String label, Map<String, String> cells) {
    List<String> row = new ArrayList<>();
    for (String name : layout.columns()) {
      if (name.equals(layout.labelColumn())) {
        row.add(label);
      } else if (layout.identifiers().contains(name)) {
        row.add(cells.getOrDefault(name, "192.168.10." + random.nextInt(255)));
      } else {
        row.add(cells.getOrDefault(name, number()));
      }
    }
    return line(String.join(",", row));
  }

  FlowText line(String line) {
    lines.add(line);
    return this;
  }

  /** The last row once more. */
  FlowText again() {
    return line(lines.get(lines.size() - 1));
  }

  private String number() {
    return switch (random.nextInt(3)) {
      case 0 -> Integer.toString(random.nextInt(70_000));
      case 1 -> random.nextInt(10_000) + "." + random.nextInt(1_000_000_000);
      default -> Double.toString(random.nextDouble() * 1e7);
    };
  }

  /** The same flows without the columns that only GeneratedLabelledFlows has. */
  FlowText withoutIdentifiers() {
    FlowText other = new FlowText(Layout.MACHINE_LEARNING, 0);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      List<String> kept = new ArrayList<>();
      for (int i = 0; i < cells.length; i++) {
        if (!layout.identifiers().contains(layout.columns().get(i))) {
          kept.add(cells[i]);
        }
      }
      other.line(String.join(",", kept));
    }
    return other;
  }

  @Override
  public String toString() {
    return String.join("\r\n", lines) + "\r\n";
  }

  /** One byte a character, so that tests can write any byte. */
  byte[] bytes() {
    return toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  Path writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes());
  }

  static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  /** A small Tuesday: 100 benign flows, 6 and 4 of the two Patators. */
  static FlowText tuesday(Layout layout) {
    return of(layout, 2).rows(100, "BENIGN").rows(6, "FTP-Patator").rows(4, "SSH-Patator");
  }

  /** A small Wednesday: 100 benign flows, 20, 5, 4 and 3 of the four DoS tools, 1 Heartbleed. */
  static FlowText wednesday(Layout layout) {
    return of(layout, 3)
        .rows(100, "BENIGN")
        .rows(20, "DoS Hulk")
        .rows(5, "DoS GoldenEye")
        .rows(4, "DoS slowloris")
        .rows(3, "DoS Slowhttptest")
        .rows(1, "Heartbleed");
  }

  /** All classes of the cleaned form, 40 of normal traffic and 8 of each other. */
  static FlowText cleaned(long seed) {
    FlowText text = of(Layout.CLEANED, seed);
    for (TrafficClass each : Layout.CLEANED.classes()) {
      text.rows(each.isBenign() ? 40 : 8, each.label());
    }
    return text;
  }
}
