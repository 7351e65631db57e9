package org.anomalyaware.engine.data;

import java.util.Locale;
import org.apiguardian.api.API;

/** Numbers of bytes as people read them. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ByteCount {

  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};
  private static final double STEP = 1000;
  private static final double ROUNDS_UP = 999.95;

  private ByteCount() {}

  /** Such as {@code 812 bytes}, {@code 60.0 kB} or {@code 170.1 MB}; a kB is 1000 bytes. */
  public static String text(long bytes) {
    if (bytes < STEP) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    double value = bytes / STEP;
    int unit = 0;
    while (value >= ROUNDS_UP && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }
}
