package org.anomalyaware.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.AnomalyAwareException.Kind;
import org.anomalyaware.engine.Scorer;
import org.anomalyaware.engine.scoring.CsvScoring;
import org.apache.commons.io.input.BoundedInputStream;

/** One CSV from features to scores. */
final class ScoreJob {

  private static final String STANDARD_STREAM = "-";

  private final PrintWriter out;
  private final PrintWriter err;
  private final Terminal terminal;
  private final Interruption interruption;

  ScoreJob(PrintWriter out, PrintWriter err, Terminal terminal, Interruption interruption) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.interruption = interruption;
  }

  /**
   * Scores.
   *
   * @param folder of a model, or of a run that holds one
   * @param trusted whether the model is loaded whatever it could do
   * @param source a file, or - for standard input
   * @param target a file, or - for standard output
   * @param replace whether an existing file may be replaced
   */
  void run(Path folder, boolean trusted, String source, String target, boolean replace) {
    try (ScoredInput input = open(source)) {
      if (target.equals(STANDARD_STREAM)) {
        score(folder, trusted, input, out);
        out.flush();
        if (out.checkError()) {
          throw new AnomalyAwareException(Kind.RUN, "Standard output cannot be written");
        }
        return;
      }
      try (WholeFile file = WholeFile.stage(Path.of(target), replace)) {
        interruption.cleanUpWith(file::close);
        try (BufferedWriter writer = Files.newBufferedWriter(file.path())) {
          score(folder, trusted, input, writer);
        }
        file.commit();
      } finally {
        interruption.nothingToCleanUp();
      }
      out.println(target);
      out.flush();
    } catch (IOException e) {
      throw failed(source, e);
    }
  }

  private void score(Path folder, boolean trusted, ScoredInput input, Writer writer)
      throws IOException {
    Path model = Files.isDirectory(folder.resolve("model")) ? folder.resolve("model") : folder;
    try (Scorer scorer = trusted ? Scorer.loadTrusted(model) : Scorer.load(model);
        RunProgress progress = RunProgress.on(err, terminal, false)) {
      if (!scorer.note().isEmpty()) {
        progress.noted("Note on this model: " + scorer.note());
      }
      long began = System.nanoTime();
      LongConsumer rows = done -> input.tell(progress, done);
      long scored =
          new CsvScoring(
                  CsvScoring.columns(scorer.featureNames(), scorer.width()),
                  scorer.thresholds(),
                  scorer::score)
              .score(input.name(), input.reader(), writer, rows);
      input.finish(progress);
      double seconds = (System.nanoTime() - began) / 1e9;
      progress.noted(
          String.format(
              Locale.ROOT,
              "%,d rows in %.1f s, %,.0f a second",
              scored,
              seconds,
              scored / seconds));
    }
  }

  private static ScoredInput open(String source) throws IOException {
    if (source.equals(STANDARD_STREAM)) {
      return new ScoredInput("standard input", System.in, 0);
    }
    Path file = Path.of(source);
    if (Files.isDirectory(file)) {
      throw new AnomalyAwareException(Kind.DATA, file + " is a folder; give a CSV file");
    }
    return new ScoredInput(source, Files.newInputStream(file), Files.size(file));
  }

  private static AnomalyAwareException failed(String source, IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return new AnomalyAwareException(
          Kind.DATA, "There is no file " + missing.getFile() + " to read", e);
    }
    if (e instanceof MalformedInputException) {
      return new AnomalyAwareException(
          Kind.DATA, source + " is not UTF-8 text; convert it first, such as with iconv", e);
    }
    return new AnomalyAwareException(Kind.RUN, "Scoring " + source + " failed: " + e, e);
  }

  /** A CSV while it is read. What is read is counted, so that the end can be seen coming. */
  private static final class ScoredInput implements AutoCloseable {

    private static final String TASK = "Scoring";

    private final String name;
    private final BoundedInputStream stream;
    private final long size;

    ScoredInput(String name, InputStream stream, long size) throws IOException {
      this.name = name;
      this.stream = BoundedInputStream.builder().setInputStream(stream).get();
      this.size = size;
    }

    String name() {
      return name;
    }

    /** Text that is not UTF-8 is an error rather than question marks. */
    BufferedReader reader() {
      return new BufferedReader(
          new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    }

    /** Of standard input no end is known, so rows are told. */
    void tell(RunProgress progress, long rows) {
      if (size > 0) {
        progress.progressed(TASK, Math.min(stream.getCount(), size), size);
      } else {
        progress.noted(String.format(Locale.ROOT, "%,d rows scored", rows));
      }
    }

    void finish(RunProgress progress) {
      if (size > 0) {
        progress.progressed(TASK, size, size);
      }
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
