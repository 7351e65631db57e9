package org.anomalyaware.api.result;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Where a result comes from.
 *
 * @param version of this framework
 * @param started when the run began, ISO 8601 in UTC
 * @param java version and vendor of the Java runtime
 * @param system name, version and architecture of the operating system
 * @param processors how many processors Java may use
 * @param djl version of DJL
 * @param tensorFlow version of TensorFlow
 * @param xla whether training was compiled by XLA
 * @param plugins the plugins that took part
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Provenance(
    String version,
    String started,
    String java,
    String system,
    int processors,
    String djl,
    String tensorFlow,
    boolean xla,
    List<PluginOrigin> plugins) {

  /** Copies the list. */
  public Provenance {
    plugins = List.copyOf(plugins);
  }
}
