package org.anomalyaware.engine.data;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs programs of this machine, and ends them if they take too long or the user stops. */
final class Programs {

  private static final int KEPT_BYTES = 4096;

  private final String searchPath;

  /**
   * Programs in certain folders.
   *
   * @param searchPath the folders, as the variable {@code PATH} has them; also handed on
   */
  Programs(String searchPath) {
    this.searchPath = searchPath;
  }

  /** Reads what a program writes; need not read to the end. */
  @FunctionalInterface
  interface OutputReader<T> {
    T read(InputStream out) throws IOException, SourceFailure;
  }

  /**
   * What became of a program.
   *
   * @param value what the reader made of its output
   * @param status its exit status
   * @param complaint the last lines that it wrote to its standard error
   */
  record Outcome<T>(T value, int status, String complaint) {}

  /**
   * Runs a program to its end, or until its output was read.
   *
   * @param folder where it runs
   * @param command the program's name and its arguments
   * @throws SourceFailure if it is not installed, takes too long, or its output cannot be read
   */
  <T> Outcome<T> run(Path folder, Duration most, List<String> command, OutputReader<T> reader)
      throws SourceFailure {
    Process process = start(folder, command);
    try {
      FutureTask<String> complaint = inBackground(() -> lastLines(process.getErrorStream()));
      FutureTask<T> value =
          inBackground(
              () -> {
                try (InputStream out = process.getInputStream()) {
                  return reader.read(out);
                }
              });
      long end = System.nanoTime() + most.toNanos();
      T read = value.get(most.toNanos(), TimeUnit.NANOSECONDS);
      if (!process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw tookTooLong(command, most, null);
      }
      return new Outcome<>(read, process.exitValue(), complaint.get());
    } catch (InterruptedException e) {
      throw Interruptions.by(e);
    } catch (TimeoutException e) {
      throw tookTooLong(command, most, e);
    } catch (ExecutionException e) {
      throw failure(command, e.getCause());
    } finally {
      kill(process);
    }
  }

  private static SourceFailure tookTooLong(
      List<String> command, Duration most, @Nullable Exception cause) {
    return new SourceFailure(
        "%s took more than %d minutes".formatted(command.get(0), most.toMinutes()),
        cause == null ? new TimeoutException() : cause);
  }

  private static SourceFailure failure(List<String> command, @Nullable Throwable cause) {
    if (cause instanceof SourceFailure known) {
      return known;
    }
    if (cause instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    String reason = cause instanceof IOException io ? Reasons.of(io) : String.valueOf(cause);
    return new SourceFailure(
        "what %s writes cannot be read: %s".formatted(command.get(0), reason),
        Objects.requireNonNullElseGet(cause, TimeoutException::new));
  }

  private Process start(Path folder, List<String> command) throws SourceFailure {
    String name = command.get(0);
    Path program = find(name).orElseThrow(() -> new SourceFailure(name + " is not installed here"));
    List<String> resolved = new ArrayList<>(command);
    resolved.set(0, program.toString());
    ProcessBuilder builder = new ProcessBuilder(resolved).directory(folder.toFile());
    builder.environment().put("PATH", searchPath);
    builder.environment().put("LC_ALL", "C.UTF-8"); // complaints are quoted in English sentences
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new SourceFailure("%s cannot be started: %s".formatted(name, Reasons.of(e)), e);
    }
  }

  private static File nothing() {
    return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
  }

  private Optional<Path> find(String name) {
    return Arrays.stream(searchPath.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> within(folder, name).stream())
        .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
        .findFirst();
  }

  private static Optional<Path> within(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static <T> FutureTask<T> inBackground(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "program output");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Reads to the end, so that the program never waits for us, and keeps little. */
  private static String lastLines(InputStream err) throws IOException {
    byte[] buffer = new byte[KEPT_BYTES];
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    for (int read = err.read(buffer); read >= 0; read = err.read(buffer)) {
      if (kept.size() + read > 2 * KEPT_BYTES) {
        byte[] all = kept.toByteArray();
        kept.reset();
        kept.write(all, Math.max(0, all.length - KEPT_BYTES), Math.min(all.length, KEPT_BYTES));
      }
      kept.write(buffer, 0, read);
    }
    return kept.toString(Charset.defaultCharset()).strip();
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
