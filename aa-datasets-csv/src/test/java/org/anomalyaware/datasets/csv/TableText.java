package org.anomalyaware.datasets.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Text of a small table of flows: three classes, three numbers, a column of words, a gap. */
record TableText(String text) {

  static TableText of(String... lines) {
    return new TableText(String.join("\n", lines) + "\n");
  }

  /** So many rows; a fifth each is of two attacks. */
  static TableText flows(int rows) {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder("duration,packets,rate,protocol,class\n");
    for (int i = 0; i < rows; i++) {
      String name = i % 5 == 3 ? "DoS" : i % 5 == 4 ? "Patator" : "BENIGN";
      double shift = name.equals("BENIGN") ? 0 : 2;
      text.append(
          String.format(
              Locale.ROOT,
              "%.6f,%d,%s,%s,%s%n",
              random.nextGaussian(shift, 1),
              i,
              i == 7 ? "" : String.format(Locale.ROOT, "%.6f", random.nextGaussian(0, 1 + shift)),
              i % 3 == 0 ? "udp" : "tcp",
              name));
    }
    return new TableText(text.toString());
  }

  Path writeTo(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
