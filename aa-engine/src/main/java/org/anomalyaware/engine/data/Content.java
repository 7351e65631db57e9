package org.anomalyaware.engine.data;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DataFile;

/**
 * What was read, unpacked.
 *
 * @param bytes how much
 * @param checksum by the algorithm of the file that was expected
 */
record Content(long bytes, Checksum checksum) {

  /** What tells this from the content that a file should have; empty if nothing does. */
  Optional<String> objection(DataFile expected) {
    OptionalLong size = expected.size();
    if (size.isPresent() && size.getAsLong() != bytes) {
      return Optional.of(wrongSize(bytes, size.getAsLong()));
    }
    return checksum.equals(expected.checksum())
        ? Optional.empty()
        : Optional.of(
            "its %s is %s instead of %s"
                .formatted(checksum.algorithm(), checksum.hex(), expected.checksum().hex()));
  }

  static String wrongSize(long bytes, long expected) {
    return String.format(Locale.ROOT, "it has %,d bytes instead of %,d", bytes, expected);
  }
}
