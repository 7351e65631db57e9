package org.anomalyaware.datasets.cicids.meter;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The columns of a flow in the order of the published files. */
@API(status = API.Status.INTERNAL)
public enum FlowColumn {
  DESTINATION_PORT("Destination Port"),
  FLOW_DURATION("Flow Duration"),
  TOTAL_FWD_PACKETS("Total Fwd Packets"),
  TOTAL_BACKWARD_PACKETS("Total Backward Packets"),
  TOTAL_LENGTH_OF_FWD_PACKETS("Total Length of Fwd Packets"),
  TOTAL_LENGTH_OF_BWD_PACKETS("Total Length of Bwd Packets"),
  FWD_PACKET_LENGTH_MAX("Fwd Packet Length Max"),
  FWD_PACKET_LENGTH_MIN("Fwd Packet Length Min"),
  FWD_PACKET_LENGTH_MEAN("Fwd Packet Length Mean"),
  FWD_PACKET_LENGTH_STD("Fwd Packet Length Std"),
  BWD_PACKET_LENGTH_MAX("Bwd Packet Length Max"),
  BWD_PACKET_LENGTH_MIN("Bwd Packet Length Min"),
  BWD_PACKET_LENGTH_MEAN("Bwd Packet Length Mean"),
  BWD_PACKET_LENGTH_STD("Bwd Packet Length Std"),
  FLOW_BYTES_PER_SECOND("Flow Bytes/s"),
  FLOW_PACKETS_PER_SECOND("Flow Packets/s"),
  FLOW_IAT_MEAN("Flow IAT Mean"),
  FLOW_IAT_STD("Flow IAT Std"),
  FLOW_IAT_MAX("Flow IAT Max"),
  FLOW_IAT_MIN("Flow IAT Min"),
  FWD_IAT_TOTAL("Fwd IAT Total"),
  FWD_IAT_MEAN("Fwd IAT Mean"),
  FWD_IAT_STD("Fwd IAT Std"),
  FWD_IAT_MAX("Fwd IAT Max"),
  FWD_IAT_MIN("Fwd IAT Min"),
  BWD_IAT_TOTAL("Bwd IAT Total"),
  BWD_IAT_MEAN("Bwd IAT Mean"),
  BWD_IAT_STD("Bwd IAT Std"),
  BWD_IAT_MAX("Bwd IAT Max"),
  BWD_IAT_MIN("Bwd IAT Min"),
  FWD_PSH_FLAGS("Fwd PSH Flags"),
  BWD_PSH_FLAGS("Bwd PSH Flags"),
  FWD_URG_FLAGS("Fwd URG Flags"),
  BWD_URG_FLAGS("Bwd URG Flags"),
  FWD_HEADER_LENGTH("Fwd Header Length"),
  BWD_HEADER_LENGTH("Bwd Header Length"),
  FWD_PACKETS_PER_SECOND("Fwd Packets/s"),
  BWD_PACKETS_PER_SECOND("Bwd Packets/s"),
  MIN_PACKET_LENGTH("Min Packet Length"),
  MAX_PACKET_LENGTH("Max Packet Length"),
  PACKET_LENGTH_MEAN("Packet Length Mean"),
  PACKET_LENGTH_STD("Packet Length Std"),
  PACKET_LENGTH_VARIANCE("Packet Length Variance"),
  FIN_FLAG_COUNT("FIN Flag Count"),
  SYN_FLAG_COUNT("SYN Flag Count"),
  RST_FLAG_COUNT("RST Flag Count"),
  PSH_FLAG_COUNT("PSH Flag Count"),
  ACK_FLAG_COUNT("ACK Flag Count"),
  URG_FLAG_COUNT("URG Flag Count"),
  CWE_FLAG_COUNT("CWE Flag Count"),
  ECE_FLAG_COUNT("ECE Flag Count"),
  DOWN_UP_RATIO("Down/Up Ratio"),
  AVERAGE_PACKET_SIZE("Average Packet Size"),
  AVG_FWD_SEGMENT_SIZE("Avg Fwd Segment Size"),
  AVG_BWD_SEGMENT_SIZE("Avg Bwd Segment Size"),
  FWD_HEADER_LENGTH_AGAIN("Fwd Header Length.1"),
  FWD_AVG_BYTES_BULK("Fwd Avg Bytes/Bulk"),
  FWD_AVG_PACKETS_BULK("Fwd Avg Packets/Bulk"),
  FWD_AVG_BULK_RATE("Fwd Avg Bulk Rate"),
  BWD_AVG_BYTES_BULK("Bwd Avg Bytes/Bulk"),
  BWD_AVG_PACKETS_BULK("Bwd Avg Packets/Bulk"),
  BWD_AVG_BULK_RATE("Bwd Avg Bulk Rate"),
  SUBFLOW_FWD_PACKETS("Subflow Fwd Packets"),
  SUBFLOW_FWD_BYTES("Subflow Fwd Bytes"),
  SUBFLOW_BWD_PACKETS("Subflow Bwd Packets"),
  SUBFLOW_BWD_BYTES("Subflow Bwd Bytes"),
  INIT_WIN_BYTES_FORWARD("Init_Win_bytes_forward"),
  INIT_WIN_BYTES_BACKWARD("Init_Win_bytes_backward"),
  ACT_DATA_PKT_FWD("act_data_pkt_fwd"),
  MIN_SEG_SIZE_FORWARD("min_seg_size_forward"),
  ACTIVE_MEAN("Active Mean"),
  ACTIVE_STD("Active Std"),
  ACTIVE_MAX("Active Max"),
  ACTIVE_MIN("Active Min"),
  IDLE_MEAN("Idle Mean"),
  IDLE_STD("Idle Std"),
  IDLE_MAX("Idle Max"),
  IDLE_MIN("Idle Min");

  /** How many there are. */
  public static final int COUNT = values().length;

  private final String title;

  FlowColumn(String title) {
    this.title = title;
  }

  /** The name in the published files, the second of two equal ones with {@code .1} behind it. */
  public String title() {
    return title;
  }

  /** Its place in a row. */
  @SuppressWarnings("EnumOrdinal") // the order of the columns is what this enum is for
  public int index() {
    return ordinal();
  }

  /** All names in order. */
  public static List<String> titles() {
    return Stream.of(values()).map(FlowColumn::title).toList();
  }
}
