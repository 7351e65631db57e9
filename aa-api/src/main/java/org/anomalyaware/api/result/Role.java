package org.anomalyaware.api.result;

import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;

/** What a sample serves as in an experiment. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Role {
  /** Background for both phases of training. */
  TRAINING_BACKGROUND("trainingBackground"),
  /** Training background that no phase trains on; thresholds are chosen on it. */
  HELD_OUT_BACKGROUND("heldOutBackground"),
  /** Labelled anomalies for fine-tuning. */
  TUNING_ANOMALIES("tuningAnomalies"),
  /** Background to measure on. */
  TEST_BACKGROUND("testBackground"),
  /** Anomalies to measure on. */
  UNSEEN_ANOMALIES("unseenAnomalies");

  private final String id;

  Role(String id) {
    this.id = id;
  }

  /** The name in result files. */
  public String id() {
    return id;
  }

  /** The role of that {@link #id()}. */
  public static Optional<Role> withId(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }
}
