package org.anomalyaware.datasets.cicids.simulation;

import org.anomalyaware.datasets.cicids.meter.FlowColumn;
import org.anomalyaware.datasets.cicids.meter.MeteredFlow;
import org.apiguardian.api.API;

/** What can be simulated, named as in the published files. */
@API(status = API.Status.INTERNAL)
public enum TrafficKind {
  BENIGN("BENIGN", TrafficKind.ANY_PORT) {
    @Override
    Activity activity() {
      return new Mixture(
          new Mixture.Part(40, new WebBrowsing()),
          new Mixture.Part(40, new DomainLookups()),
          new Mixture.Part(4, new TimeSynchronization()),
          new Mixture.Part(6, new MailUse()),
          new Mixture.Part(2, new FileTransfer()),
          new Mixture.Part(2, new SecureShell()),
          new Mixture.Part(5, new IdleConnection()),
          new Mixture.Part(1, new VideoStreaming()));
    }
  },
  FTP_PATATOR("FTP-Patator", FileTransfer.PORT) {
    @Override
    Activity activity() {
      return new FtpGuessing();
    }
  },
  SSH_PATATOR("SSH-Patator", SecureShell.PORT) {
    @Override
    Activity activity() {
      return new SshGuessing();
    }
  },
  DOS_HULK("DoS Hulk", WebServer.PORT) {
    @Override
    Activity activity() {
      return new Hulk();
    }
  },
  DOS_GOLDENEYE("DoS GoldenEye", WebServer.PORT) {
    @Override
    Activity activity() {
      return new GoldenEye();
    }
  },
  DOS_SLOWLORIS("DoS slowloris", WebServer.PORT) {
    @Override
    Activity activity() {
      return new Slowloris();
    }
  },
  DOS_SLOWHTTPTEST("DoS Slowhttptest", WebServer.PORT) {
    @Override
    Activity activity() {
      return new SlowHttpTest();
    }
  };

  private static final int ANY_PORT = -1;

  private final String label;
  private final int port;

  TrafficKind(String label, int port) {
    this.label = label;
    this.port = port;
  }

  /** The label in the published files. */
  public String label() {
    return label;
  }

  /**
   * Whether the published files would give a flow this label. They give that of an attack only to
   * flows that the attacker began: what the victim sends after the first FIN is a flow to the
   * attacker's port and is labelled as benign there. Such flows are left out here, of all kinds.
   */
  boolean isLabelled(MeteredFlow flow) {
    return port == ANY_PORT || flow.get(FlowColumn.DESTINATION_PORT) == port;
  }

  /** Who makes such traffic. */
  abstract Activity activity();
}
