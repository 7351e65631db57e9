package org.anomalyaware.api.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedAucTest {

  private static DatasetCard card(PublishedAuc... published) {
    return new DatasetCard(
        "t", "d", List.of(), "l", List.of(), List.of(), List.of(), List.of(published));
  }

  @Test
  void a_card_tells_what_was_published_for_a_variant() {
    PublishedAuc paper = PublishedAuc.byThePaper(0.64, 0.71);

    assertThat(card(paper).publishedFor("paper")).contains(paper);
    assertThat(card(paper).publishedFor("another")).isEmpty();
  }

  @Test
  void what_is_no_area_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublishedAuc.byThePaper(0.64, 71))
        .withMessageContaining("71");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublishedAuc.byThePaper(Double.NaN, 0.71));
  }

  @Test
  void two_results_for_one_variant_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> card(PublishedAuc.byThePaper(0.64, 0.71), PublishedAuc.byThePaper(0.6, 0.7)))
        .withMessageContaining("two published results");
  }
}
