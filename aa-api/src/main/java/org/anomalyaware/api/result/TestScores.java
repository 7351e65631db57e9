package org.anomalyaware.api.result;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * The scores of one seed's test samples before and after fine-tuning: all background first, then
 * all anomalies. Higher is more anomalous. The arrays are not copied; nobody changes them.
 *
 * @param backgroundCount how many of the samples are background
 * @param rows which row of its table each sample is
 * @param classNames the classes that occur
 * @param classIndices for each sample the index of its class's name
 * @param baseline the pre-trained network's score of each sample
 * @param tuned the fine-tuned network's score of each sample
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TestScores(
    int backgroundCount,
    int[] rows,
    List<String> classNames,
    int[] classIndices,
    float[] baseline,
    float[] tuned) {

  /** Checks that the columns have one length and both roles occur. */
  public TestScores {
    classNames = List.copyOf(classNames);
    int size = rows.length;
    if (IntStream.of(classIndices.length, baseline.length, tuned.length).anyMatch(n -> n != size)
        || backgroundCount < 1
        || backgroundCount >= size) {
      throw new IllegalArgumentException(
          "Scores need columns of one length with background first and anomalies after it");
    }
  }

  /** How many samples there are. */
  public int size() {
    return rows.length;
  }

  /** Whether a sample is an anomaly. */
  public boolean isAnomaly(int index) {
    return index >= backgroundCount;
  }

  /** The class of a sample. */
  public String classOf(int index) {
    return classNames.get(classIndices[index]);
  }
}
