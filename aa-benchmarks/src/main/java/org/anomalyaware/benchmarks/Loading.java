package org.anomalyaware.benchmarks;

import java.util.Objects;
import org.anomalyaware.api.Experiment;
import org.anomalyaware.api.ProgressListener;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.TableCache;
import org.anomalyaware.engine.AnomalyAwareness;

/** Loads a dataset as an experiment does, and nothing more. */
final class Loading {

  private static final AnomalyAwareness ENGINE = AnomalyAwareness.create();

  private Loading() {}

  /**
   * Loads the roles of an experiment that names its data's folder, without kept tables.
   *
   * @return how long it took
   */
  static double seconds(Experiment experiment) {
    Dataset dataset =
        ENGINE.plugins().datasets().stream()
            .filter(found -> found.origin().id().equals(experiment.dataset()))
            .findFirst()
            .orElseThrow()
            .plugin();
    LoadRequest request =
        new LoadRequest(
            experiment.wantedVariant().orElse(dataset.variants().get(0).id()),
            ENGINE.resolve(experiment).under("dataset"),
            1,
            DataFolders.of(
                Objects.requireNonNull(experiment.dataHome()).resolve(experiment.dataset()),
                ENGINE.options().dataHome().resolve(experiment.dataset())),
            TableCache.none(),
            ENGINE.options().threads(),
            ProgressListener.silent());
    long began = System.nanoTime();
    dataset.load(request);
    return (System.nanoTime() - began) / 1e9;
  }
}
