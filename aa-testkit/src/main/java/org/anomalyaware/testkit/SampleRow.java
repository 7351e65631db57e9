package org.anomalyaware.testkit;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.Samples;

/** The values of one sample; equal if they are the same to the last bit. */
record SampleRow(float[] values) {

  static SampleRow of(Samples samples, int row) {
    float[] values = new float[samples.width()];
    samples.copyTo(row, values, 0);
    return new SampleRow(values);
  }

  static Stream<SampleRow> all(Samples samples) {
    return IntStream.range(0, samples.size()).mapToObj(row -> of(samples, row));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SampleRow row && Arrays.equals(values, row.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
