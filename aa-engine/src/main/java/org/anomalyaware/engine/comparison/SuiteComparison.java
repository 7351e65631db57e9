package org.anomalyaware.engine.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anomalyaware.api.result.SuiteEntry;
import org.anomalyaware.api.result.SuiteGroup;
import org.anomalyaware.api.result.SuiteResult;
import org.anomalyaware.engine.results.SuiteJson;
import org.apiguardian.api.API;

/**
 * Two suites side by side, point by point.
 *
 * @param points those that both have, with their comparison
 * @param notes what only one of them has, and whether they are of one suite
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuiteComparison(List<Point> points, List<String> notes) {

  /** Copies the lists. */
  public SuiteComparison {
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /**
   * A point that both suites have.
   *
   * @param name dataset, variant and where in the grid
   */
  public record Point(String name, RunComparison comparison) {}

  /** Compares the suites that two folders hold. */
  public static SuiteComparison of(Path first, Path second) {
    SuiteResult left = SuiteJson.read(first.resolve("result.json"));
    SuiteResult right = SuiteJson.read(second.resolve("result.json"));
    List<String> notes = new ArrayList<>();
    if (!left.suite().digest().equals(right.suite().digest())) {
      notes.add(
          "The suites are not the same: %s %s and %s %s, or what they consist of was changed."
              .formatted(
                  left.suite().id(),
                  left.suite().version(),
                  right.suite().id(),
                  right.suite().version()));
    }
    Map<String, Located> others = located(right, second);
    List<Point> points = new ArrayList<>();
    located(left, first)
        .forEach(
            (name, here) -> {
              Optional<Located> there = Optional.ofNullable(others.remove(name));
              Optional<ComparedRun> one = here.run();
              Optional<ComparedRun> other = there.flatMap(Located::run);
              if (there.isEmpty()) {
                notes.add("Only the first has " + name + ".");
              } else if (one.isEmpty() || other.isEmpty()) {
                notes.add("One of the two has no result for " + name + ".");
              } else {
                points.add(new Point(name, RunComparison.of(one.get(), other.get())));
              }
            });
    others.keySet().forEach(name -> notes.add("Only the second has " + name + "."));
    return new SuiteComparison(points, notes);
  }

  private static Map<String, Located> located(SuiteResult result, Path folder) {
    return result.entries().stream()
        .flatMap(entry -> entry.groups().stream().map(group -> new Located(entry, group, folder)))
        .collect(
            Collectors.toMap(
                Located::name, each -> each, (one, same) -> one, java.util.LinkedHashMap::new));
  }

  /** A point and the folder that its suite lies in. */
  private record Located(SuiteEntry entry, SuiteGroup group, Path folder) {

    String name() {
      return entry.dataset()
          + " "
          + entry.variant()
          + group.values().entrySet().stream()
              .map(each -> ", " + each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining());
    }

    Optional<ComparedRun> run() {
      return entry.dataSummary().map(data -> ComparedRun.ofGroup(data, group, folder));
    }
  }
}
