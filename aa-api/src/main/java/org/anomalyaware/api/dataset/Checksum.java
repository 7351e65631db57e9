package org.anomalyaware.api.dataset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What a file's bytes must hash to.
 *
 * @param algorithm how they are hashed
 * @param hex the hash in lower-case hexadecimal
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Checksum(Algorithm algorithm, String hex) {

  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]+");

  /** How bytes are hashed. */
  public enum Algorithm {
    /** Tells a damaged file from a whole one; no protection from someone who forges it. */
    MD5("MD5", 32),
    /** Tells a forged file too. */
    SHA_256("SHA-256", 64);

    private final String javaName;
    private final int digits;

    Algorithm(String javaName, int digits) {
      this.javaName = javaName;
      this.digits = digits;
    }

    /** A fresh digest that computes it. */
    public MessageDigest newDigest() {
      try {
        return MessageDigest.getInstance(javaName);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java platform has " + javaName, e);
      }
    }

    @Override
    public String toString() {
      return javaName;
    }
  }

  /** Checks the form of the hash. */
  public Checksum {
    if (hex.length() != algorithm.digits || !HEXADECIMAL.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "A checksum by %s is %d hexadecimal digits in lower case, but this one is '%s'"
              .formatted(algorithm, algorithm.digits, hex));
    }
  }

  /** A checksum by SHA-256. */
  public static Checksum sha256(String hex) {
    return new Checksum(Algorithm.SHA_256, hex);
  }

  /** A checksum by MD5, for files whose authors published no better one. */
  public static Checksum md5(String hex) {
    return new Checksum(Algorithm.MD5, hex);
  }

  @Override
  public String toString() {
    return algorithm + " " + hex;
  }
}
