package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.anomalyaware.api.result.MetricValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random scores with ties against scikit-learn, where a Python with it is installed. */
class ScikitLearnTest {

  private static String python = "";

  @BeforeAll
  static void findPython(@TempDir Path folder) throws IOException, InterruptedException {
    for (String candidate : List.of("python3", "/usr/bin/python3")) {
      if (python.isEmpty() && Program.works(folder, candidate, "-c", "import sklearn")) {
        python = candidate;
      }
    }
    assumeFalse(
        python.isEmpty(), "no Python with scikit-learn; Debian's package is python3-sklearn");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1000",
    "1, 40, 8",
    "2, 2, 2",
    "17, 5, 4",
    "2000, 30, 50",
    "70000, 30000, 1000",
    "900000, 100000, 3000000"
  })
  void metrics_and_curve_agree(
      int backgroundCount, int anomalyCount, int levels, @TempDir Path folder)
      throws IOException, InterruptedException {
    // given
    SplittableRandom random = new SplittableRandom(levels);
    double[] background =
        random.doubles(backgroundCount).map(u -> Math.floor(levels * u * u)).toArray();
    double[] anomalies = random.doubles(anomalyCount).map(u -> Math.floor(levels * u)).toArray();
    writeDoubles(folder.resolve("scores"), background, anomalies);
    Path script = Resources.copy("scikit_learn_metrics.py", folder);
    Scores scores = Scores.of(background, anomalies);

    // when
    Iterable<String> lines =
        Program.lines(
            folder, python, script.toString(), "scores", String.valueOf(backgroundCount), "curve");

    // then
    Map<String, Double> reference = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split(" ", -1);
      reference.put(cells[0], Double.valueOf(cells[1]));
    }
    new Evaluator()
        .evaluate(scores)
        .metrics()
        .forEach(
            (metric, estimate) ->
                assertThat(reference.get(metric.id()))
                    .as(metric.id())
                    .isCloseTo(estimate.value(), within(1e-9)));
    if (Math.min(backgroundCount, anomalyCount) > 1) {
      MetricValue auc = RocAuc.of(scores);
      assertThat(reference.get("rocAuc.low")).isCloseTo(auc.low(), within(1e-9));
      assertThat(reference.get("rocAuc.high")).isCloseTo(auc.high(), within(1e-9));
    }
    DoubleBuffer expected =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve("curve")))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asDoubleBuffer();
    assertThat(largestDifference(scores, expected)).isLessThan(1e-9);
  }

  /** Over all points of the curve; scikit-learn's begins at (0, 0) and ends at the lowest score. */
  private static double largestDifference(Scores scores, DoubleBuffer expected) {
    int point = expected.remaining() / 2 - 1;
    double largest = Math.max(expected.get(0), expected.get(1));
    for (ThresholdWalk walk = new ThresholdWalk(scores); walk.next(); point--) {
      double fpr = (double) walk.falsePositives() / scores.background().size();
      double tpr = (double) walk.truePositives() / scores.anomalies().size();
      largest = Math.max(largest, Math.abs(fpr - expected.get(2 * point)));
      largest = Math.max(largest, Math.abs(tpr - expected.get(2 * point + 1)));
    }
    assertThat(point).as("points that only scikit-learn has").isZero();
    return largest;
  }

  private static void writeDoubles(Path file, double[] background, double[] anomalies)
      throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(Double.BYTES * (background.length + anomalies.length))
            .order(ByteOrder.LITTLE_ENDIAN);
    DoubleStream.concat(DoubleStream.of(background), DoubleStream.of(anomalies))
        .forEachOrdered(bytes::putDouble);
    Files.write(file, bytes.array());
  }
}
