package org.anomalyaware.testkit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.result.Role;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the roles of a loaded dataset. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LoadedDatasetAssert extends AbstractAssert<LoadedDatasetAssert, LoadedDataset> {

  LoadedDatasetAssert(@Nullable LoadedDataset actual) {
    super(actual, LoadedDatasetAssert.class);
  }

  /**
   * Verifies that no sample of one role occurs in another, compared value by value, so that a
   * sample which was copied from one table to another is found too. Says which roles share one.
   *
   * <pre>{@code
   * LoadedDataset blobs = ...; // every sample drawn for itself
   * assertThat(blobs).hasDisjointRoles(); // passes
   * LoadedDataset leaking = ...; // some training anomalies copied to the unseen ones
   * assertThat(leaking).hasDisjointRoles(); // fails
   * }</pre>
   */
  public LoadedDatasetAssert hasDisjointRoles() {
    isNotNull();
    Map<SampleRow, Role> seen = new HashMap<>();
    roles(actual)
        .forEach(
            (role, samples) ->
                SampleRow.all(samples)
                    .forEach(
                        row -> {
                          Role other = seen.putIfAbsent(row, role);
                          if (other != null && other != role) {
                            throw failure(
                                "Expected disjoint roles, but %s and %s share the sample %s",
                                other.id(), role.id(), row);
                          }
                        }));
    return this;
  }

  /**
   * Verifies that an experiment has something to train on and to measure on.
   *
   * <pre>{@code
   * LoadedDataset blobs = ...; // 300 samples in every role
   * assertThat(blobs).hasNoEmptyRole(); // passes
   * LoadedDataset unlabelled = ...; // no labelled anomalies for tuning
   * assertThat(unlabelled).hasNoEmptyRole(); // fails
   * }</pre>
   */
  public LoadedDatasetAssert hasNoEmptyRole() {
    isNotNull();
    roles(actual)
        .forEach(
            (role, samples) -> {
              if (samples.size() == 0) {
                throw failure("Expected samples in every role, but %s has none", role.id());
              }
            });
    return this;
  }

  /**
   * Verifies that another loading gave the same samples in the same roles and in the same order, to
   * the last bit.
   *
   * <pre>{@code
   * assertThat(dataset.load(request)).hasSameRolesAs(dataset.load(request)); // passes
   * assertThat(dataset.load(seedOne)).hasSameRolesAs(dataset.load(seedTwo)); // fails
   * }</pre>
   */
  public LoadedDatasetAssert hasSameRolesAs(LoadedDataset expected) {
    isNotNull();
    Map<Role, Samples> found = roles(actual);
    roles(expected)
        .forEach(
            (role, samples) ->
                new SamplesAssert(found.get(role)).as("%s", role.id()).hasSameRowsAs(samples));
    return this;
  }

  /** The roles in the order of the enumeration. */
  static Map<Role, Samples> roles(LoadedDataset data) {
    Map<Role, Samples> roles = new EnumMap<>(Role.class);
    roles.put(Role.TRAINING_BACKGROUND, data.training().background());
    roles.put(Role.TUNING_ANOMALIES, data.training().anomalies());
    roles.put(Role.TEST_BACKGROUND, data.test().background());
    roles.put(Role.UNSEEN_ANOMALIES, data.test().anomalies());
    return roles;
  }
}
