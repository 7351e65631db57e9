package org.anomalyaware.engine;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.result.ExperimentResult;
import org.anomalyaware.api.result.Provenance;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.apiguardian.api.API;

/**
 * The steps that an experiment's seed goes through, one by one, for those who let one step serve
 * several experiments. What comes out is the same to the last bit as of a run in one go.
 */
@API(status = API.Status.INTERNAL)
public final class SeedSteps {

  private final PluginCatalogue plugins;
  private final LoadStep loading;
  private final PretrainStep pretraining;
  private final FinetuneStep finetuning;
  private final ExperimentResults results;

  @Inject
  SeedSteps(
      PluginCatalogue plugins,
      LoadStep loading,
      PretrainStep pretraining,
      FinetuneStep finetuning,
      ExperimentResults results) {
    this.plugins = plugins;
    this.loading = loading;
    this.pretraining = pretraining;
    this.finetuning = finetuning;
    this.results = results;
  }

  /**
   * Finds the plugins of an experiment and checks its settings.
   *
   * @throws InvalidSettingsException with everything that is wrong with it
   */
  public ResolvedExperiment resolve(Experiment experiment) {
    return ResolvedExperiment.of(experiment, plugins);
  }

  /** The time now, as results have it. */
  public String now() {
    return results.now();
  }

  /**
   * Loads TensorFlow, if nobody has.
   *
   * @throws AnomalyAwareException if it cannot be loaded
   */
  public void prepare(RunListener listener) {
    NativeRuntime.load(listener);
  }

  /**
   * Loads data and fits the preprocessing.
   *
   * @throws AnomalyAwareException if the data cannot be had or does not fit the settings
   */
  public LoadedSeed load(ResolvedExperiment experiment, long seed, RunListener listener) {
    return loading.load(experiment, seed, listener);
  }

  /**
   * Trains on background; {@link #prepare} comes first.
   *
   * @param loaded by an experiment that agrees with this one in {@link
   *     ResolvedExperiment#loading()}
   * @throws AnomalyAwareException if the model does not fit
   */
  public PretrainedSeed pretrain(
      ResolvedExperiment experiment, LoadedSeed loaded, RunListener listener) {
    return pretraining.pretrain(experiment, loaded, listener);
  }

  /**
   * Fine-tunes and evaluates; the network is not kept.
   *
   * @param pretrained by an experiment that agrees with this one in {@link
   *     ResolvedExperiment#pretraining()}; left as it is
   */
  public FinetunedSeed finetune(
      ResolvedExperiment experiment, PretrainedSeed pretrained, RunListener listener) {
    return finetuning.finetune(experiment, pretrained, ModelKeeper.none(), listener);
  }

  /**
   * What a run of one seed in one go would have left as its result.
   *
   * @param started when it began, by {@link #now()}
   */
  public ExperimentResult result(
      ResolvedExperiment experiment, FinetunedSeed seed, String started) {
    return ExperimentResults.of(experiment, List.of(seed), started);
  }

  /** Every setting as results have it. */
  public static Map<String, Object> settings(ResolvedExperiment experiment) {
    return ExperimentResults.settings(experiment);
  }

  /** Where the results of some experiments come from. */
  public static Provenance provenance(
      List<ResolvedExperiment> experiments, String started, boolean xla) {
    return ExperimentResults.provenance(experiments, started, xla);
  }
}
