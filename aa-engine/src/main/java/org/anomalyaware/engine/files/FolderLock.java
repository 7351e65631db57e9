package org.anomalyaware.engine.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other processes, and other threads of this one, out of a place. The operating system holds
 * the lock, so it is gone with its process, however that ends, and wakes those who wait for it.
 *
 * <p>Who lets go deletes the lock's file. Somebody who had opened the file before then holds a lock
 * that nobody else will ever see; so the holder gives its file a length of its own and looks
 * whether the file of that name has it.
 *
 * <p>POSIX takes a process's lock away when the process closes the file, even one that it opened a
 * second time. So within a process a file is claimed first, and opened only by who has the claim.
 */
@API(status = API.Status.INTERNAL)
public final class FolderLock implements AutoCloseable {

  /** Far behind the content, so that where locks are mandatory the content can still be read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int MOST_PADDING = 1 << 16;
  private static final int MOST_MISSES = 100;

  /** The files that threads of this process have locked or are waiting to lock; its own monitor. */
  private static final Set<Path> CLAIMED = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Waits until the lock is free.
   *
   * @param file the lock's file; its folder is made if need be
   * @param waiting hears once whom is waited for, such as {@code process 4711}
   * @throws IOException if the file cannot be made or locked
   * @throws CancellationException if the thread is interrupted
   */
  public static FolderLock acquire(Path file, Consumer<String> waiting) throws IOException {
    Consumer<String> once = new Once(waiting);
    int misses = 0;
    while (true) {
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted(new InterruptedException()); // before a file is made that would be left
      }
      try {
        Path real = real(file);
        if (!claimed(real)) {
          once.accept(thisProcess());
          claim(real);
        }
        return locked(real, once).orElseThrow();
      } catch (NoSuchFileException e) {
        misses++; // the folder is not there yet, or was deleted by the one who let go
        if (misses == MOST_MISSES) {
          throw e;
        }
        Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      }
    }
  }

  /**
   * Takes the lock if it is free.
   *
   * @param file the lock's file, in a folder that exists
   * @return nothing if another process or thread has it
   * @throws IOException if the file cannot be made or locked
   */
  public static Optional<FolderLock> tryAcquire(Path file) throws IOException {
    Path real = real(file);
    return claimed(real) ? locked(real, null) : Optional.empty();
  }

  /** Who has a lock, such as {@code process 4711}. */
  public static String holderOf(Path file) {
    try {
      Path real = real(file);
      synchronized (CLAIMED) {
        // Reading it would end the lock of this process.
        return CLAIMED.contains(real) ? thisProcess() : writtenBy(real);
      }
    } catch (IOException e) {
      return writtenBy(file);
    }
  }

  private static String writtenBy(Path file) {
    try {
      String process = Files.readString(file, US_ASCII).split(" ", 2)[0];
      return process.isBlank() ? "another process" : "process " + process;
    } catch (IOException e) {
      return "another process";
    }
  }

  private static String thisProcess() {
    return "process " + ProcessHandle.current().pid();
  }

  /** One file has one name here, whichever links lead to its folder. */
  private static Path real(Path file) throws IOException {
    return Objects.requireNonNull(file.toAbsolutePath().getParent())
        .toRealPath()
        .resolve(file.getFileName());
  }

  private static boolean claimed(Path real) {
    synchronized (CLAIMED) {
      return CLAIMED.add(real);
    }
  }

  private static void claim(Path real) {
    synchronized (CLAIMED) {
      try {
        while (!CLAIMED.add(real)) {
          CLAIMED.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw interrupted(e);
      }
    }
  }

  private static void disclaim(Path real) {
    synchronized (CLAIMED) {
      CLAIMED.remove(real);
      CLAIMED.notifyAll();
    }
  }

  /** Locks a file that is claimed, or ends the claim. */
  private static Optional<FolderLock> locked(Path real, @Nullable Consumer<String> waiting)
      throws IOException {
    Optional<FolderLock> lock = Optional.empty();
    try {
      Optional<FileChannel> channel = channel(real, waiting);
      lock = channel.map(open -> new FolderLock(real, open));
      return lock;
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      throw interrupted(e);
    } finally {
      if (lock.isEmpty()) {
        disclaim(real);
      }
    }
  }

  /**
   * Opens and locks a file.
   *
   * @param waiting hears whom is waited for; null if nobody is to be waited for
   */
  private static Optional<FileChannel> channel(Path real, @Nullable Consumer<String> waiting)
      throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean held = false;
      try {
        if (lock(channel, false) == null) {
          if (waiting == null) {
            return Optional.empty();
          }
          waiting.accept(writtenBy(real));
          lock(channel, true);
        }
        held = isCurrent(real, channel);
        if (held) {
          return Optional.of(channel);
        }
      } finally {
        if (!held) {
          channel.close();
        }
      }
    }
  }

  private static @Nullable FileLock lock(FileChannel channel, boolean patiently)
      throws IOException {
    try {
      return patiently
          ? channel.lock(LOCKED_BYTE, 1, false)
          : channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      throw new LocksUnsupportedException(e);
    }
  }

  private static boolean isCurrent(Path file, FileChannel channel) throws IOException {
    byte[] process = (ProcessHandle.current().pid() + " ").getBytes(US_ASCII);
    int padding = ThreadLocalRandom.current().nextInt(MOST_PADDING);
    channel.truncate(0).write(ByteBuffer.wrap(process));
    // Behind a gap, which takes no room on a disk that is nearly full.
    channel.write(ByteBuffer.wrap(new byte[] {' '}), process.length + padding);
    return Files.exists(file) && Files.size(file) == channel.size();
  }

  private static CancellationException interrupted(Exception cause) {
    CancellationException cancelled =
        new CancellationException("Waiting for another process was interrupted");
    cancelled.initCause(cause);
    return cancelled;
  }

  /** Lets go and deletes the file; once is enough. */
  @Override
  public synchronized void close() throws IOException {
    if (channel.isOpen()) {
      try (channel) {
        Files.deleteIfExists(file);
      } finally {
        disclaim(file);
      }
    }
  }

  /** Passes on the first of several messages. */
  private static final class Once implements Consumer<String> {

    private final Consumer<String> listener;
    private boolean told;

    Once(Consumer<String> listener) {
      this.listener = listener;
    }

    @Override
    public void accept(String message) {
      if (!told) {
        told = true;
        listener.accept(message);
      }
    }
  }
}
