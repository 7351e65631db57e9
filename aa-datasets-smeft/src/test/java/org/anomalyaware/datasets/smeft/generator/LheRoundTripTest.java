package org.anomalyaware.datasets.smeft.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.anomalyaware.api.generation.RandomStream;
import org.anomalyaware.datasets.smeft.event.FeatureRow;
import org.anomalyaware.datasets.smeft.event.ZhFeature;
import org.anomalyaware.datasets.smeft.event.ZhMomenta;
import org.anomalyaware.datasets.smeft.lhe.LheText;
import org.anomalyaware.datasets.smeft.lhe.ZhEventFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LheRoundTripTest {
  private static final int EVENTS = 500;

  @TempDir Path folder;

  @Test
  void generated_events_come_back_from_a_file_with_the_same_features() throws IOException {
    // given generated events, every second one without its bosons written out
    GeneratorSettings settings = GeneratorSettings.DEFAULT;
    Integrand integrand =
        new Integrand(settings, Contribution.FULL.couplings(settings.electroweak(), 0.03));
    RandomStream random = Stage.EVENTS.stream(5, 0);
    AdaptiveGrid grid = AdaptiveGrid.uniform(PhaseSpace.DIMENSIONS);
    LheText lhe = LheText.version("3.0");
    float[] expected = new float[EVENTS * ZhFeature.COUNT];
    double[] momenta = new double[ZhMomenta.LENGTH];
    for (int event = 0; event < EVENTS; ) {
      if (integrand.draw(grid, random) > 0.0) {
        ZhGenerator.orient(integrand.momenta(), random, momenta);
        FeatureRow.measure(momenta, expected, event * ZhFeature.COUNT);
        write(lhe, momenta, event % 2 == 0);
        event++;
      }
    }

    // when
    Path file = folder.resolve("events.bin");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(lhe.end().getBytes(StandardCharsets.US_ASCII));
    }
    ZhEventFile read = ZhEventFile.read(file, Integer.MAX_VALUE, done -> {});

    // then
    assertThat(read.events()).isEqualTo(EVENTS);
    assertThat(read.complete()).isTrue();
    for (int i = 0; i < expected.length; i++) {
      assertThat(read.features()[i])
          .isCloseTo(expected[i], within(2e-6f * Math.max(1f, Math.abs(expected[i]))));
    }
  }

  private static void write(LheText lhe, double[] momenta, boolean bosons) {
    double[] sum = new double[12];
    for (int i = 0; i < 4; i++) {
      sum[i] = momenta[i] + momenta[4 + i];
      sum[4 + i] = momenta[8 + i] + momenta[12 + i];
    }
    double energy = sum[0] + sum[4];
    double pz = sum[3] + sum[7];
    double[] partons = {
      0.5 * (energy + pz), 0, 0, 0.5 * (energy + pz), 0.5 * (energy - pz), 0, 0, 0.5 * (pz - energy)
    };
    lhe.event(bosons ? 8 : 6, 0.25).particle(2, -1, 0, partons, 0).particle(-2, -1, 0, partons, 4);
    if (bosons) {
      lhe.particle(23, 2, 1, sum, 0).particle(25, 2, 1, sum, 4);
    }
    lhe.particle(-13, 1, bosons ? 3 : 1, momenta, ZhMomenta.POSITIVE_LEPTON)
        .particle(13, 1, bosons ? 3 : 1, momenta, ZhMomenta.NEGATIVE_LEPTON)
        .particle(5, 1, bosons ? 4 : 1, momenta, ZhMomenta.BOTTOM)
        .particle(-5, 1, bosons ? 4 : 1, momenta, ZhMomenta.ANTIBOTTOM)
        .endEvent();
  }
}
