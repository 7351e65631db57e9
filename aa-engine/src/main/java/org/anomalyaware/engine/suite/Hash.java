package org.anomalyaware.engine.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.anomalyaware.api.dataset.Checksum;

/** SHA-256 of named values. */
final class Hash {

  private Hash() {}

  /** In hexadecimal. Lengths are hashed too, so that no two maps run into one another. */
  static String of(Map<String, String> values) {
    MessageDigest digest = Checksum.Algorithm.SHA_256.newDigest();
    values.forEach(
        (name, value) -> {
          add(digest, name);
          add(digest, value);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    digest.update((bytes.length + ":").getBytes(UTF_8));
    digest.update(bytes);
  }
}
