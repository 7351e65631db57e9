package org.anomalyaware.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

  private static final List<String> KNOWN =
      List.of("pretrain.epochs", "finetune.epochs", "penalty.clip", "schedule.maximum", "model");

  @Test
  void one_slip_finds_the_name() {
    assertThat(NearestNames.to("penalty.clp", KNOWN)).startsWith("penalty.clip");
    assertThat(NearestNames.to("PENALTY.CLIP", KNOWN)).startsWith("penalty.clip");
    assertThat(NearestNames.to("pretrain.epoch", KNOWN)).startsWith("pretrain.epochs");
  }

  @Test
  void last_part_finds_every_name_it_ends() {
    assertThat(NearestNames.to("epochs", KNOWN))
        .containsExactlyInAnyOrder("pretrain.epochs", "finetune.epochs");
    assertThat(NearestNames.to("vae.model", KNOWN)).containsExactly("model");
  }

  @Test
  void what_is_like_nothing_finds_nothing() {
    assertThat(NearestNames.to("temperature", KNOWN)).isEmpty();
    assertThat(NearestNames.to("model", List.of())).isEmpty();
  }

  @Test
  void nearer_names_come_first() {
    assertThat(NearestNames.to("smeft", List.of("smelt", "sweet", "smeft2", "lhco")))
        .containsExactly("smeft2", "smelt", "sweet");
  }

  @Property
  void at_most_three_and_a_known_name_is_its_own_nearest(
      @ForAll @Size(min = 1, max = 12) List<@AlphaChars @StringLength(max = 8) String> names,
      @ForAll @IntRange(max = 11) int which) {
    String name = names.get(which % names.size());

    List<String> nearest = NearestNames.to(name, names);

    assertThat(nearest).hasSizeLessThanOrEqualTo(3).isSubsetOf(names);
    assertThat(nearest.get(0)).isEqualToIgnoringCase(name);
  }
}
