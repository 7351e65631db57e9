package org.anomalyaware.engine;

import ai.djl.engine.Engine;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.util.Modules;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Settings;
import org.anomalyaware.api.settings.SettingsSchema;
import org.anomalyaware.engine.data.DataStore;
import org.anomalyaware.engine.tensorflow.NativeRuntime;
import org.anomalyaware.engine.training.SelfCheck;
import org.apiguardian.api.API;

/**
 * The way in: finds plugins and runs experiments.
 *
 * <pre>{@code
 * AnomalyAwareness engine = AnomalyAwareness.create();
 * try (ExperimentOutcome outcome = engine.run(Experiment.on("smeft"));
 *     Scorer scorer = outcome.scorer()) {
 *   float[] scores = scorer.score(rows);
 * }
 * }</pre>
 *
 * <p>Thread-safe, and holds no native memory of its own. The first run of a process loads
 * TensorFlow, and the first on a machine unpacks about 680 MB for it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AnomalyAwareness {

  private final PluginCatalogue plugins;
  private final EngineOptions options;
  private final ExperimentRunner runner;
  private final SeedSteps steps;

  @Inject
  AnomalyAwareness(
      PluginCatalogue plugins, EngineOptions options, ExperimentRunner runner, SeedSteps steps) {
    this.plugins = plugins;
    this.options = options;
    this.runner = runner;
    this.steps = steps;
  }

  /**
   * An engine with everything that is registered as a service. A method of its own, since who calls
   * it need not see Guice.
   */
  public static AnomalyAwareness create() {
    return create(new Module[0]);
  }

  /**
   * An engine with some parts replaced.
   *
   * @param overrides Guice modules whose bindings replace the engine's own. Made to be replaced are
   *     {@link PluginSource} (where plugins are found), {@link EngineOptions} (threads and
   *     folders), {@link org.anomalyaware.api.dataset.TableCache} (where parsed tables are kept)
   *     and {@link java.time.Clock} (the instant in {@code provenance.started})
   * @throws AnomalyAwareException if jars of ours, of DJL or of TensorFlow are of other versions
   *     than this engine was built with; names them
   */
  public static AnomalyAwareness create(Module... overrides) {
    AlignedVersions.built().require(AnomalyAwareness.class.getClassLoader());
    try {
      return Guice.createInjector(
              Stage.PRODUCTION, Modules.override(new EngineModule()).with(overrides))
          .getInstance(AnomalyAwareness.class);
    } catch (CreationException e) {
      throw e.getCause() instanceof AnomalyAwareException known ? known : e;
    }
  }

  /**
   * An engine with options of your own, such as folders of plugins:
   *
   * <pre>{@code
   * AnomalyAwareness.create(EngineOptions.defaults().withPluginFolders(List.of(Path.of("plugins"))))
   * }</pre>
   *
   * @throws AnomalyAwareException if a plugin folder does not exist or cannot be read
   */
  public static AnomalyAwareness create(EngineOptions options) {
    return create(binder -> binder.bind(EngineOptions.class).toInstance(options));
  }

  /**
   * An engine that knows some plugins as objects, besides those that are registered as services.
   *
   * <pre>{@code
   * AnomalyAwareness engine = AnomalyAwareness.withPlugins(new MyDataset());
   * engine.run(Experiment.on("my-dataset"));
   * }</pre>
   *
   * @param plugins of any kinds; one whose class is registered as well is not added again
   */
  public static AnomalyAwareness withPlugins(Plugin... plugins) {
    return create(
        binder -> binder.bind(PluginSource.class).toInstance(PluginSource.services().and(plugins)));
  }

  /** The plugins that were found, and those that could not be used. */
  public PluginCatalogue plugins() {
    return plugins;
  }

  /** What this engine may use. */
  public EngineOptions options() {
    return options;
  }

  /** The files of the datasets: what is there, whether it is whole, and how to get it. */
  public DataStore data() {
    return DataStore.of(
        plugins.datasets().stream().map(Found::plugin).toList(), options.dataHome());
  }

  /**
   * The settings that an experiment understands, with the plugins it chooses.
   *
   * @throws InvalidSettingsException with everything that is wrong with it
   */
  public SettingsSchema schema(Experiment experiment) {
    return ResolvedExperiment.of(experiment, plugins).schema();
  }

  /**
   * Every setting of an experiment as it would run.
   *
   * @throws InvalidSettingsException with everything that is wrong with it
   */
  public Settings resolve(Experiment experiment) {
    return ResolvedExperiment.of(experiment, plugins).settings();
  }

  /**
   * Loads TensorFlow and trains a network of a few weights, to see that this machine can.
   *
   * @throws AnomalyAwareException if TensorFlow cannot be loaded
   */
  public Diagnosis diagnose(ProgressListener progress) {
    NativeRuntime.load(progress);
    return new Diagnosis(
        Engine.getDjlVersion(),
        NativeRuntime.version(),
        NativeRuntime.folder(),
        SelfCheck.troubleWithXla());
  }

  /** Runs an experiment without listening. */
  public ExperimentOutcome run(Experiment experiment) {
    return run(experiment, RunListener.silent());
  }

  /**
   * Runs an experiment, one seed after another. A seed that fails is recorded as failed and does
   * not keep the others from running.
   *
   * @return the outcome, which the caller closes
   * @throws InvalidSettingsException before anything starts, with everything that is wrong
   * @throws AnomalyAwareException if data cannot be had, or TensorFlow cannot be loaded
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public ExperimentOutcome run(Experiment experiment, RunListener listener) {
    return runner.run(ResolvedExperiment.of(experiment, plugins), listener);
  }

  /** The steps of an experiment one by one. */
  @API(status = API.Status.INTERNAL)
  public SeedSteps steps() {
    return steps;
  }
}
