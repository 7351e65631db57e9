package org.anomalyaware.datasets.cicids;

import java.util.List;
import java.util.Set;
import org.anomalyaware.api.dataset.Feature;

/**
 * What CICFlowMeter measured of each flow, in the order of the published files (Sharafaldin,
 * Lashkari, Ghorbani 2018; definitions as in CICFlowMeter's own list of features).
 */
final class FlowFeatures {

  /** The published files have two columns of this name. */
  static final String REPEATED = "Fwd Header Length";

  /** How the second one is called here, and by readers of tables that rename repeated columns. */
  static final String REPEATED_AGAIN = REPEATED + ".1";

  static final String DESTINATION_PORT = "Destination Port";

  /** The 78 of the published files. */
  static final List<Feature> ALL =
      List.of(
          new Feature(DESTINATION_PORT, "1", "port the first packet was sent to"),
          new Feature("Flow Duration", "µs", "time from the first packet to the last"),
          new Feature(
              "Total Fwd Packets",
              "1",
              "packets forward, that is, in the direction of the first packet"),
          new Feature("Total Backward Packets", "1", "packets backward"),
          new Feature("Total Length of Fwd Packets", "B", "payload forward"),
          new Feature("Total Length of Bwd Packets", "B", "payload backward"),
          new Feature("Fwd Packet Length Max", "B", "largest payload of a packet forward"),
          new Feature("Fwd Packet Length Min", "B", "smallest payload of a packet forward"),
          new Feature("Fwd Packet Length Mean", "B", "mean payload of a packet forward"),
          new Feature(
              "Fwd Packet Length Std",
              "B",
              "standard deviation of the payload of a packet forward"),
          new Feature("Bwd Packet Length Max", "B", "largest payload of a packet backward"),
          new Feature("Bwd Packet Length Min", "B", "smallest payload of a packet backward"),
          new Feature("Bwd Packet Length Mean", "B", "mean payload of a packet backward"),
          new Feature(
              "Bwd Packet Length Std",
              "B",
              "standard deviation of the payload of a packet backward"),
          new Feature(
              "Flow Bytes/s", "B/s", "payload over duration; not finite where the duration is 0"),
          new Feature(
              "Flow Packets/s", "1/s", "packets over duration; not finite where the duration is 0"),
          new Feature("Flow IAT Mean", "µs", "mean time between packets"),
          new Feature("Flow IAT Std", "µs", "standard deviation of the time between packets"),
          new Feature("Flow IAT Max", "µs", "largest time between packets"),
          new Feature("Flow IAT Min", "µs", "smallest time between packets"),
          new Feature("Fwd IAT Total", "µs", "time from the first packet forward to the last"),
          new Feature("Fwd IAT Mean", "µs", "mean time between packets forward"),
          new Feature(
              "Fwd IAT Std", "µs", "standard deviation of the time between packets forward"),
          new Feature("Fwd IAT Max", "µs", "largest time between packets forward"),
          new Feature("Fwd IAT Min", "µs", "smallest time between packets forward"),
          new Feature("Bwd IAT Total", "µs", "time from the first packet backward to the last"),
          new Feature("Bwd IAT Mean", "µs", "mean time between packets backward"),
          new Feature(
              "Bwd IAT Std", "µs", "standard deviation of the time between packets backward"),
          new Feature("Bwd IAT Max", "µs", "largest time between packets backward"),
          new Feature("Bwd IAT Min", "µs", "smallest time between packets backward"),
          new Feature("Fwd PSH Flags", "1", "packets forward with the flag PSH"),
          new Feature("Bwd PSH Flags", "1", "packets backward with the flag PSH"),
          new Feature("Fwd URG Flags", "1", "packets forward with the flag URG"),
          new Feature("Bwd URG Flags", "1", "packets backward with the flag URG"),
          new Feature(REPEATED, "B", "sum of the headers forward"),
          new Feature("Bwd Header Length", "B", "sum of the headers backward"),
          new Feature("Fwd Packets/s", "1/s", "packets forward over duration"),
          new Feature("Bwd Packets/s", "1/s", "packets backward over duration"),
          new Feature("Min Packet Length", "B", "smallest payload of a packet"),
          new Feature("Max Packet Length", "B", "largest payload of a packet"),
          new Feature("Packet Length Mean", "B", "mean payload of a packet"),
          new Feature("Packet Length Std", "B", "standard deviation of the payload of a packet"),
          new Feature("Packet Length Variance", "B²", "variance of the payload of a packet"),
          new Feature("FIN Flag Count", "1", "packets with the flag FIN"),
          new Feature("SYN Flag Count", "1", "packets with the flag SYN"),
          new Feature("RST Flag Count", "1", "packets with the flag RST"),
          new Feature("PSH Flag Count", "1", "packets with the flag PSH"),
          new Feature("ACK Flag Count", "1", "packets with the flag ACK"),
          new Feature("URG Flag Count", "1", "packets with the flag URG"),
          new Feature("CWE Flag Count", "1", "packets with the flag CWR"),
          new Feature("ECE Flag Count", "1", "packets with the flag ECE"),
          new Feature("Down/Up Ratio", "1", "packets backward over packets forward, rounded down"),
          new Feature("Average Packet Size", "B", "payload over packets"),
          new Feature("Avg Fwd Segment Size", "B", "mean payload of a packet forward"),
          new Feature("Avg Bwd Segment Size", "B", "mean payload of a packet backward"),
          new Feature(REPEATED_AGAIN, "B", "the same column once more, as published"),
          new Feature("Fwd Avg Bytes/Bulk", "B", "payload of a bulk transfer forward"),
          new Feature("Fwd Avg Packets/Bulk", "1", "packets of a bulk transfer forward"),
          new Feature("Fwd Avg Bulk Rate", "B/s", "rate of a bulk transfer forward"),
          new Feature("Bwd Avg Bytes/Bulk", "B", "payload of a bulk transfer backward"),
          new Feature("Bwd Avg Packets/Bulk", "1", "packets of a bulk transfer backward"),
          new Feature("Bwd Avg Bulk Rate", "B/s", "rate of a bulk transfer backward"),
          new Feature("Subflow Fwd Packets", "1", "packets forward of a subflow"),
          new Feature("Subflow Fwd Bytes", "B", "payload forward of a subflow"),
          new Feature("Subflow Bwd Packets", "1", "packets backward of a subflow"),
          new Feature("Subflow Bwd Bytes", "B", "payload backward of a subflow"),
          new Feature(
              "Init_Win_bytes_forward",
              "B",
              "TCP window of the first packet forward; -1 without one"),
          new Feature("Init_Win_bytes_backward", "B", "TCP window backward; -1 without one"),
          new Feature("act_data_pkt_fwd", "1", "packets forward with a payload"),
          new Feature("min_seg_size_forward", "B", "smallest header of a packet forward"),
          new Feature("Active Mean", "µs", "mean time active before going idle"),
          new Feature(
              "Active Std", "µs", "standard deviation of the time active before going idle"),
          new Feature("Active Max", "µs", "largest time active before going idle"),
          new Feature("Active Min", "µs", "smallest time active before going idle"),
          new Feature("Idle Mean", "µs", "mean time idle before becoming active"),
          new Feature(
              "Idle Std", "µs", "standard deviation of the time idle before becoming active"),
          new Feature("Idle Max", "µs", "largest time idle before becoming active"),
          new Feature("Idle Min", "µs", "smallest time idle before becoming active"));

  /** Names of those that the cleaned form leaves out. */
  private static final Set<String> NOT_CLEANED =
      Set.of(
          "Total Backward Packets",
          "Total Length of Bwd Packets",
          "Fwd PSH Flags",
          "Bwd PSH Flags",
          "Fwd URG Flags",
          "Bwd URG Flags",
          "SYN Flag Count",
          "RST Flag Count",
          "URG Flag Count",
          "CWE Flag Count",
          "ECE Flag Count",
          "Down/Up Ratio",
          "Avg Fwd Segment Size",
          "Avg Bwd Segment Size",
          REPEATED_AGAIN,
          "Fwd Avg Bytes/Bulk",
          "Fwd Avg Packets/Bulk",
          "Fwd Avg Bulk Rate",
          "Bwd Avg Bytes/Bulk",
          "Bwd Avg Packets/Bulk",
          "Bwd Avg Bulk Rate",
          "Subflow Fwd Packets",
          "Subflow Bwd Packets",
          "Subflow Bwd Bytes",
          "Active Std",
          "Idle Std");

  /** The 52 of the cleaned form. */
  static final List<Feature> CLEANED =
      ALL.stream().filter(feature -> !NOT_CLEANED.contains(feature.name())).toList();

  private FlowFeatures() {}
}
