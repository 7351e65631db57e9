package org.anomalyaware.api.model;

import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/** A network that reconstructs samples, written in ordinary DJL. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Model extends Plugin {

  /** Builds a fresh, uninitialized network. */
  Network build(ModelRequest request);
}
