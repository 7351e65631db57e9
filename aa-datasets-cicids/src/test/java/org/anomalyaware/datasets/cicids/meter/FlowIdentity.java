package org.anomalyaware.datasets.cicids.meter;

import java.util.function.ToDoubleFunction;

/**
 * Equations between the columns of one flow that hold by the definitions and quirks of the meter.
 * The published files round numbers of 10,000,000 and more to three digits, so an equation is held
 * to as good as its terms allow.
 */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
public enum FlowIdentity {
  BYTES_PER_SECOND(
      row -> row.of(FlowColumn.FLOW_BYTES_PER_SECOND),
      row -> (forwardBytes(row) + backwardBytes(row)) / seconds(row)),
  PACKETS_PER_SECOND(
      row -> row.of(FlowColumn.FLOW_PACKETS_PER_SECOND), row -> packets(row) / seconds(row)),
  PACKETS_PER_SECOND_OF_BOTH_DIRECTIONS(
      row -> row.of(FlowColumn.FWD_PACKETS_PER_SECOND) + row.of(FlowColumn.BWD_PACKETS_PER_SECOND),
      row -> seconds(row) > 0 ? row.of(FlowColumn.FLOW_PACKETS_PER_SECOND) : 0),
  MEAN_FORWARD(
      row -> row.of(FlowColumn.FWD_PACKET_LENGTH_MEAN),
      row -> forwardBytes(row) / row.of(FlowColumn.TOTAL_FWD_PACKETS)),
  MEAN_BACKWARD(
      row -> row.of(FlowColumn.BWD_PACKET_LENGTH_MEAN),
      row -> row.ratio(backwardBytes(row), row.of(FlowColumn.TOTAL_BACKWARD_PACKETS))),
  SEGMENT_FORWARD(
      row -> row.of(FlowColumn.AVG_FWD_SEGMENT_SIZE),
      row -> row.of(FlowColumn.FWD_PACKET_LENGTH_MEAN)),
  SEGMENT_BACKWARD(
      row -> row.of(FlowColumn.AVG_BWD_SEGMENT_SIZE),
      row -> row.of(FlowColumn.BWD_PACKET_LENGTH_MEAN)),
  /** Both count the first packet twice in the sum, but only the mean does so in the number. */
  AVERAGE_OF_A_PACKET(
      row -> row.of(FlowColumn.AVERAGE_PACKET_SIZE) * packets(row),
      row -> row.of(FlowColumn.PACKET_LENGTH_MEAN) * (packets(row) + 1)),
  VARIANCE(
      row -> row.of(FlowColumn.PACKET_LENGTH_VARIANCE),
      row -> Math.pow(row.of(FlowColumn.PACKET_LENGTH_STD), 2)),
  LEAST_LENGTH(
      row -> row.of(FlowColumn.MIN_PACKET_LENGTH),
      row ->
          row.of(FlowColumn.TOTAL_BACKWARD_PACKETS) > 0
              ? Math.min(
                  row.of(FlowColumn.FWD_PACKET_LENGTH_MIN),
                  row.of(FlowColumn.BWD_PACKET_LENGTH_MIN))
              : row.of(FlowColumn.FWD_PACKET_LENGTH_MIN)),
  MOST_LENGTH(
      row -> row.of(FlowColumn.MAX_PACKET_LENGTH),
      row ->
          Math.max(
              row.of(FlowColumn.FWD_PACKET_LENGTH_MAX), row.of(FlowColumn.BWD_PACKET_LENGTH_MAX))),
  HEADER_TWICE(
      row -> row.of(FlowColumn.FWD_HEADER_LENGTH_AGAIN),
      row -> row.of(FlowColumn.FWD_HEADER_LENGTH)),
  SUBFLOW_FORWARD_PACKETS(
      row -> row.of(FlowColumn.SUBFLOW_FWD_PACKETS), row -> row.of(FlowColumn.TOTAL_FWD_PACKETS)),
  SUBFLOW_FORWARD_BYTES(row -> row.of(FlowColumn.SUBFLOW_FWD_BYTES), FlowIdentity::forwardBytes),
  SUBFLOW_BACKWARD_PACKETS(
      row -> row.of(FlowColumn.SUBFLOW_BWD_PACKETS),
      row -> row.of(FlowColumn.TOTAL_BACKWARD_PACKETS)),
  SUBFLOW_BACKWARD_BYTES(row -> row.of(FlowColumn.SUBFLOW_BWD_BYTES), FlowIdentity::backwardBytes),
  DOWN_OVER_UP(
      row -> row.of(FlowColumn.DOWN_UP_RATIO),
      row ->
          Math.floor(
              row.of(FlowColumn.TOTAL_BACKWARD_PACKETS) / row.of(FlowColumn.TOTAL_FWD_PACKETS))),
  MEAN_GAP(
      row -> row.of(FlowColumn.FLOW_IAT_MEAN) * (packets(row) - 1),
      row -> row.of(FlowColumn.FLOW_DURATION)),
  MEAN_GAP_FORWARD(
      row -> row.of(FlowColumn.FWD_IAT_MEAN) * (row.of(FlowColumn.TOTAL_FWD_PACKETS) - 1),
      row -> row.of(FlowColumn.FWD_IAT_TOTAL)),
  MEAN_GAP_BACKWARD(
      row ->
          row.of(FlowColumn.BWD_IAT_MEAN)
              * Math.max(0, row.of(FlowColumn.TOTAL_BACKWARD_PACKETS) - 1),
      row -> row.of(FlowColumn.BWD_IAT_TOTAL)),
  FORWARD_GAPS_FIT_INTO_THE_FLOW(
      row -> Math.max(row.of(FlowColumn.FWD_IAT_TOTAL), row.of(FlowColumn.FLOW_DURATION)),
      row -> row.of(FlowColumn.FLOW_DURATION)),
  BACKWARD_GAPS_FIT_INTO_THE_FLOW(
      row -> Math.max(row.of(FlowColumn.BWD_IAT_TOTAL), row.of(FlowColumn.FLOW_DURATION)),
      row -> row.of(FlowColumn.FLOW_DURATION)),
  /** What is published as a count of SYN is the first packet's PSH. */
  PSH_UNDER_SYN(row -> row.of(FlowColumn.SYN_FLAG_COUNT), row -> row.of(FlowColumn.FWD_PSH_FLAGS)),
  URG_UNDER_CWE(row -> row.of(FlowColumn.CWE_FLAG_COUNT), row -> row.of(FlowColumn.FWD_URG_FLAGS)),
  FLAGS_OF_ONE_PACKET(
      row -> Math.max(1, row.of(FlowColumn.PSH_FLAG_COUNT) + row.of(FlowColumn.URG_FLAG_COUNT)),
      row -> 1), // no packet has both SYN and FIN
  NO_BACKWARD_FLAGS(
      row -> row.of(FlowColumn.BWD_PSH_FLAGS) + row.of(FlowColumn.BWD_URG_FLAGS), row -> 0),
  NO_BULK(
      row ->
          row.of(FlowColumn.FWD_AVG_BYTES_BULK)
              + row.of(FlowColumn.FWD_AVG_PACKETS_BULK)
              + row.of(FlowColumn.FWD_AVG_BULK_RATE)
              + row.of(FlowColumn.BWD_AVG_BYTES_BULK)
              + row.of(FlowColumn.BWD_AVG_PACKETS_BULK)
              + row.of(FlowColumn.BWD_AVG_BULK_RATE),
      row -> 0),
  NO_WINDOW_WITHOUT_BACKWARD_PACKETS(
      row -> row.of(FlowColumn.INIT_WIN_BYTES_BACKWARD) < 0 ? 1 : 0,
      row ->
          row.of(FlowColumn.TOTAL_BACKWARD_PACKETS) == 0
                  || row.of(FlowColumn.INIT_WIN_BYTES_FORWARD) < 0
              ? 1
              : 0),
  HEADERS_ARE_NO_SHORTER_THAN_THE_SHORTEST(
      row ->
          Math.min(
              0,
              row.of(FlowColumn.FWD_HEADER_LENGTH)
                  - row.of(FlowColumn.MIN_SEG_SIZE_FORWARD) * row.of(FlowColumn.TOTAL_FWD_PACKETS)),
      row -> 0),
  DATA_PACKETS_LEAVE_OUT_THE_FIRST(
      row ->
          Math.max(
              0, row.of(FlowColumn.ACT_DATA_PKT_FWD) - row.of(FlowColumn.TOTAL_FWD_PACKETS) + 1),
      row -> 0),
  IDLE_IS_A_GAP(
      row -> Math.max(row.of(FlowColumn.IDLE_MAX), row.of(FlowColumn.FLOW_IAT_MAX)),
      row -> row.of(FlowColumn.FLOW_IAT_MAX)),
  IDLE_IS_LONGER_THAN_FIVE_SECONDS(
      row -> row.of(FlowColumn.IDLE_MIN) > 0 && row.of(FlowColumn.IDLE_MIN) <= 5e6 ? 1 : 0,
      row -> 0),
  ACTIVE_ONLY_IF_IDLE(
      row -> row.of(FlowColumn.ACTIVE_MAX) > 0 && row.of(FlowColumn.IDLE_MAX) == 0 ? 1 : 0,
      row -> 0);

