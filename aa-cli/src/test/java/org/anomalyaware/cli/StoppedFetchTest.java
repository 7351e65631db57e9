package org.anomalyaware.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fetch in a process of its own that is stopped while half a file has come. */
@DisabledOnOs(OS.WINDOWS)
class StoppedFetchTest {

  private static final byte[] CONTENT = UnreadableDataset.CONTENT.getBytes(UTF_8);

  @TempDir private Path folder;

  private final CountDownLatch halfSent = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void close() {
    stopped.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** Half of the file and then nothing more, until the fetch was stopped; all of it after that. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, CONTENT.length);
      if (stopped.getCount() > 0) {
        exchange.getResponseBody().write(CONTENT, 0, CONTENT.length / 2);
        exchange.getResponseBody().flush();
        halfSent.countDown();
        stopped.await();
      } else {
        exchange.getResponseBody().write(CONTENT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "KILL, 137"})
  void should_keep_what_came_out_of_sight_and_let_the_next_fetch_finish(String signal, int status)
      throws Exception {
    try (AaProcess aa = fetch()) {
      halfSent.await();
      aa.signal(signal);
      assertThat(aa.statusSoon()).isEqualTo(status);
      if (signal.equals("INT")) {
        assertThat(aa.errorsToTheEnd()).contains("aa: interrupted; ", "goes on from there");
      }
    }
    stopped.countDown();
    Path file = folder.resolve("unreadable/measured/events.csv");
    assertThat(file).doesNotExist();

    try (AaProcess aa = fetch()) {
      assertThat(aa.errorsToTheEnd()).doesNotContain("aa: ");
      assertThat(aa.statusSoon()).isZero();
    }
    assertThat(file).hasContent(UnreadableDataset.CONTENT);
    assertThat(folder.resolve("unreadable").toFile().list()).containsExactly("measured");
  }

  private AaProcess fetch() throws IOException {
    return AaProcess.start(
        List.of("-D" + UnreadableDataset.PORT + "=" + server.getAddress().getPort()),
        "data",
        "fetch",
        "unreadable",
        "--data",
        folder.toString());
  }
}
