package org.anomalyaware.engine.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.anomalyaware.api.dataset.FileSource;
import org.jspecify.annotations.Nullable;

/**
 * Fetches packages of language and system registries through the clients that this machine has. A
 * package is fetched once, however many files it holds, and a client that failed is not asked for
 * it again.
 */
final class Packages {

  private static final Duration LONGEST_FETCH = Duration.ofMinutes(30);
  private static final Duration LONGEST_UNPACKING = Duration.ofMinutes(5);
  private static final int SHOWN_CHARACTERS = 300;

  private final Programs programs;
  private final Workshop workshop;
  private final boolean online;
  private final FetchListener listener;
  private final Map<String, Archive> archives = new HashMap<>();

  Packages(Programs programs, Workshop workshop, boolean online, FetchListener listener) {
    this.programs = programs;
    this.workshop = workshop;
    this.online = online;
    this.listener = listener;
  }

  /**
   * A package that was asked for.
   *
   * @param file null if it could not be had
   */
  private record Archive(@Nullable Path file, String reason) {

    Path path() throws SourceFailure {
      if (file == null) {
        throw new SourceFailure(reason);
      }
      return file;
    }
  }

  /** Reads a file of an npm package. */
  <T> T read(FileSource.NpmPackage source, TarMember.Reader<T> reader) throws SourceFailure {
    Path archive = archive(source.toString(), ".tgz", npm(source)).path();
    Optional<T> member;
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      member = TarMember.read(in, source.path(), reader);
    } catch (IOException e) {
      throw new SourceFailure("it cannot be unpacked: " + Reasons.of(e), e);
    }
    return member.orElseThrow(() -> new SourceFailure("it does not hold " + source.path()));
  }

  private List<String> npm(FileSource.NpmPackage source) {
    return List.of(
        "npm",
        "pack",
        online ? "--prefer-offline" : "--offline",
        "--ignore-scripts",
        "--fetch-retries=1",
        "--fetch-retry-mintimeout=1000",
        "--loglevel=error",
        "--no-update-notifier",
        source.name() + "@" + source.version());
  }

  /** Reads a file of a Debian package, which is not installed. */
  <T> T read(FileSource.DebianPackage source, TarMember.Reader<T> reader) throws SourceFailure {
    if (!online) {
      throw new SourceFailure("it is not installed here, and offline nothing is downloaded");
    }
    Path archive = archive(source.toString(), ".deb", aptGet(source)).path();
    Programs.Outcome<Optional<T>> unpacked =
        programs.run(
            workshop.folder(),
            LONGEST_UNPACKING,
            List.of("dpkg-deb", "--fsys-tarfile", archive.toString()),
            tar -> TarMember.read(new BufferedInputStream(tar), source.path(), reader));
    if (unpacked.value().isEmpty() && unpacked.status() != 0) {
      throw new SourceFailure("it cannot be unpacked: " + shortened(unpacked.complaint()));
    }
    return unpacked
        .value()
        .orElseThrow(() -> new SourceFailure("it does not hold " + source.path()));
  }

  private static List<String> aptGet(FileSource.DebianPackage source) {
    return List.of(
        "apt-get",
        "download",
        "--quiet",
        "-o",
        "Acquire::Retries=1",
        "-o",
        "Acquire::http::Timeout=20",
        "-o",
        "Acquire::https::Timeout=20",
        source.name());
  }

  private Archive archive(String title, String ending, List<String> command) {
    Archive known = archives.get(title);
    if (known == null) {
      listener.noted("Fetching " + title + " with " + command.get(0));
      known = fetch(ending, command);
      archives.put(title, known);
    }
    return known;
  }

  private Archive fetch(String ending, List<String> command) {
    try {
      Path folder = workshop.newFolder();
      Programs.Outcome<Long> outcome =
          programs.run(
              folder,
              LONGEST_FETCH,
              command,
              out -> out.transferTo(OutputStream.nullOutputStream()));
      Optional<Path> file = onlyFile(folder, ending);
      if (outcome.status() != 0 || file.isEmpty()) {
        return new Archive(null, complaint(command.get(0), outcome));
      }
      return new Archive(file.get(), "");
    } catch (SourceFailure e) {
      return new Archive(null, e.reason());
    }
  }

  private static String complaint(String client, Programs.Outcome<?> outcome) {
    return outcome.complaint().isEmpty()
        ? "%s gave nothing (exit status %d)".formatted(client, outcome.status())
        : "%s says: %s".formatted(client, shortened(outcome.complaint()));
  }

  /** The beginning, on one line. */
  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= SHOWN_CHARACTERS
        ? line
        : line.substring(0, SHOWN_CHARACTERS).strip() + " ...";
  }

  private static Optional<Path> onlyFile(Path folder, String ending) throws SourceFailure {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst();
    } catch (IOException e) {
      throw new SourceFailure("what came cannot be found: " + Reasons.of(e), e);
    }
  }
}
