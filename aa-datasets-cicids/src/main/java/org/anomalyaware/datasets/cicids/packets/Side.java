package org.anomalyaware.datasets.cicids.packets;

import org.apiguardian.api.API;

/** Who of the two sends. */
@API(status = API.Status.INTERNAL)
public enum Side {
  /** The host that begins. */
  CLIENT,
  /** The host that listens. */
  SERVER;

  /** The one it speaks to. */
  public Side other() {
    return this == CLIENT ? SERVER : CLIENT;
  }
}
