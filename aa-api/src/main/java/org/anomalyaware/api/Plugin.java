package org.anomalyaware.api;

import org.anomalyaware.api.settings.SettingsSchema;
import org.apiguardian.api.API;

/**
 * What every provider has in common. Implementations need a public constructor without arguments,
 * hold no state, and may be used from several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Plugin {

  /**
   * The version of these interfaces. It is a compile-time constant, so a plugin that returns it
   * from {@link #spiVersion()} carries the version it was compiled against.
   */
  int SPI_VERSION = 1;

  /**
   * The name users write: lower-case letters, digits and hyphens, beginning with a letter, unique
   * among the plugins of one kind.
   */
  String id();

  /**
   * Return {@link #SPI_VERSION}. The engine skips a plugin whose version is not its own, and says
   * so.
   */
  int spiVersion();

  /** One line for lists, without a full stop. */
  String summary();

  /** The settings this plugin understands; none unless overridden. */
  default SettingsSchema settings() {
    return SettingsSchema.none();
  }
}
