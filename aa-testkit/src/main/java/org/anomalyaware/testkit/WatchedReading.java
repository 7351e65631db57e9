package org.anomalyaware.testkit;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads files on a thread of its own, whose time, memory and exceptions are watched. */
final class WatchedReading implements AutoCloseable {

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
  private static final int LONGEST_MESSAGE = 8_192;

  private final Path file;
  private final Reader reader;
  private final Duration longest;
  private final ExecutorService executor;
  private @Nullable Thread thread;

  /** What is watched. */
  @FunctionalInterface
  interface Reader {
    void read(Path file) throws IOException;
  }

  /** What came of a file; {@code failure} is null if it was read. */
  private record Outcome(@Nullable Throwable failure, long allocated) {}

  WatchedReading(Path file, Reader reader, Duration longest) {
    this.file = file;
    this.reader = reader;
    this.longest = longest;
    this.executor = Executors.newSingleThreadExecutor(this::watched);
  }

  private Thread watched(Runnable work) {
    Thread created = new Thread(work, "reading damaged files");
    created.setDaemon(true); // one that hangs must not keep the process
    thread = created;
    return created;
  }

  /**
   * Whether a content is read; false if it is refused as it should be.
   *
   * @throws AssertionError if anything else happens; says which number, and where it is kept
   */
  boolean isRead(byte[] content, long number, long mostAllocated) {
    Outcome outcome = outcome(content, number);
    if (outcome.allocated > mostAllocated) {
      throw failed(
          content,
          number,
          "takes %,d bytes of memory, more than %,d".formatted(outcome.allocated, mostAllocated),
          outcome.failure);
    }
    Throwable failure = outcome.failure;
    if (failure == null) {
      return true;
    }
    if (!(failure instanceof AnomalyAwareException)) {
      throw failed(content, number, "is not refused as it should be", failure);
    }
    String message = String.valueOf(failure.getMessage());
    if (!message.contains(file.getFileName().toString())) {
      throw failed(content, number, "is refused without its name", failure);
    }
    if (message.length() > LONGEST_MESSAGE || !message.equals(PlainText.of(message))) {
      throw failed(content, number, "is refused by a message that must not be printed", failure);
    }
    return false;
  }

  private Outcome outcome(byte[] content, long number) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Future<Outcome> future = executor.submit(this::read);
    try {
      return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw failed(content, number, "is still being read after " + longest + where(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(content, number, "was being read when the test was stopped", e);
    } catch (ExecutionException e) {
      throw failed(content, number, "cannot be tried", e);
    }
  }

  private Outcome read() {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Throwable failure = null;
    try {
      reader.read(file);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    return new Outcome(failure, THREADS.getCurrentThreadAllocatedBytes() - before);
  }

  private String where() {
    Thread hanging = thread;
    return hanging == null
        ? ""
        : Arrays.stream(hanging.getStackTrace())
            .map(frame -> "\n  at " + frame)
            .collect(Collectors.joining());
  }

  private AssertionError failed(
      byte[] content, long number, String what, @Nullable Throwable cause) {
    return new AssertionError(
        "Damaged file %d (kept as %s) %s%s"
            .formatted(number, kept(content), what, cause == null ? "" : ": " + cause),
        cause);
  }

  private String kept(byte[] content) {
    try {
      Path kept = Files.createTempFile("damaged-", "-" + file.getFileName());
      return Files.write(kept, content).toString();
    } catch (IOException e) {
      return "nothing, since " + e;
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
