package org.anomalyaware.engine.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.engine.ResolvedExperiment;

/**
 * Cells that one loading of data serves, in groups that one pre-training serves.
 *
 * @param trainings none of them empty, nor the list
 */
record SharedData(List<Training> trainings) {

  /**
   * Cells that one pre-training serves.
   *
   * @param cells not empty
   */
  record Training(List<PlannedCell> cells) {

    PlannedCell first() {
      return cells.get(0);
    }

    /** How many there are to train. */
    long epochs() {
      return first().experiment().pretrainingEpochs()
          + cells.stream().mapToLong(cell -> cell.experiment().finetuningEpochs()).sum();
    }
  }

  /** All cells of a plan, in the order in which the suite first has each. */
  static List<SharedData> of(SuitePlan plan) {
    Map<Key, Map<Key, List<PlannedCell>>> shared = new LinkedHashMap<>();
    for (SuitePlan.Entry entry : plan.entries()) {
      for (long seed : plan.suite().seeds()) {
        for (SuitePlan.Point point : entry.points()) {
          ResolvedExperiment experiment = point.experiment();
          shared
              .computeIfAbsent(new Key(seed, experiment.loading()), key -> new LinkedHashMap<>())
              .computeIfAbsent(new Key(seed, experiment.pretraining()), key -> new ArrayList<>())
              .add(new PlannedCell(point, seed));
        }
      }
    }
    return shared.values().stream()
        .map(trainings -> new SharedData(trainings.values().stream().map(Training::new).toList()))
        .toList();
  }

  PlannedCell first() {
    return trainings.get(0).first();
  }

  /** How many epochs there are to train, a shared one counted once. */
  long epochs() {
    return trainings.stream().mapToLong(Training::epochs).sum();
  }

  List<PlannedCell> cells() {
    return trainings.stream().flatMap(training -> training.cells().stream()).toList();
  }

  private record Key(long seed, Map<String, Object> settings) {}
}
