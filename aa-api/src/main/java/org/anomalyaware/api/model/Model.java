package org.anomalyaware.api.model;

import org.anomalyaware.api.Plugin;
import org.apiguardian.api.API;

/**
 * A network that reconstructs samples, written in ordinary DJL.
 *
 * <p>Without state; called from several threads at once where several runs go on. The blocks that
 * it builds are new each time and belong to one run.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Model extends Plugin {

  /** Builds a fresh, uninitialized network. */
  Network build(ModelRequest request);
}
