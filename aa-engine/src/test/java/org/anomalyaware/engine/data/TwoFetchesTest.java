package org.anomalyaware.engine.data;

import static org.anomalyaware.engine.data.FilesDataset.NAME;
import static org.anomalyaware.engine.data.FilesDataset.file;
import static org.anomalyaware.engine.data.FilesDataset.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.engine.data.FetchOutcome.AlreadyThere;
import org.anomalyaware.engine.data.ScriptedServer.Answer;
import org.anomalyaware.engine.files.FolderLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fetches that get into each other's way, in one process or in two. */
@Timeout(60)
class TwoFetchesTest {

  private static final byte[] CONTENT = FilesDataset.content(100_000);

  @TempDir private Path folder;
  private Place place;

  @BeforeEach
  void usePlace() {
    place = new Place(folder);
  }

  /** Counts down when there is somebody to wait for. */
  private record Waiting(CountDownLatch told, List<String> notes) implements FetchListener {

    Waiting() {
      this(new CountDownLatch(1), new CopyOnWriteArrayList<>());
    }

    @Override
    public void noted(String note) {
      notes.add(note);
      told.countDown();
    }
  }

  @Test
  void the_second_waits_and_finds_what_the_first_fetched() throws Exception {
    Waiting second = new Waiting();
    CountDownLatch asked = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (ScriptedServer server =
        new ScriptedServer(
            request -> {
              asked.countDown();
              await(second.told());
              return Answer.whole(CONTENT);
            })) {
      DataFile file = file(CONTENT, plain(server.address("/" + NAME)));
      Future<FetchReport> first = threads.submit(() -> place.fetch(file));
      asked.await();
      Future<FetchReport> waiting = threads.submit(() -> place.fetch(second, file));

      assertThat(first.get().fetched()).hasSize(1);
      assertThat(waiting.get().outcomes())
          .containsExactly(new AlreadyThere(file, place.data(NAME)));
      assertThat(server.requests()).hasSize(1);
      assertThat(second.notes())
          .containsExactly(
              "Waiting for process %d, which fetches into %s"
                  .formatted(ProcessHandle.current().pid(), place.data()));
      assertThat(place.left()).containsExactly(NAME);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void another_process_is_waited_for_and_its_lock_is_gone_when_it_is_killed() throws Exception {
    Path lock = place.data(".fetch/lock");
    Files.createDirectories(lock.getParent());
    Process holder = holder(lock);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (ScriptedServer server = new ScriptedServer(request -> Answer.whole(CONTENT))) {
      assertThat(holder.inputReader().readLine()).isEqualTo("held");
      Waiting waiting = new Waiting();
      Callable<FetchReport> fetch =
          () -> place.fetch(waiting, file(CONTENT, plain(server.address("/" + NAME))));
      Future<FetchReport> fetched = threads.submit(fetch);

      waiting.told().await();
      assertThat(waiting.notes().get(0)).contains("process " + holder.pid());
      assertThat(server.requests()).isEmpty();
      holder.destroyForcibly().waitFor();

      assertThat(fetched.get().isComplete()).isTrue();
      assertThat(place.left()).containsExactly(NAME);
    } finally {
      holder.destroyForcibly();
      threads.shutdownNow();
    }
  }

  @Test
  void who_waits_for_another_process_can_be_interrupted() throws Exception {
    Path lock = Files.createDirectories(place.data()).resolve("lock");
    Process holder = holder(lock);
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("held");
      CountDownLatch told = new CountDownLatch(1);
      FutureTask<Boolean> interrupted =
          new FutureTask<>(
              () -> {
                assertThatThrownBy(() -> FolderLock.acquire(lock, process -> told.countDown()))
                    .isInstanceOf(CancellationException.class);
                return Thread.currentThread().isInterrupted();
              });
      Thread waiting = new Thread(interrupted);
      waiting.start();
      told.await();

      waiting.interrupt();

      assertThat(interrupted.get()).isTrue();
      assertThat(FolderLock.tryAcquire(lock)).as("still the other's").isEmpty();
      assertThat(FolderLock.holderOf(lock)).isEqualTo("process " + holder.pid());
    } finally {
      holder.destroyForcibly().waitFor();
    }
    try (FolderLock free = FolderLock.tryAcquire(lock).orElseThrow()) {
      assertThat(free).isNotNull();
    }
  }

  private static Process holder(Path lock) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LockHolder.class.getName(),
            lock.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void what_a_killed_fetch_left_does_not_hinder() throws Exception {
    place.write(place.data(".fetch/lock"), FilesDataset.text("1 stale"));
    place.write(place.data(".fetch/package-1/half.tgz"), CONTENT);
    place.write(place.data(".fetch/events.bin.new"), CONTENT);
    try (ScriptedServer server = new ScriptedServer(request -> Answer.whole(CONTENT))) {
      assertThat(place.fetch(file(CONTENT, plain(server.address("/" + NAME)))).isComplete())
          .isTrue();
    }
    assertThat(place.left()).containsExactly(NAME);
    assertThat(place.data(".fetch")).doesNotExist();
  }

  /** Each deletes the lock's file when it lets go, while others are about to open it. */
  @Test
  void no_two_of_many_threads_hold_a_lock_at_once() throws Exception {
    Path lock = Files.createDirectories(place.data()).resolve("lock");
    AtomicInteger holders = new AtomicInteger();
    AtomicInteger turns = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Void> work =
          () -> {
            for (int turn = 0; turn < 25; turn++) {
              try (FolderLock held = FolderLock.acquire(lock, process -> {})) {
                assertThat(holders.incrementAndGet()).isEqualTo(1);
                turns.incrementAndGet();
                holders.decrementAndGet();
                assertThat(held).isNotNull();
              }
            }
            return null;
          };
      for (Future<Void> each : threads.invokeAll(List.of(work, work, work, work))) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(turns).hasValue(100);
    assertThat(lock).doesNotExist();
  }
}
