package org.anomalyaware.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.api.penalty.Penalty;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.NearestNames;
import org.anomalyaware.api.settings.Setting;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An experiment whose plugins were found and whose settings passed: the user's, else those of the
 * variant's recipe, else the defaults.
 */
@API(status = API.Status.INTERNAL)
public record ResolvedExperiment(
    Experiment experiment,
    Found<Dataset> dataset,
    Variant variant,
    Found<Model> model,
    Found<Penalty> penalty,
    Found<Schedule> schedule,
    SettingsSchema schema,
    Settings settings) {

  /** Plugins and settings that only fine-tuning looks at, by the first part of their names. */
  private static final Set<String> OF_FINETUNING =
      Set.of("penalty", "schedule", "finetune", "thresholds", "references");

  /** What only training looks at. */
  private static final Set<String> OF_TRAINING =
      Set.of(
          "penalty",
          "schedule",
          "finetune",
          "thresholds",
          "references",
          "pretrain",
          "model",
          "loss",
          "training");

  /**
   * All that loading may depend on beside the seed: experiments in which it is equal can share what
   * was loaded. What is not known to be of training is part of it, so that a new setting costs time
   * rather than truth.
   */
  public Map<String, Object> loading() {
    return without(OF_TRAINING);
  }

  /** The same of loading and pre-training together. */
  public Map<String, Object> pretraining() {
    return without(OF_FINETUNING);
  }

  /** Epochs of pre-training. */
  public int pretrainingEpochs() {
    return settings.get(ExperimentSettings.PRETRAIN_EPOCHS);
  }

  /** Epochs of fine-tuning. */
  public int finetuningEpochs() {
    return settings.get(ExperimentSettings.FINETUNE_EPOCHS);
  }

  /** What to say of a plugin that lacks a class: it shows when the class is first needed. */
  String blame(LinkageError thrown) {
    return Stream.of(penalty, schedule, model, dataset)
        .filter(plugin -> plugin.tookPartIn(thrown))
        .findFirst()
        .map(plugin -> String.valueOf(plugin.broken(thrown).getMessage()))
        .orElseThrow(() -> thrown);
  }

  private Map<String, Object> without(Set<String> parts) {
    Map<String, Object> rest = new LinkedHashMap<>();
    rest.put("dataset", dataset.origin().id());
    rest.put("variant", variant.id());
    rest.put("data", Optional.ofNullable(experiment.dataHome()).map(Path::toString).orElse(""));
    settings
        .values()
        .forEach(
            (name, value) -> {
              if (!parts.contains(name.split("\\.", 2)[0])) {
                rest.put(name, value);
              }
            });
    return rest;
  }

  /**
   * Resolves an experiment.
   *
   * @throws InvalidSettingsException with everything that is wrong with it
   */
  static ResolvedExperiment of(Experiment experiment, PluginCatalogue plugins) {
    Found<Dataset> dataset =
        require("dataset", experiment.dataset(), plugins::dataset, plugins.datasets());
    Variant variant = variant(dataset.plugin(), experiment);
    Map<String, String> given = merged(variant.recipe().settings(), experiment.settings());

    List<String> problems = new ArrayList<>();
    Found<Model> model =
        chosen(ExperimentSettings.MODEL, given, plugins::model, plugins.models(), problems);
    Found<Penalty> penalty =
        chosen(ExperimentSettings.PENALTY, given, plugins::penalty, plugins.penalties(), problems);
    Found<Schedule> schedule =
        chosen(
            ExperimentSettings.SCHEDULE, given, plugins::schedule, plugins.schedules(), problems);
    SettingsSchema schema =
        ExperimentSettings.SCHEMA
            .with("dataset", dataset.plugin().settings())
            .with("model", settingsOf(model))
            .with("penalty", settingsOf(penalty))
            .with("schedule", settingsOf(schedule));
    Settings settings = null;
    try {
      settings = schema.resolve(given);
    } catch (InvalidSettingsException e) {
      problems.addAll(e.problems());
    }
    if (settings == null || model == null || penalty == null || schedule == null) {
      throw new InvalidSettingsException(problems);
    }
    return new ResolvedExperiment(
        experiment, dataset, variant, model, penalty, schedule, schema, settings);
  }

  private static Variant variant(Dataset dataset, Experiment experiment) {
    List<Variant> variants = dataset.variants();
    if (experiment.wantedVariant().isEmpty()) {
      return variants.get(0);
    }
    String wanted = experiment.wantedVariant().get();
    return variants.stream()
        .filter(variant -> variant.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingsException(
                    List.of(
                        unknown(
                            "variant of " + dataset.id(),
                            wanted,
                            variants.stream().map(Variant::id).toList()))));
  }

  /**
   * The recipe with the user's settings over it. Who chooses another plugin than the recipe's does
   * not want that plugin's settings.
   */
  private static Map<String, String> merged(Map<String, String> recipe, Map<String, String> user) {
    Map<String, String> merged = new LinkedHashMap<>(recipe);
    for (Setting<String> kind :
        List.of(
            ExperimentSettings.MODEL, ExperimentSettings.PENALTY, ExperimentSettings.SCHEDULE)) {
      String name = kind.name();
      String inRecipe = recipe.getOrDefault(name, kind.defaultText());
      if (!user.getOrDefault(name, inRecipe).equals(inRecipe)) {
        merged.keySet().removeIf(key -> key.startsWith(name + "."));
      }
    }
    merged.putAll(user);
    return merged;
  }

  /** The chosen plugin; if there is none, the problem is noted and so are no others that follow. */
  private static <P extends Plugin> @Nullable Found<P> chosen(
      Setting<String> setting,
      Map<String, String> given,
      Function<String, Optional<Found<P>>> find,
      List<Found<P>> known,
      List<String> problems) {
    String id = given.getOrDefault(setting.name(), setting.defaultText());
    Optional<Found<P>> found = find.apply(id);
    if (found.isEmpty()) {
      problems.add(unknown(setting.name(), id, ids(known)));
      given.keySet().removeIf(name -> name.startsWith(setting.name() + "."));
    }
    return found.orElse(null);
  }

  private static SettingsSchema settingsOf(@Nullable Found<? extends Plugin> found) {
    return found == null ? SettingsSchema.none() : found.plugin().settings();
  }

  private static <P extends Plugin> Found<P> require(
      String kind, String id, Function<String, Optional<Found<P>>> find, List<Found<P>> known) {
    return find.apply(id)
        .orElseThrow(() -> new InvalidSettingsException(List.of(unknown(kind, id, ids(known)))));
  }

  private static <P extends Plugin> List<String> ids(List<Found<P>> found) {
    return found.stream().map(each -> each.origin().id()).toList();
  }

  private static String unknown(String kind, String id, List<String> known) {
    return "unknown %s '%s': %s".formatted(kind, id, NearestNames.hint(id, known));
  }
}
