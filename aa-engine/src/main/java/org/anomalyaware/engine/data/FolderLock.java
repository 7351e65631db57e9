package org.anomalyaware.engine.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other processes, and other threads of this one, out of a folder. The operating system holds
 * the lock, so it is gone with its process, however that ends.
 *
 * <p>Who lets go deletes the lock's file. Somebody who had opened the file before then holds a lock
 * that nobody else will ever see; so the holder writes a word of its own into the file and looks
 * whether the file of that name has it.
 */
final class FolderLock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Far behind the word, so that where locks are mandatory the word can still be read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MOST_MISSES = 100;

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
   * @param waiting hears once that there is somebody to wait for: a process id, or something else
   *     if that is unknown
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
        Files.createDirectories(file.toAbsolutePath().getParent());
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
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock != null) {
        String word = ProcessHandle.current().pid() + " " + UUID.randomUUID();
        channel.truncate(0).write(ByteBuffer.wrap(word.getBytes(UTF_8)));
        held = word.equals(text(file));
      }
      return held ? new FolderLock(file, channel) : null;
    } catch (OverlappingFileLockException e) {
      return null; // another thread of this process
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  private static String holder(Path file) {
    String process = text(file).split(" ", 2)[0];
    return process.isEmpty() ? "another process" : "process " + process;
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
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
