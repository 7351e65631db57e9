package org.anomalyaware.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.dataset.Variant;
import org.anomalyaware.api.result.DatasetSummary;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.RoleSummary;
import org.anomalyaware.api.result.TestScores;
import org.anomalyaware.engine.preprocessing.Preprocessing;

/** What a result tells of the data: roles, classes, and which sample each score belongs to. */
final class DatasetSummaries {

  static final int LEAST_TRAINING_BACKGROUND = 2;

  private DatasetSummaries() {}

  static DatasetSummary of(
      Found<Dataset> dataset,
      Variant variant,
      LoadedDataset data,
      HoldOut background,
      Preprocessing preprocessing) {
    Map<Role, Samples> used = roles(data);
    used.put(Role.TRAINING_BACKGROUND, background.kept());
    if (background.heldOut().size() > 0) {
      used.put(Role.HELD_OUT_BACKGROUND, background.heldOut());
    }
    Map<Role, RoleSummary> roles = new EnumMap<>(Role.class);
    used.forEach(
        (role, samples) -> roles.put(role, new RoleSummary(samples.size(), samples.classCounts())));
    List<String> notes = new ArrayList<>(data.notes());
    notes.addAll(preprocessing.notes());
    return new DatasetSummary(
        dataset.origin().id(),
        variant.id(),
        variant.source(),
        data.digest(),
        roles,
        dataset.plugin().card().assumptions(),
        notes,
        dataset.plugin().card());
  }

  /** Refuses data with which nothing could be trained or measured. */
  static void requireEveryRole(Found<Dataset> dataset, LoadedDataset data) {
    roles(data)
        .forEach(
            (role, samples) -> {
              int least = role == Role.TRAINING_BACKGROUND ? LEAST_TRAINING_BACKGROUND : 1;
              if (samples.size() < least) {
                throw new DatasetException(
                    "Dataset "
                        + dataset.origin().id()
                        + " has "
                        + samples.size()
                        + " samples for the role "
                        + role.id()
                        + ", but at least "
                        + least
                        + " are needed. Give more data, or change the dataset's settings.");
              }
            });
  }

  private static Map<Role, Samples> roles(LoadedDataset data) {
    Map<Role, Samples> roles = new EnumMap<>(Role.class);
    roles.put(Role.TRAINING_BACKGROUND, data.training().background());
    roles.put(Role.TUNING_ANOMALIES, data.training().anomalies());
    roles.put(Role.TEST_BACKGROUND, data.test().background());
    roles.put(Role.UNSEEN_ANOMALIES, data.test().anomalies());
    return roles;
  }

  /** Scores with the samples they belong to; background and anomalies each in one array. */
  static TestScores scores(LoadedDataset data, float[][] baseline, float[][] tuned) {
    List<Samples> samples = List.of(data.test().background(), data.test().anomalies());
    int size = samples.stream().mapToInt(Samples::size).sum();
    int[] rows = new int[size];
    int[] classIndices = new int[size];
    Map<String, Integer> classes = new LinkedHashMap<>();
    int next = 0;
    for (Samples role : samples) {
      for (int row = 0; row < role.size(); row++) {
        rows[next] = role.originRow(row);
        classIndices[next] = classes.computeIfAbsent(role.classOf(row), name -> classes.size());
        next++;
      }
    }
    return new TestScores(
        samples.get(0).size(),
        rows,
        List.copyOf(classes.keySet()),
        classIndices,
        joined(baseline),
        joined(tuned));
  }

  private static float[] joined(float[][] parts) {
    float[] all = new float[parts[0].length + parts[1].length];
    System.arraycopy(parts[0], 0, all, 0, parts[0].length);
    System.arraycopy(parts[1], 0, all, parts[0].length, parts[1].length);
    return all;
  }
}
