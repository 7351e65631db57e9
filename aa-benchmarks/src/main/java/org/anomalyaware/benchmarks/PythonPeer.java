package org.anomalyaware.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A Python process that does what Java asks of it, one line of JSON each way; see {@code peers.py}.
 * It stays, so that imports and warming up are done once.
 */
final class PythonPeer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Debian's Python, which sees Debian's packages, whatever else the user has in the path. */
  private static final Path DEBIANS = Path.of("/usr/bin/python3");

  private final Path script;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter questions;

  private PythonPeer(Path script, Process process) {
    this.script = script;
    this.process = process;
    this.answers = process.inputReader();
    this.questions = process.outputWriter();
  }

  /**
   * Starts Python.
   *
   * @throws AbsentException if there is none
   */
  static PythonPeer start() throws AbsentException {
    String python = Files.isExecutable(DEBIANS) ? DEBIANS.toString() : "python3";
    try {
      Path script = Files.createTempFile("peers-", ".py");
      try (InputStream source =
          Objects.requireNonNull(PythonPeer.class.getResourceAsStream("peers.py"))) {
        Files.write(script, source.readAllBytes());
      }
      return new PythonPeer(
          script,
          new ProcessBuilder(python, script.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new AbsentException("Python cannot be started: " + e.getMessage());
    }
  }

  /**
   * Asks for something.
   *
   * @return the answer's value
   * @throws AbsentException if Python says that it cannot, such as without a library
   */
  double ask(Map<String, Object> question) throws AbsentException {
    try {
      questions.write(JSON.writeValueAsString(question));
      questions.newLine();
      questions.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("Python ended while it was asked for " + question);
      }
      JsonNode answer = JSON.readTree(line);
      if (answer.has("absent")) {
        throw new AbsentException(answer.get("absent").asText());
      }
      return answer.get("value").asDouble();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      questions.close(); // ends it
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroy();
      }
      Files.deleteIfExists(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
