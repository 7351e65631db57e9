package org.anomalyaware.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

  @Test
  void streams_of_different_names_differ_and_the_same_name_repeats() {
    Set<Double> firsts = new HashSet<>();
    int streams = 0;
    for (long seed = -2; seed <= 2; seed++) {
      for (long purpose = 0; purpose < 4; purpose++) {
        for (long block = 0; block < 50; block++) {
          double first = RandomStream.of(seed, purpose, block).next();
          assertThat(RandomStream.of(seed, purpose, block).next()).isEqualTo(first);
          firsts.add(first);
          streams++;
        }
      }
    }
    assertThat(firsts).hasSize(streams);
  }

  @Test
  void numbers_are_uniform() {
    RandomStream random = RandomStream.of(1, 3, 0);
    int draws = 100_000;
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < draws; i++) {
      double value = random.next();
      assertThat(value >= 0.0 && value < 1.0).isTrue();
      sum += value;
      squares += value * value;
    }
    assertThat(sum / draws).isCloseTo(0.5, within(0.004));
    assertThat(squares / draws).isCloseTo(1.0 / 3.0, within(0.004));
  }
}
