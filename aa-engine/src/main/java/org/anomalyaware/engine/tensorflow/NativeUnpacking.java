package org.anomalyaware.engine.tensorflow;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.anomalyaware.api.ProgressListener;
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
  private final @Nullable ScheduledFuture<?> watching;
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "native-unpacking");
            thread.setDaemon(true);
            return thread;
          });

  private NativeUnpacking(ProgressListener progress, Optional<UnpackedNatives> found) {
    this.progress = progress;
    this.total = found.map(UnpackedNatives::totalBytes).orElse(0L);
    if (found.isPresent() && found.get().writtenBytes() < total) {
      UnpackedNatives natives = found.get();
      log.info(
          "Unpacking TensorFlow's natives, {} MB, once, to {}", total / 1_000_000, natives.cache());
      watching =
          watcher.scheduleAtFixedRate(
              () -> progress.progressed(TASK, Math.min(natives.writtenBytes(), total), total),
              0,
              PERIOD_MILLISECONDS,
              TimeUnit.MILLISECONDS);
    } else {
      watching = null;
    }
  }

  static NativeUnpacking watch(ProgressListener progress, Optional<UnpackedNatives> natives) {
    return new NativeUnpacking(progress, natives);
  }

  @Override
  public void close() {
    watcher.shutdownNow();
    if (watching != null) {
      progress.progressed(TASK, total, total);
    }
  }
}
