package org.anomalyaware.engine.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.anomalyaware.engine.evaluation.Evaluator;
import org.anomalyaware.engine.evaluation.Scores;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference scorers against scikit-learn's, where a Python with it is installed. */
class ScikitLearnReferenceTest {

  private static final int WIDTH = 6;
  private static final float[][] BACKGROUND = rows(500, 0, 1);
  private static final float[][] ANOMALIES = rows(150, 1.2, 2);
  private static final float[][] TEST = concat(rows(300, 0, 3), rows(300, 1.2, 4));

  @TempDir private static Path folder;
  private static final Map<String, List<Double>> REFERENCE = new HashMap<>();

  @BeforeAll
  static void ask() throws IOException, InterruptedException {
    String python =
        List.of("python3", "/usr/bin/python3").stream()
            .filter(ScikitLearnReferenceTest::hasScikitLearn)
            .findFirst()
            .orElse("");
    assumeFalse(
        python.isEmpty(), "no Python with scikit-learn; Debian's package is python3-sklearn");
    write("background", BACKGROUND);
    write("anomalies", ANOMALIES);
    write("test", TEST);
    Path script = folder.resolve("scikit_learn_references.py");
    try (InputStream resource =
        ScikitLearnReferenceTest.class.getResourceAsStream("scikit_learn_references.py")) {
      Files.copy(resource, script);
    }
    Process process =
        new ProcessBuilder(python, script.toString(), String.valueOf(WIDTH))
            .directory(folder.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    for (String line : output.lines().toList()) {
      String[] cells = line.split(" ", -1);
      REFERENCE
          .computeIfAbsent(cells[0], scorer -> new ArrayList<>())
          .add(Double.valueOf(cells[1]));
    }
  }

  private static boolean hasScikitLearn(String python) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", "import sklearn")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void principal_components_leave_the_same_rest() {
    assertSame("pca", PrincipalComponents.fit(BACKGROUND), within(1e-9));
  }

  @Test
  void one_class_machines_draw_the_same_boundary() {
    assertSame("one-class-svm", SupportVectors.oneClass(BACKGROUND), within(5e-3));
  }

  @Test
  void classifiers_decide_alike() {
    assertSame("svm-classifier", SupportVectors.classifier(BACKGROUND, ANOMALIES), within(2e-3));
  }

  @Test
  void cuts_find_about_as_much_as_an_isolation_forest_or_more() {
    double[] ours = scores(CutForest.fit(BACKGROUND, 1));
    double[] theirs =
        reference("isolation-forest").stream().mapToDouble(Double::doubleValue).toArray();

    assertThat(auc(ours)).isBetween(auc(theirs) - 0.03, auc(theirs) + 0.1);
  }

  private static void assertSame(String scorer, FittedScorer fitted, Offset<Double> tolerance) {
    double[] ours = scores(fitted);
    List<Double> theirs = reference(scorer);
    assertThat(theirs).hasSize(ours.length);
    for (int i = 0; i < ours.length; i++) {
      assertThat(ours[i]).as("row %d", i).isCloseTo(theirs.get(i), tolerance);
    }
  }

  private static List<Double> reference(String scorer) {
    return REFERENCE.getOrDefault(scorer, List.of());
  }

  private static double[] scores(FittedScorer fitted) {
    return Arrays.stream(TEST).mapToDouble(fitted::score).toArray();
  }

  private static double auc(double[] scores) {
    return new Evaluator()
        .rocAuc(
            Scores.of(Arrays.copyOf(scores, 300), Arrays.copyOfRange(scores, 300, scores.length)));
  }

  private static float[][] rows(int size, double shift, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] rows = new float[size][WIDTH];
    for (float[] row : rows) {
      double common = random.nextGaussian();
      for (int i = 0; i < WIDTH; i++) {
        row[i] = (float) (common * i / 2 + random.nextGaussian() + (i % 2 == 0 ? shift : -shift));
      }
    }
    return rows;
  }

  private static float[][] concat(float[][] first, float[][] second) {
    float[][] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static void write(String name, float[][] rows) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.allocate(rows.length * WIDTH * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : rows) {
      for (float value : row) {
        bytes.putDouble(value);
      }
    }
    Files.write(folder.resolve(name), bytes.array());
  }
}
