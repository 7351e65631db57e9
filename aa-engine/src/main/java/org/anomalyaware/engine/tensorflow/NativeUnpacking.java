package org.anomalyaware.engine.tensorflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.anomalyaware.api.ProgressListener;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how far JavaCPP has come with unpacking about 680 MB. JavaCPP itself says nothing, so the
 * sizes of the files that it writes are watched from beside it.
 */
final class NativeUnpacking implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(NativeUnpacking.class);
  private static final String TASK = "Unpacking TensorFlow";
  private static final long PERIOD_MILLISECONDS = 200;

  private final ProgressListener progress;
  private final long total;
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "native-unpacking");
            thread.setDaemon(true);
            return thread;
          });
  private final @Nullable ScheduledFuture<?> watching;

  private NativeUnpacking(ProgressListener progress, @Nullable Path folder, long total) {
    this.progress = progress;
    this.total = total;
    if (folder == null || written(folder) >= total) {
      watching = null;
    } else {
      log.info("Unpacking TensorFlow's natives, {} MB, once, to {}", total / 1_000_000, folder);
      watching =
          watcher.scheduleAtFixedRate(
              () -> progress.progressed(TASK, Math.min(written(folder), total), total),
              0,
              PERIOD_MILLISECONDS,
              TimeUnit.MILLISECONDS);
    }
  }

  static NativeUnpacking watch(ProgressListener progress) {
    String folder = "org/tensorflow/internal/c_api/" + Loader.getPlatform() + "/";
    URL library =
        Loader.class.getResource(
            "/" + folder + System.mapLibraryName("tensorflow_framework") + ".2");
    try {
      if (library != null && library.openConnection() instanceof JarURLConnection connection) {
        Path jar = Path.of(connection.getJarFile().getName()).getFileName();
        long total =
            connection.getJarFile().stream()
                .filter(
                    entry -> entry.getName().startsWith(folder + "lib")) // licences stay in the jar
                .mapToLong(JarEntry::getSize)
                .sum();
        Path cache = Loader.getCacheDir().toPath();
        return new NativeUnpacking(
            progress, cache.resolve(String.valueOf(jar)).resolve(folder), total);
      }
    } catch (IOException e) {
      log.debug("Unpacking cannot be watched", e);
    }
    return new NativeUnpacking(progress, null, 0);
  }

  private static long written(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !Files.isSymbolicLink(file))
          .mapToLong(file -> file.toFile().length())
          .sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // files come and go while JavaCPP works
    }
  }

  @Override
  public void close() {
    watcher.shutdownNow();
    if (watching != null) {
      progress.progressed(TASK, total, total);
    }
  }
}
