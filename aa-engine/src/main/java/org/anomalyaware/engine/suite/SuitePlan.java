package org.anomalyaware.engine.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.engine.ResolvedExperiment;
import org.anomalyaware.engine.SeedSteps;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A suite whose plugins were found and whose settings passed at every point of every grid.
 *
 * @param suite the suite
 * @param entries one for each of its datasets
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuitePlan(Suite suite, List<Entry> entries) {

  private static final int MOST_CELLS = 100_000;

  /** How problems with settings begin. */
  private static final Pattern SETTING =
      Pattern.compile("(?:unknown setting ')?([a-z][A-Za-z0-9.]*).*", Pattern.DOTALL);

  /** How problems with the choice of plugins begin. */
  private static final Pattern PLUGIN =
      Pattern.compile("unknown (model|penalty|schedule) .*", Pattern.DOTALL);

  /** Copies the list. */
  public SuitePlan {
    entries = List.copyOf(entries);
  }

  /**
   * One dataset with its grid.
   *
   * @param axes those of the suite and its own
   * @param points the last axis runs fastest; at least one
   */
  public record Entry(List<GridAxis> axes, List<Point> points) {

    /** Copies the lists. */
    public Entry {
      axes = List.copyOf(axes);
      points = List.copyOf(points);
    }
  }

  /**
   * A point of a grid.
   *
   * @param values label by axis
   * @param experiment with the suite's seeds; internal
   */
  public record Point(
      Map<String, String> values,
      @API(status = API.Status.INTERNAL) ResolvedExperiment experiment) {

    /** Only plans make points. */
    @API(status = API.Status.INTERNAL)
    public Point {}
  }

  /** How many cells there are. */
  public int cells() {
    return suite.seeds().size() * entries.stream().mapToInt(entry -> entry.points().size()).sum();
  }

  /**
   * Expands the grids and checks every point.
   *
   * @param dataHome the folder with one folder per dataset; null for the engine's own
   * @throws SuiteException with everything that is wrong
   */
  static SuitePlan of(Suite suite, SeedSteps steps, @Nullable Path dataHome) {
    TreeSet<Problem> problems = new TreeSet<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < suite.datasets().size(); i++) {
      List<GridAxis> axes = axes(suite, suite.datasets().get(i));
      List<Point> points = new ArrayList<>();
      for (Map<String, GridAxis.Value> place : places(suite, axes)) {
        Experiment experiment = experiment(suite, i, place, dataHome);
        try {
          points.add(new Point(labels(place), steps.resolve(experiment)));
        } catch (InvalidSettingsException e) {
          for (String problem : e.problems()) {
            problems.add(new Problem(line(suite, i, problem), i, problem));
          }
        }
      }
      entries.add(new Entry(axes, points));
    }
    if (!problems.isEmpty()) {
      throw new SuiteException(
          "Suite " + suite.id(), problems.stream().map(each -> each.words(suite)).toList());
    }
    return new SuitePlan(suite, entries);
  }

  private static List<GridAxis> axes(Suite suite, SuiteDataset dataset) {
    Map<String, GridAxis> axes = new LinkedHashMap<>();
    suite.axes().forEach(axis -> axes.put(axis.name(), axis));
    dataset.axes().forEach(axis -> axes.put(axis.name(), axis));
    return List.copyOf(axes.values());
  }

  /** Every combination of values, by the name of their axis. */
  private static List<Map<String, GridAxis.Value>> places(Suite suite, List<GridAxis> axes) {
    List<Map<String, GridAxis.Value>> places = List.of(Map.of());
    for (GridAxis axis : axes) {
      if ((long) places.size() * axis.values().size() * suite.seeds().size() > MOST_CELLS) {
        throw new SuiteException(
            "Suite " + suite.id(),
            List.of("its grids have more than " + MOST_CELLS + " cells; leave some values out"));
      }
      List<Map<String, GridAxis.Value>> longer = new ArrayList<>();
      for (Map<String, GridAxis.Value> place : places) {
        for (GridAxis.Value value : axis.values()) {
          Map<String, GridAxis.Value> next = new LinkedHashMap<>(place);
          next.put(axis.name(), value);
          longer.add(next);
        }
      }
      places = longer;
    }
    return places;
  }

  private static Map<String, String> labels(Map<String, GridAxis.Value> place) {
    Map<String, String> labels = new LinkedHashMap<>();
    place.forEach((axis, value) -> labels.put(axis, value.label()));
    return labels;
  }

  private static Experiment experiment(
      Suite suite, int index, Map<String, GridAxis.Value> place, @Nullable Path dataHome) {
    SuiteDataset dataset = suite.datasets().get(index);
    Map<String, String> settings = new LinkedHashMap<>(suite.settings());
    settings.putAll(dataset.settings());
    place.values().forEach(value -> settings.putAll(value.settings()));
    return new Experiment(dataset.id(), dataset.variant(), suite.seeds(), settings, dataHome);
  }

  /** Where the setting that a problem is about stands; where its dataset does if nowhere. */
  private static int line(Suite suite, int dataset, String problem) {
    Matcher plugin = PLUGIN.matcher(problem);
    Matcher setting = SETTING.matcher(problem);
    String name = plugin.matches() ? plugin.group(1) : setting.matches() ? setting.group(1) : "";
    String path = "datasets[" + dataset + "]";
    return List.of(path + "." + name, name, path).stream()
        .filter(suite.lines()::containsKey)
        .map(suite.lines()::get)
        .findFirst()
        .orElse(0);
  }

  /** A problem with one of the datasets, in the order of the file. */
  private record Problem(int line, int dataset, String what) implements Comparable<Problem> {

    String words(Suite suite) {
      String words = suite.datasets().get(dataset).id() + ": " + what;
      return line == 0 ? words : "line " + line + ": " + words;
    }

    @Override
    public int compareTo(Problem other) {
      int byLine = Integer.compare(line, other.line);
      int byDataset = byLine != 0 ? byLine : Integer.compare(dataset, other.dataset);
      return byDataset != 0 ? byDataset : what.compareTo(other.what);
    }
  }
}
