package org.anomalyaware.datasets.lhco.jets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Scanner;
import org.anomalyaware.datasets.lhco.kinematics.FourMomentum;

/**
 * Events and what FastJet made of them, written by {@code src/test/fixtures/fastjet_reference.cc}.
 */
final class FastJetReference {
  static final int MOST_EXCLUSIVE = 3;

  private FastJetReference() {}

  record Event(
      List<FourMomentum> particles, List<ReferenceJet> jets, List<List<FourMomentum>> exclusive) {}

  record ReferenceJet(FourMomentum momentum, int constituents, List<Double> taus) {}

  static List<Event> events() {
    try (InputStream in =
            Objects.requireNonNull(FastJetReference.class.getResourceAsStream("fastjet.txt"));
        Scanner scanner = new Scanner(in, StandardCharsets.UTF_8).useLocale(Locale.ROOT)) {
      List<Event> events = new ArrayList<>();
      while (scanner.hasNext()) {
        events.add(event(scanner));
      }
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Event event(Scanner scanner) {
    expect(scanner, "event");
    List<FourMomentum> particles = momenta(scanner, scanner.nextInt());
    expect(scanner, "jets");
    List<ReferenceJet> jets = new ArrayList<>();
    int count = scanner.nextInt();
    for (int i = 0; i < count; i++) {
      jets.add(
          new ReferenceJet(
              momentum(scanner),
              scanner.nextInt(),
              List.of(scanner.nextDouble(), scanner.nextDouble(), scanner.nextDouble())));
    }
    expect(scanner, "exclusive");
    List<List<FourMomentum>> exclusive = new ArrayList<>();
    for (int n = 1; n <= MOST_EXCLUSIVE; n++) {
      exclusive.add(momenta(scanner, n));
    }
    return new Event(particles, jets, exclusive);
  }

  private static void expect(Scanner scanner, String word) {
    if (!scanner.next().equals(word)) {
      throw new IllegalStateException("fastjet.txt: expected " + word);
    }
  }

  private static List<FourMomentum> momenta(Scanner scanner, int count) {
    List<FourMomentum> momenta = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      momenta.add(momentum(scanner));
    }
    return momenta;
  }

  private static FourMomentum momentum(Scanner scanner) {
    return new FourMomentum(
        scanner.nextDouble(), scanner.nextDouble(), scanner.nextDouble(), scanner.nextDouble());
  }
}