  /** Half of one in the third digit, for each of two terms. */
  private static final double PUBLISHED_PRECISION = 0.011;

  private final ToDoubleFunction<Row> left;
  private final ToDoubleFunction<Row> right;

  FlowIdentity(ToDoubleFunction<Row> left, ToDoubleFunction<Row> right) {
    this.left = left;
    this.right = right;
  }

  /**
   * Whether it holds.
   *
   * @param values of one flow, by {@link FlowColumn#index()}
   * @param precision relative precision of the values below 10,000,000
   */
  public boolean holds(double[] values, double precision) {
    Row row = new Row(values);
    double one = left.applyAsDouble(row);
    double other = right.applyAsDouble(row);
    double size = Math.max(Math.abs(one), Math.abs(other));
    double tolerance = row.sawRounded ? PUBLISHED_PRECISION : precision;
    return one == other
        || (Double.isNaN(one) && Double.isNaN(other))
        || Math.abs(one - other) <= tolerance * Math.max(1, size);
  }

  private static double forwardBytes(Row row) {
    return row.of(FlowColumn.TOTAL_LENGTH_OF_FWD_PACKETS);
  }

  private static double backwardBytes(Row row) {
    return row.of(FlowColumn.TOTAL_LENGTH_OF_BWD_PACKETS);
  }

  private static double packets(Row row) {
    return row.of(FlowColumn.TOTAL_FWD_PACKETS) + row.of(FlowColumn.TOTAL_BACKWARD_PACKETS);
  }

  private static double seconds(Row row) {
    return row.of(FlowColumn.FLOW_DURATION) / 1e6;
  }

  /** A row that remembers whether a value was asked for that the published files round. */
  private static final class Row {
    private static final double ROUNDED_FROM = 1e7;

    private final double[] values;
    private boolean sawRounded;

    Row(double[] values) {
      this.values = values;
    }

    double of(FlowColumn column) {
      double value = values[column.index()];
      sawRounded |= Math.abs(value) >= ROUNDED_FROM && !Double.isInfinite(value);
      return value;
    }

    double ratio(double total, double count) {
      return count > 0 ? total / count : 0;
    }
  }
}
