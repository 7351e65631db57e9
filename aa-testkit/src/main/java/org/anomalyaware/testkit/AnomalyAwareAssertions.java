package org.anomalyaware.testkit;

import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.ExperimentResult;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The way in to the assertions of this kit; to be imported beside AssertJ's own. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AnomalyAwareAssertions {

  private AnomalyAwareAssertions() {}

  /**
   * Assertions on the roles of a dataset.
   *
   * <pre>{@code
   * assertThat(dataset.load(request)).hasDisjointRoles(); // passes if no sample serves twice
   * assertThat((LoadedDataset) null).hasDisjointRoles(); // fails
   * }</pre>
   */
  public static LoadedDatasetAssert assertThat(@Nullable LoadedDataset actual) {
    return new LoadedDatasetAssert(actual);
  }

  /**
   * Assertions on samples.
   *
   * <pre>{@code
   * assertThat(Samples.of(new float[] {1, 2}, 1, "SM")).hasSize(2); // passes
   * assertThat(Samples.of(new float[] {1, 2}, 1, "SM")).hasSize(3); // fails
   * }</pre>
   */
  public static SamplesAssert assertThat(@Nullable Samples actual) {
    return new SamplesAssert(actual);
  }

  /**
   * Assertions on what an experiment found out.
   *
   * <pre>{@code
   * assertThat(outcome.result()).improvesOnBaseline(); // passes if fine-tuning helped
   * assertThat((ExperimentResult) null).improvesOnBaseline(); // fails
   * }</pre>
   */
  public static ExperimentResultAssert assertThat(@Nullable ExperimentResult actual) {
    return new ExperimentResultAssert(actual);
  }
}
