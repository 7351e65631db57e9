package org.anomalyaware.engine.builtin;

import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.penalty.PenaltyRequest;
import org.anomalyaware.api.settings.Setting;

/** The unit that a penalty measures errors in: the background's median error unless set. */
final class ErrorScale {

  static final Setting<Double> SCALE =
      Setting.decimal(
              "scale",
              1.0,
              "Unit of the error; median: that of the training background before fine-tuning")
          .above(0.0)
          .optional("median");

  private ErrorScale() {}

  static double of(PenaltyRequest request) {
    return request.settings().find(SCALE).orElseGet(() -> medianOf(request));
  }

  private static double medianOf(PenaltyRequest request) {
    double median = request.reference().median();
    if (!(median > 0 && median < Double.POSITIVE_INFINITY)) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.RUN,
          "The median reconstruction error of the training background is "
              + median
              + ", which is no unit to measure errors in: set penalty.scale to a number.");
    }
    return median;
  }
}
