package org.anomalyaware.engine.tensorflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.anomalyaware.api.AnomalyAwareException;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The libraries of TensorFlow that JavaCPP unpacks from a jar into its cache.
 *
 * @param cache JavaCPP's cache
 * @param jar the jar that they come from
 * @param libraries each as it ought to be
 */
record UnpackedNatives(Path cache, String jar, List<Library> libraries) {

  private static final Logger log = LoggerFactory.getLogger(UnpackedNatives.class);

  private static final int MEGABYTE = 1_000_000;

  /** What the operating systems say of disks that take nothing more. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("(?i)no space|quota|too large|read-only|denied|could not create the cache");

  /**
   * A library as the jar has it.
   *
   * @param file where it is unpacked
   * @param crc its CRC-32
   */
  record Library(Path file, long size, long crc) {

    boolean isThere() {
      return Files.isRegularFile(file);
    }

    private long bytes() {
      return file.toFile().length();
    }

    private boolean isOfAnotherSize() {
      return isThere() && bytes() != size;
    }

    private boolean isDamaged() throws IOException {
      CRC32 sum = new CRC32();
      try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return sum.getValue() != crc;
    }
  }

  /** Those of this platform; nothing if the class path has none. */
  static Optional<UnpackedNatives> ofThisPlatform() {
    String folder = "org/tensorflow/internal/c_api/" + Loader.getPlatform() + "/";
    URL known =
        Loader.class.getResource(
            "/" + folder + System.mapLibraryName("tensorflow_framework") + ".2");
    try {
      if (known != null && known.openConnection() instanceof JarURLConnection connection) {
        Path cache = Loader.getCacheDir().toPath();
        String jar = String.valueOf(Path.of(connection.getJarFile().getName()).getFileName());
        List<Library> libraries =
            connection.getJarFile().stream()
                .filter(entry -> entry.getName().startsWith(folder + "lib")) // not its licences
                .map(entry -> library(entry, cache.resolve(jar)))
                .toList();
        return Optional.of(new UnpackedNatives(cache, jar, libraries));
      }
    } catch (IOException e) {
      log.debug("The natives cannot be looked at", e);
    }
    return Optional.empty();
  }

  private static Library library(JarEntry entry, Path folder) {
    return new Library(folder.resolve(entry.getName()), entry.getSize(), entry.getCrc());
  }

  /** What they take on the disk. */
  long totalBytes() {
    return libraries.stream().mapToLong(Library::size).sum();
  }

  /** How much of them is there; files come and go while JavaCPP works. */
  long writtenBytes() {
    return libraries.stream().mapToLong(Library::bytes).sum();
  }

  /**
   * Removes libraries of another size than they should have, as a process leaves them that is
   * killed while it unpacks: to load one can end the process. JavaCPP unpacks them again. Its own
   * lock keeps those apart that another process is about to write.
   *
   * @throws AnomalyAwareException if one cannot be removed
   */
  void removeUnfinished() {
    if (libraries.stream().noneMatch(Library::isOfAnotherSize)) {
      return;
    }
    Path lockFile = cache.resolve(".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      for (Library library : libraries) {
        if (library.isOfAnotherSize()) {
          log.warn("{} is not whole and is unpacked again (with {})", library.file(), lock);
          Files.delete(library.file());
        }
      }
    } catch (IOException e) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.RUN,
          "A library of TensorFlow in %s is not whole and cannot be replaced: %s. Delete that folder, or name another by -Dorg.bytedeco.javacpp.cachedir=FOLDER (AA_JAVA_OPTS)."
              .formatted(cache.resolve(jar), e),
          e);
    }
  }

  /**
   * Why natives could not be loaded, and what to do.
   *
   * @param natives nothing if the class path has none
   */
  static AnomalyAwareException unavailable(Optional<UnpackedNatives> natives, LinkageError cause) {
    String platform = Loader.getPlatform();
    String why =
        natives
            .map(unpacked -> unpacked.trouble(String.valueOf(cause.getMessage())))
            .orElseGet(
                () ->
                    "There are none for it on the class path. TensorFlow has them for linux-x86_64, linux-arm64 and macosx-arm64: org.tensorflow:tensorflow-core-native with that classifier");
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.RUN,
        "TensorFlow's natives cannot be loaded on " + platform + ": " + why + ".",
        cause);
  }

  private String trouble(String said) {
    if (said.contains("jnidispatch")) {
      return "JNA's own library, which sets up TensorFlow, cannot be unpacked (%s). Free some space, or name another folder by -Djna.tmpdir=FOLDER (AA_JAVA_OPTS)"
          .formatted(said);
    }
    if (UNWRITABLE.matcher(said).find() || writtenBytes() < totalBytes()) {
      return "they cannot be unpacked into %s (%s). They take %d MB, and %d MB are free. Free some space, or name another folder by -Dorg.bytedeco.javacpp.cachedir=FOLDER (AA_JAVA_OPTS)"
          .formatted(
              cache, said, totalBytes() / MEGABYTE, cache.toFile().getUsableSpace() / MEGABYTE);
    }
    List<Path> damaged = damaged();
    if (!damaged.isEmpty()) {
      return "what was unpacked is damaged (%s). Delete %s and try again; it is then unpacked anew from %s"
          .formatted(
              said, damaged.stream().map(Path::toString).collect(Collectors.joining(", ")), jar);
    }
    return said + ". They are whole, in " + cache.resolve(jar);
  }

  /** Libraries whose content is not the jar's; reads all of them. */
  private List<Path> damaged() {
    List<Path> damaged = new ArrayList<>();
    for (Library library : libraries) {
      try {
        if (library.isThere() && library.isDamaged()) {
          damaged.add(library.file());
        }
      } catch (IOException e) {
        log.debug("{} cannot be read", library.file(), e);
        damaged.add(library.file());
      }
    }
    return damaged;
  }
}
