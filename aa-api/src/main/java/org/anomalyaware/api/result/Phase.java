package org.anomalyaware.api.result;

import java.util.Locale;
import org.apiguardian.api.API;

/** The two phases of training. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Phase {
  /** On background alone. */
  PRETRAIN,
  /** With labelled anomalies. */
  FINETUNE;

  /** The word in settings and result files: {@code pretrain}, {@code finetune}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
