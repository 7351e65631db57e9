package org.anomalyaware.datasets.cicids.packets;

import org.apiguardian.api.API;

/** The control bits of a TCP segment (RFC 9293, section 3.1). */
@API(status = API.Status.INTERNAL)
public enum TcpFlag {
  FIN,
  SYN,
  RST,
  PSH,
  ACK,
  URG,
  ECE,
  CWR
}
