package org.anomalyaware.engine;

import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.api.Plugin;
import org.anomalyaware.api.result.PluginOrigin;
import org.anomalyaware.engine.plugins.PluginFault;
import org.anomalyaware.engine.plugins.PluginPlace;
import org.apiguardian.api.API;

/**
 * A plugin that was found and accepted.
 *
 * @param <P> its kind
 * @param plugin the plugin
 * @param origin what it is and which jar it came from
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Found<P extends Plugin>(P plugin, PluginOrigin origin) {

  /**
   * Lets the plugin work. Libraries that it brings find their own parts through the thread's class
   * loader meanwhile.
   *
   * @throws AnomalyAwareException with which the plugin says what users can mend, or that names the
   *     plugin if it throws anything else
   */
  <R> R use(Function<P, R> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    if (PluginPlace.isOrigin(plugin.getClass())) {
      thread.setContextClassLoader(plugin.getClass().getClassLoader());
    }
    try {
      return work.apply(plugin);
    } catch (AnomalyAwareException | CancellationException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw broken(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** The failure of a run in which this plugin threw something that no plugin should. */
  AnomalyAwareException broken(Throwable thrown) {
    return new AnomalyAwareException(
        Kind.RUN,
        "The %s plugin %s in %s is broken: %s"
            .formatted(origin.kind(), origin.id(), origin.location(), PluginFault.of(thrown)),
        thrown);
  }

  /** Whether it was at work when something was thrown. */
  boolean tookPartIn(Throwable thrown) {
    String name = plugin.getClass().getName();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith(name)) {
        return true;
      }
    }
    return false;
  }
}
