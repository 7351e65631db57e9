package org.anomalyaware.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.anomalyaware.api.dataset.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * A download that is not whole yet, and a note beside it that says of what. It outlives its
 * process, so that the next can go on. Its bytes are hashed as they come.
 */
final class Partial {

  static final String ENDING = ".part";

  private static final String NOTE_ENDING = ENDING + ".txt";
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Checksum.Algorithm algorithm;
  private MessageDigest digest;

  /** How many bytes the digest has seen; fewer than there are if an earlier process wrote some. */
  private long digested;

  private boolean patched;

  Partial(Path file, Checksum.Algorithm algorithm) {
    this.file = file;
    this.algorithm = algorithm;
    this.digest = algorithm.newDigest();
    this.patched = bytes() > 0;
  }

  static boolean isNameOfOne(String name) {
    return name.endsWith(ENDING) || name.endsWith(NOTE_ENDING);
  }

  /**
   * What a server said of a file when its download began.
   *
   * @param address where it comes from
   * @param validator what tells this version of the file from another, as the header {@code
   *     If-Range} takes it: a strong entity tag or a date (RFC 9110, section 13.1.5); null if the
   *     server gave none
   * @param length its size there, packed; null if the server gave none
   */
  record Note(URI address, @Nullable String validator, @Nullable Long length) {

    Optional<Long> size() {
      return Optional.ofNullable(length);
    }
  }

  Path file() {
    return file;
  }

  /** How much has come. */
  long bytes() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /** The note, if there is something of that address. */
  Optional<Note> noteOf(URI address) {
    Properties read = new Properties();
    if (bytes() == 0 || !Files.exists(noteFile())) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(noteFile())) {
      read.load(in);
      String length = read.getProperty("length");
      return address.toString().equals(read.getProperty("address"))
          ? Optional.of(
              new Note(
                  address,
                  read.getProperty("validator"),
                  length == null ? null : Long.valueOf(length)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // a note that cannot be read is none
    }
  }

  /** Whether its bytes came in several answers, so that they may be of two versions of the file. */
  boolean isPatched() {
    return patched;
  }

  /** Begins anew. */
  void begin(Note note) {
    discard();
    Properties written = new Properties();
    written.setProperty("address", note.address().toString());
    if (note.validator() != null) {
      written.setProperty("validator", note.validator());
    }
    if (note.length() != null) {
      written.setProperty("length", note.length().toString());
    }
    try (OutputStream out = Files.newOutputStream(noteFile())) {
      written.store(out, "A download that broke off; the next 'aa data fetch' goes on with it");
    } catch (IOException e) {
      throw Reasons.unwritableAround(file, e);
    }
  }

  /** Goes on where it ended. */
  OutputStream append() throws IOException {
    digestRest();
    patched |= bytes() > 0;
    OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    return new DigestOutputStream(out, digest) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        super.write(bytes, offset, length);
        digested += length;
      }
    };
  }

  /** What has come, taken for the whole. */
  Content content() throws IOException {
    digestRest();
    Content content =
        new Content(digested, new Checksum(algorithm, HexFormat.of().formatHex(digest.digest())));
    digested = 0; // digest() has forgotten them
    return content;
  }

  private void digestRest() throws IOException {
    if (digested == bytes()) {
      return;
    }
    digest = algorithm.newDigest();
    digested = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Interruptions.check();
        digest.update(buffer, 0, read);
        digested += read;
      }
    }
  }

  /** Removes it and its note. */
  void discard() {
    patched = false;
    digest = algorithm.newDigest();
    digested = 0;
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(noteFile());
    } catch (IOException e) {
      throw Reasons.unwritableAround(file, e);
    }
  }

  private Path noteFile() {
    return file.resolveSibling(
        String.valueOf(file.getFileName()).replaceAll("\\.part$", NOTE_ENDING));
  }
}
