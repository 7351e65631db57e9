package org.anomalyaware.engine.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.engine.suite.YamlValue.Mapping;

/**
 * Reads a suite from YAML and finds everything that is wrong with its form. Whether datasets,
 * settings and values exist is for {@link SuitePlan} to say. The form is the one that the JSON
 * schema {@code aa-suite-file-1.schema.json} describes; a test holds the two together.
 */
final class SuiteReader {

  static final List<Metric> USUAL_METRICS =
      List.of(Metric.ROC_AUC, Metric.AVERAGE_PRECISION, Metric.TPR_AT_FPR_1E_2);

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "version",
          "description",
          "changelog",
          "seeds",
          "metrics",
          "keepScores",
          "settings",
          "models",
          "penalties",
          "schedules",
          "grid",
          "datasets");
  private static final Set<String> DATASET_KEYS = Set.of("id", "variant", "settings", "grid");

  private final FormProblems problems = new FormProblems();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  private SuiteReader() {}

  /**
   * Reads a suite.
   *
   * @param name how messages call it
   * @throws SuiteException with everything that is wrong, each with its line
   */
  static Suite read(String name, String yaml) {
    try {
      return new SuiteReader().suite(YamlDocument.read(yaml));
    } catch (SuiteException e) {
      throw e.in(name);
    }
  }

  private Suite suite(YamlValue value) {
    if (!(value instanceof Mapping root)) {
      throw new SuiteException(
          List.of(
              "line 1: a suite is a mapping with the keys id, title, version, ..., but this is "
                  + value.kind()));
    }
    Fields fields = new Fields("", root, KEYS, problems);
    String version = fields.text("version", Form.VERSION);
    Suite suite =
        new Suite(
            fields.text("id", Form.ID),
            fields.text("title", Form.SENTENCE),
            version,
            fields.optionalText("description").orElse(""),
            changelog(fields, version),
            seeds(fields),
            metrics(fields),
            fields.flag("keepScores", true),
            settings(fields, "settings"),
            axes(fields),
            datasets(fields),
            lines);
    problems.throwIfAny();
    return suite;
  }

  private Map<String, String> changelog(Fields fields, String version) {
    Map<String, String> changes = new LinkedHashMap<>();
    fields
        .required("changelog")
        .flatMap(value -> fields.mapping("changelog", value))
        .ifPresent(
            mapping -> {
              mapping
                  .entries()
                  .forEach(
                      (key, value) ->
                          problems
                              .scalar("changelog." + key, value)
                              .ifPresent(text -> changes.put(key, text)));
              if (!version.isEmpty() && !mapping.entries().containsKey(version)) {
                problems.add(
                    mapping.line(), "changelog", "says nothing about this version, " + version);
              }
            });
    return changes;
  }

  private List<Long> seeds(Fields fields) {
    List<Long> seeds = new ArrayList<>();
    for (YamlValue value : fields.list("seeds")) {
      problems
          .text("seeds", value, Form.SEED)
          .map(Long::valueOf)
          .ifPresent(
              seed -> {
                if (seeds.contains(seed)) {
                  problems.add(value.line(), "seeds", "has " + seed + " twice");
                } else {
                  seeds.add(seed);
                }
              });
    }
    return seeds;
  }

  private List<Metric> metrics(Fields fields) {
    if (!fields.has("metrics")) {
      return USUAL_METRICS;
    }
    List<String> known = Stream.of(Metric.values()).map(Metric::id).toList();
    List<Metric> metrics = new ArrayList<>();
    for (YamlValue value : fields.list("metrics")) {
      Optional<String> id = problems.scalar("metrics", value);
      Optional<Metric> metric = id.flatMap(Metric::withId);
      if (metric.isPresent() && !metrics.contains(metric.get())) {
        metrics.add(metric.get());
      } else if (metric.isPresent()) {
        problems.add(value.line(), "metrics", "has " + metric.get().id() + " twice");
      } else if (id.isPresent()) {
        problems.add(value.line(), "metrics", FormProblems.unknown("metric", id.get(), known));
      }
    }
    return metrics.isEmpty() ? USUAL_METRICS : metrics;
  }

  private Map<String, String> settings(Fields fields, String key) {
    Map<String, String> settings = new LinkedHashMap<>();
    fields
        .optional(key)
        .flatMap(value -> fields.mapping(key, value))
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .forEach(
                        (name, value) -> {
                          String path = fields.path(key + "." + name);
                          lines.put(fields.path(name), value.line());
                          problems
                              .settingText(path, value)
                              .ifPresent(text -> settings.put(name, text));
                        }));
    return settings;
  }

  private List<GridAxis> axes(Fields fields) {
    List<GridAxis> axes = new ArrayList<>();
    plugins(fields, "models", "model").ifPresent(axes::add);
    plugins(fields, "penalties", "penalty").ifPresent(axes::add);
    plugins(fields, "schedules", "schedule").ifPresent(axes::add);
    for (GridAxis axis : grid(fields)) {
      if (axes.stream().anyMatch(other -> other.name().equals(axis.name()))) {
        problems.add(
            lines.getOrDefault(fields.path(axis.name()), 1),
            fields.path("grid." + axis.name()),
            "varies already by a list of plugins above");
      } else {
        axes.add(axis);
      }
    }
    return axes;
  }

  private Optional<GridAxis> plugins(Fields fields, String key, String kind) {
    if (!fields.has(key)) {
      return Optional.empty();
    }
    List<GridAxis.Value> values = new ArrayList<>();
    for (YamlValue value : fields.list(key)) {
      lines.putIfAbsent(kind, value.line());
      plugin(key, kind, value).ifPresent(each -> addOnce(fields.path(key), value, each, values));
    }
    return Optional.of(new GridAxis(kind, values));
  }

  private Optional<GridAxis.Value> plugin(String key, String kind, YamlValue value) {
    if (!(value instanceof Mapping mapping)) {
      return problems.text(key, value, Form.ID).map(id -> new GridAxis.Value(id, Map.of(kind, id)));
    }
    Fields fields = new Fields(key, mapping, Set.of("id", "settings"), problems);
    String id = fields.text("id", Form.ID);
    Map<String, String> own = settings(fields, "settings");
    Map<String, String> all = new LinkedHashMap<>();
    all.put(kind, id);
    List<String> words = new ArrayList<>();
    own.forEach(
        (name, text) -> {
          all.put(kind + "." + name, text);
          words.add(name + "=" + text);
        });
    String label = own.isEmpty() ? id : id + " (" + String.join(", ", words) + ")";
    return Optional.of(new GridAxis.Value(label, all));
  }

  private List<GridAxis> grid(Fields fields) {
    List<GridAxis> axes = new ArrayList<>();
    fields
        .optional("grid")
        .flatMap(value -> fields.mapping("grid", value))
        .ifPresent(
            mapping ->
                mapping
                    .entries()
                    .forEach(
                        (name, value) -> {
                          String path = fields.path("grid." + name);
                          lines.put(fields.path(name), value.line());
                          List<GridAxis.Value> values = new ArrayList<>();
                          for (YamlValue each : problems.list(path, value)) {
                            problems
                                .settingText(path, each)
                                .map(text -> new GridAxis.Value(text, Map.of(name, text)))
                                .ifPresent(place -> addOnce(path, each, place, values));
                          }
                          axes.add(new GridAxis(name, values));
                        }));
    return axes;
  }

  private void addOnce(
      String path, YamlValue where, GridAxis.Value value, List<GridAxis.Value> values) {
    if (values.stream().anyMatch(other -> other.label().equals(value.label()))) {
      problems.add(where.line(), path, "has " + value.label() + " twice");
    } else {
      values.add(value);
    }
  }

  private List<SuiteDataset> datasets(Fields fields) {
    List<SuiteDataset> datasets = new ArrayList<>();
    List<YamlValue> values = fields.list("datasets");
    for (int i = 0; i < values.size(); i++) {
      String path = "datasets[" + i + "]";
      YamlValue value = values.get(i);
      lines.put(path, value.line());
      if (value instanceof Mapping mapping) {
        Fields own = new Fields(path, mapping, DATASET_KEYS, problems);
        datasets.add(
            new SuiteDataset(
                own.text("id", Form.ID),
                own.optionalText("variant", Form.ID).orElse(null),
                settings(own, "settings"),
                grid(own)));
      } else {
        problems
            .text(path, value, Form.ID)
            .ifPresent(id -> datasets.add(new SuiteDataset(id, null, Map.of(), List.of())));
      }
    }
    return datasets;
  }

  /** A mapping whose keys are known. */
  private record Fields(String prefix, Mapping mapping, FormProblems problems) {

    Fields(String prefix, Mapping mapping, Set<String> known, FormProblems problems) {
      this(prefix, mapping, problems);
      mapping
          .entries()
          .forEach(
              (key, value) -> {
                if (!known.contains(key)) {
                  problems.add(
                      value.line(),
                      path(key),
                      FormProblems.unknown("key", key, new TreeSet<>(known)));
                }
              });
    }

    String path(String key) {
      return prefix.isEmpty() ? key : prefix + "." + key;
    }

    boolean has(String key) {
      return mapping.entries().containsKey(key);
    }

    Optional<YamlValue> optional(String key) {
      return Optional.ofNullable(mapping.entries().get(key));
    }

    Optional<YamlValue> required(String key) {
      if (!has(key)) {
        problems.add(mapping.line(), path(key), "is missing");
      }
      return optional(key);
    }

    Optional<Mapping> mapping(String key, YamlValue value) {
      return problems.mapping(path(key), value);
    }

    List<YamlValue> list(String key) {
      return required(key).map(value -> problems.list(path(key), value)).orElse(List.of());
    }

    String text(String key, Form form) {
      return required(key).flatMap(value -> problems.text(path(key), value, form)).orElse("");
    }

    Optional<String> optionalText(String key) {
      return optional(key).flatMap(value -> problems.scalar(path(key), value));
    }

    Optional<String> optionalText(String key, Form form) {
      return optional(key).flatMap(value -> problems.text(path(key), value, form));
    }

    boolean flag(String key, boolean otherwise) {
      return optional(key)
          .flatMap(value -> problems.text(path(key), value, Form.FLAG))
          .map("true"::equals)
          .orElse(otherwise);
    }
  }
}
