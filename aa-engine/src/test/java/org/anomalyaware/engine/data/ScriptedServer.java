package org.anomalyaware.engine.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * A server of this machine that answers exactly as a test says, ill-behaved if need be: an answer
 * may break off anywhere, and headers may say anything. One request for each connection.
 */
final class ScriptedServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Function<Request, Answer> script;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  ScriptedServer(Function<Request, Answer> script) throws IOException {
    this.script = script;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    inBackground(this::serve);
  }

  /** What was asked; header names in lower case. */
  record Request(String path, Map<String, String> headers) {

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Where the range that is asked for begins; 0 if everything is. */
    int start() {
      return header("Range")
          .map(range -> Integer.parseInt(range.replaceAll("bytes=([0-9]+)-", "$1")))
          .orElse(0);
    }
  }

  /**
   * What is answered.
   *
   * @param body all of which the length is announced
   * @param sent how many bytes of it are sent before the connection ends
   * @param silence whether, instead of ending, it is left open
   */
  record Answer(int status, Map<String, String> headers, byte[] body, int sent, boolean silence) {

    static Answer whole(byte[] body) {
      return new Answer(200, Map.of(), body, body.length, false).withLength();
    }

    static Answer status(int status) {
      return new Answer(status, Map.of(), new byte[0], 0, false).withLength();
    }

    /** The rest of a content as it is asked for, or all of it. */
    static Answer range(byte[] content, Request request) {
      int start = request.start();
      if (request.header("Range").isEmpty()) {
        return whole(content);
      }
      byte[] rest = Arrays.copyOfRange(content, start, content.length);
      return new Answer(206, Map.of(), rest, rest.length, false)
          .withLength()
          .with(
              "Content-Range",
              "bytes %d-%d/%d".formatted(start, content.length - 1, content.length));
    }

    Answer withLength() {
      return with("Content-Length", String.valueOf(body.length));
    }

    Answer without(String header) {
      Map<String, String> fewer = new TreeMap<>(headers);
      fewer.remove(header);
      return new Answer(status, fewer, body, sent, silence);
    }

    Answer with(String header, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(header, value);
      return new Answer(status, more, body, sent, silence);
    }

    Answer cutAfter(int bytes) {
      return new Answer(status, headers, body, Math.min(bytes, body.length), silence);
    }

    Answer thenSilence() {
      return new Answer(status, headers, body, sent, true);
    }
  }

  URI address(String path) {
    return URI.create("http://localhost:" + socket.getLocalPort() + path);
  }

  List<Request> requests() {
    return requests;
  }

  /** The ranges that were asked for, in order; "all" where none was. */
  List<String> ranges() {
    return requests.stream().map(request -> request.header("Range").orElse("all")).toList();
  }

  private void serve() {
    try {
      while (true) {
        Socket connection = socket.accept();
        inBackground(() -> converse(connection));
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  private void converse(Socket connection) {
    try (connection) {
      answer(connection);
    } catch (IOException e) {
      // the client has gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "scripted server");
    thread.setDaemon(true);
    thread.start();
  }

  private void answer(Socket connection) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
    String path = in.readLine().split(" ", 3)[1];
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    Request request = new Request(path, headers);
    requests.add(request);
    Answer answer = script.apply(request);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Scripted\r\n");
    answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    OutputStream out = connection.getOutputStream();
    out.write((head + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
    out.write(answer.body(), 0, answer.sent());
    out.flush();
    if (answer.silence()) {
      closed.await();
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
  }
}
