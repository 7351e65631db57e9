package org.anomalyaware.datasets.cicids;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IdentityTest {

  @Property
  void all_64_bits_survive_in_floats(@ForAll long bits) {
    float[] row = new float[2 + Identity.COLUMNS];
    Identity.write(bits, row, 2);
    assertThat(Identity.read(row, 2)).isEqualTo(bits);
  }
}
