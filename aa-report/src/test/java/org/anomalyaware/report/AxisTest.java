package org.anomalyaware.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @Test
  void should_label_a_decade_with_ten_and_a_raised_exponent_with_a_true_minus() {
    PowerOfTenAxis axis = axis(-5, 0);

    AttributedString label = axis.createTickLabel(1e-3);

    AttributedCharacterIterator text = label.getIterator();
    assertThat(textOf(text)).isEqualTo("10\u22123");
    text.setIndex(0);
    assertThat(((Font) text.getAttribute(TextAttribute.FONT)).isTransformed()).isFalse();
    text.setIndex(2);
    assertThat(((Font) text.getAttribute(TextAttribute.FONT)).isTransformed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"-5, 0", "-1, 6", "0, 1", "3, 11"})
  void should_label_every_decade_from_end_to_end(int lowest, int highest) {
    List<LogTick> ticks = ticks(axis(lowest, highest));

    assertThat(ticks.stream().filter(tick -> tick.getTickType().equals(TickType.MAJOR)))
        .hasSize(highest - lowest + 1);
    assertThat(ticks.stream().filter(tick -> tick.getTickType().equals(TickType.MINOR)))
        .hasSize(8 * (highest - lowest));
  }

  @Test
  void should_label_fewer_decades_if_there_are_many() {
    List<LogTick> ticks = ticks(axis(-12, 12));

    assertThat(ticks).hasSizeBetween(5, 10);
  }

  @ParameterizedTest
  @CsvSource({
    "0.13, 0.2, 0.2",
    "0.05, 0.05, 0.05",
    "0.051, 0.1, 0.1",
    "3, 5, 5",
    "700, 1000, 1000",
    "0.00021, 0.0005, 0.0005",
    "2000000, 2000000, 2E6"
  })
  void should_put_linear_labels_1_2_or_5_times_a_power_of_ten_apart(
      double wanted, double size, String label) {
    var unit = new DecimalTickUnits(0).getCeilingTickUnit(wanted);

    assertThat(unit.getSize()).isEqualTo(size);
    assertThat(unit.valueToString(size)).isEqualTo(label);
  }

  @Test
  void should_give_all_labels_of_an_axis_the_same_decimals() {
    var unit = new DecimalTickUnits(0).getCeilingTickUnit(0.5);

    assertThat(unit.valueToString(2)).isEqualTo("2.0");
    assertThat(unit.valueToString(-2.5)).isEqualTo("\u22122.5");
  }

  @Test
  void should_count_epochs_in_whole_numbers() {
    assertThat(new DecimalTickUnits(1).getCeilingTickUnit(0.2).getSize()).isEqualTo(1);
  }

  private static PowerOfTenAxis axis(int lowest, int highest) {
    PowerOfTenAxis axis = new PowerOfTenAxis("any", lowest, highest);
    axis.setTickLabelFont(FigureFont.load().deriveFont(12f));
    return axis;
  }

  private static List<LogTick> ticks(PowerOfTenAxis axis) {
    var graphics = new BufferedImage(500, 50, BufferedImage.TYPE_INT_RGB).createGraphics();
    List<LogTick> ticks = new ArrayList<>();
    for (Object tick :
        axis.refreshTicks(
            graphics,
            new AxisState(),
            new Rectangle2D.Double(0, 0, 500, 50),
            RectangleEdge.BOTTOM)) {
      ticks.add((LogTick) tick);
    }
    return ticks;
  }

  private static String textOf(AttributedCharacterIterator text) {
    StringBuilder characters = new StringBuilder();
    for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
      characters.append(c);
    }
    return characters.toString();
  }
}
