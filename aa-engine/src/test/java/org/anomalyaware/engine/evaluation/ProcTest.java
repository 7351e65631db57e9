package org.anomalyaware.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.anomalyaware.api.result.MetricValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of the reference implementation: outcome of 113 patients by the biomarker S100B and
 * by the WFNS grade (Turck et al., Intensive Care Medicine 36 (2010) 107), which comes with R's
 * package pROC and is read from there.
 */
class ProcTest {

  @Test
  void intervals_and_paired_test_agree_on_the_example_data_of_pROC(@TempDir Path folder)
      throws IOException, InterruptedException {
    // given
    assumeTrue(
        Program.works(folder, "Rscript", "-e", "library(pROC)"),
        "no R with pROC; Debian's package is r-cran-proc");
    Path script = Resources.copy("proc_asah.R", folder);

    // when
    double[] expected =
        Program.lines(folder, "Rscript", script.toString(), "scores.csv").stream()
            .mapToDouble(Double::parseDouble)
            .toArray();
    LabelledScores patients = LabelledScores.read(folder.resolve("scores.csv"));
    MetricValue s100b = RocAuc.of(patients.baseline());
    MetricValue wfns = RocAuc.of(patients.tuned());
    PairedDifference difference = new Evaluator().compare(patients.baseline(), patients.tuned());

    // then
    double[] actual = {
      s100b.low(),
      s100b.value(),
      s100b.high(),
      wfns.low(),
      wfns.value(),
      wfns.high(),
      difference.z(),
      difference.pValue(),
      difference.low(),
      difference.high()
    };
    assertThat(actual).containsExactly(expected, within(1e-9));
    // As pROC's manual prints them: AUC 0.7314 (0.6301 to 0.8326).
    assertThat(s100b.value()).isCloseTo(0.7314, within(5e-5));
    assertThat(s100b.low()).isCloseTo(0.6301, within(5e-5));
    assertThat(s100b.high()).isCloseTo(0.8326, within(5e-5));
  }
}
