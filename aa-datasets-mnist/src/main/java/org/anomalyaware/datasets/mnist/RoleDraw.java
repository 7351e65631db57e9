package org.anomalyaware.datasets.mnist;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.anomalyaware.api.dataset.LoadRequest;
import org.anomalyaware.api.dataset.Samples;
import org.anomalyaware.api.settings.InvalidSettingsException;
import org.anomalyaware.api.settings.Setting;

/**
 * Chooses samples by seed. Each call has random numbers of its own, so that the size of one role
 * does not change the others.
 */
final class RoleDraw {
  private final LoadRequest request;
  private final SplittableRandom random;

  RoleDraw(LoadRequest request) {
    this.request = request;
    this.random = new SplittableRandom(request.seed());
  }

  /**
   * As many samples as a setting says, in the order in which they are stored.
   *
   * @throws InvalidSettingsException if there are fewer
   */
  Samples from(Samples samples, Setting<Integer> setting) {
    RandomGenerator own = random.split();
    int count = request.settings().get(setting);
    if (count > samples.size()) {
      throw new InvalidSettingsException(
          List.of(
              "dataset.%s is %d, but there are only %d images to choose from: lower it"
                  .formatted(setting.name(), count, samples.size())));
    }
    int[] rows = IntStream.range(0, samples.size()).toArray();
    for (int i = 0; i < count; i++) {
      int j = own.nextInt(i, rows.length);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    return samples.select(Arrays.stream(rows, 0, count).sorted().toArray());
  }
}
