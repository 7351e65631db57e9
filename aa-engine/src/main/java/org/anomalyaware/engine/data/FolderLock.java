package org.anomalyaware.engine.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other processes, and other threads of this one, out of a folder. The operating system holds
 * the lock, so it is gone with its process, however that ends.
 *
 * <p>Who lets go deletes the lock's file. Somebody who had opened the file before then holds a lock
 * that nobody else will ever see; so the holder gives its file a length of its own and looks
 * whether the file of that name has it.
 *
 * <p>POSIX takes a process's lock away when the process closes the file, even one that it opened a
 * second time; so a process that holds the lock never opens the file again.
 */
final class FolderLock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Far behind the content, so that where locks are mandatory the content can still be read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MOST_PADDING = 1 << 16;
  private static final int MOST_MISSES = 100;

  /** The files of the locks that this process holds. Whoever opens one has this monitor. */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits until the lock is free.
   *
   * @param file the lock's file
   * @param waiting hears once whom is waited for, such as {@code process 4711}
   * @throws IOException if the file cannot be made
   */
  static FolderLock acquire(Path file, Consumer<String> waiting) throws IOException {
    boolean told = false;
    int misses = 0;
    while (true) {
      Interruptions.check();
      FolderLock lock = null;
      try {
        lock = attempt(file);
      } catch (NoSuchFileException e) {
        misses++; // the folder was deleted by the one who let go
        if (misses == MOST_MISSES) {
          throw e;
        }
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        continue;
      }
      if (lock != null) {
        return lock;
      }
      if (!told) {
        waiting.accept(holder(file));
        told = true;
      }
      pause();
    }
  }

  private static @Nullable FolderLock attempt(Path file) throws IOException {
    synchronized (HELD) {
      Path real = real(file);
      if (HELD.contains(real)) {
        return null;
      }
      FileChannel channel =
          FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean held = false;
      try {
        held = channel.tryLock(LOCKED_BYTE, 1, false) != null && isCurrent(real, channel);
        if (held) {
          HELD.add(real);
        }
        return held ? new FolderLock(real, channel) : null;
      } finally {
        if (!held) {
          channel.close();
        }
      }
    }
  }

  /** One file has one name here, whichever links lead to its folder. */
  private static Path real(Path file) throws IOException {
    return Objects.requireNonNull(file.toAbsolutePath().getParent())
        .toRealPath()
        .resolve(file.getFileName());
  }

  private static boolean isCurrent(Path file, FileChannel channel) throws IOException {
    String process = ProcessHandle.current().pid() + " ";
    String content = process + " ".repeat(ThreadLocalRandom.current().nextInt(MOST_PADDING));
    channel.truncate(0).write(ByteBuffer.wrap(content.getBytes(US_ASCII)));
    return Files.exists(file) && Files.size(file) == content.length();
  }

  private static String holder(Path file) {
    synchronized (HELD) {
      try {
        String process =
            HELD.contains(real(file))
                ? String.valueOf(ProcessHandle.current().pid())
                : Files.readString(file).split(" ", 2)[0];
        return process.isBlank() ? "another process" : "process " + process;
      } catch (IOException e) {
        return "another process";
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      throw Interruptions.by(e);
    }
  }

  /** Lets go and deletes the file. */
  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      HELD.remove(file);
      try (channel) {
        Files.deleteIfExists(file);
      }
    }
  }
}
