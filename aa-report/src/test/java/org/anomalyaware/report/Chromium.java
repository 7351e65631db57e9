package org.anomalyaware.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A browser without a window, led through the Chrome DevTools Protocol
 * (https://chromedevtools.github.io/devtools-protocol/). It listens on this machine alone.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int PATIENCE_SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final Queue<JsonNode> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger commands = new AtomicInteger();
  private final WebSocket socket;

  /** Where this machine has the program. */
  static Optional<Path> find() {
    String path = System.getenv().getOrDefault("PATH", "");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(":")).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it with an empty page.
   *
   * @param profile an empty folder
   */
  Chromium(Path program, Path profile) throws Exception {
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    URI browser = addressToldBy(process);
    HttpRequest list =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/json/list".formatted(browser.getPort())))
            .build();
    JsonNode pages = JSON.readTree(http.send(list, HttpResponse.BodyHandlers.ofString()).body());
    URI page = null;
    for (JsonNode target : pages) {
      if (target.path("type").asText().equals("page")) {
        page = URI.create(target.path("webSocketDebuggerUrl").asText());
      }
    }
    if (page == null) {
      throw new IOException("Chromium has no page: " + pages);
    }
    socket =
        http.newWebSocketBuilder()
            .buildAsync(page, new Listener())
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
    send(
        "Network.emulateNetworkConditions",
        Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
  }

  private static URI addressToldBy(Process process) throws IOException {
    BufferedReader errors = process.errorReader();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      int start = line.indexOf("ws://");
      if (start >= 0) {
        // Read on, or the program would stop when the pipe is full.
        Thread reader = new Thread(() -> readOn(errors), "chromium's errors");
        reader.setDaemon(true);
        reader.start();
        return URI.create(line.substring(start).strip());
      }
    }
    throw new IOException("Chromium ended without saying where it listens");
  }

  private static void readOn(BufferedReader errors) {
    try {
      String line = errors.readLine();
      while (line != null) {
        line = errors.readLine();
      }
    } catch (IOException e) {
      // The program was ended, which closes its streams.
    }
  }

  /** Sends a command and waits for its answer. */
  JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = commands.incrementAndGet();
    ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
    command.set("params", JSON.valueToTree(parameters));
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(command.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    JsonNode result = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (result.has("error")) {
      throw new IOException(method + ": " + result.get("error"));
    }
    return result.path("result");
  }

  /** Opens a file and waits until it is loaded. */
  void open(Path file) throws Exception {
    events.clear();
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    evaluate(
        "new Promise(done => document.readyState === 'complete' && location.href !== 'about:blank'"
            + " ? done(true) : addEventListener('load', () => done(true)))");
  }

  /** The value of an expression on the page. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Presses a key that has no letter, such as ArrowRight. */
  void press(String key, int code) throws Exception {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Shows pages to come and this one as on such a screen. */
  void screen(int width, String scheme, String media) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What the browser told since the page was opened, by the names of its events. */
  List<JsonNode> told(String... methods) {
    List<String> wanted = List.of(methods);
    return events.stream().filter(e -> wanted.contains(e.path("method").asText())).toList();
  }

  @Override
  public void close() {
    try {
      socket.sendText("{\"id\": 0, \"method\": \"Browser.close\"}", true).join();
      process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } finally {
      socket.abort();
      process.destroyForcibly();
    }
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void take(String message) {
      try {
        JsonNode node = JSON.readTree(message);
        CompletableFuture<JsonNode> waiting = answers.remove(node.path("id").asInt(-1));
        if (waiting != null) {
          waiting.complete(node);
        } else {
          events.add(node);
        }
      } catch (IOException e) {
        answers.values().forEach(answer -> answer.completeExceptionally(e));
      }
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      answers.values().forEach(answer -> answer.completeExceptionally(error));
    }
  }
}
