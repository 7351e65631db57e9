package org.anomalyaware.datasets.smeft.lhe;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.anomalyaware.api.dataset.DatasetException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Les Houches event file of version 1, 2 or 3 event by event, compressed by gzip or not.
 *
 * <p>The format puts each tag on a line of its own and the events between them as plain numbers.
 * The file is read in those terms, line by line, and never handed to an XML parser: entities are
 * not expanded, document type declarations are refused, lines and events have a largest size.
 * Headers, comments, and what follows the particles of an event (scales, further weights) are
 * passed over.
 */
@API(status = API.Status.INTERNAL)
public final class LheReader implements Closeable {
  /** Most particles that an event may have. */
  static final int MOST_PARTICLES = 10_000;

  private static final int PARTICLE_COLUMNS = 13;
  private static final int EVENT_COLUMNS = 6;
  private static final int INIT_COLUMNS = 10;
  private static final Pattern VERSION = Pattern.compile("version\\s*=\\s*[\"']([^\"']*)[\"']");

  private final Path file;
  private final BoundedLineReader lines;
  private final LheBeams beams;
  private long events;
  private boolean ended;

  private LheReader(Path file, BoundedLineReader lines) throws IOException {
    this.file = file;
    this.lines = lines;
    readOpeningTag();
    this.beams = readInit();
  }

  /**
   * Opens a file and reads as far as its init block.
   *
   * @throws DatasetException if it is missing, unreadable, or not such a file
   */
  public static LheReader open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new DatasetException(
          file
              + " is not a file; a Les Houches event file (.lhe or .lhe.gz) was expected; check the path");
    }
    try {
      BoundedLineReader lines = BoundedLineReader.open(file);
      try {
        return new LheReader(file, lines);
      } catch (IOException | DatasetException e) {
        lines.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(file, 0, e);
    }
  }

  /** What the file says of its beams. */
  public LheBeams beams() {
    return beams;
  }

  /**
   * The next event, or empty after the last.
   *
   * @throws DatasetException if the file is cut short, corrupt, or breaks the format
   */
  public Optional<LheEvent> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      return nextEvent();
    } catch (IOException e) {
      throw unreadable(file, lines.lineNumber(), e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw unreadable(file, lines.lineNumber(), e);
    }
  }

  private void readOpeningTag() throws IOException {
    String line = lines.next();
    while (line != null && (line.isBlank() || line.stripLeading().startsWith("<?xml"))) {
      line = lines.next();
    }
    if (line == null || !isTag(line.strip(), "LesHouchesEvents")) {
      throw broken(
          "does not begin with <LesHouchesEvents version=\"...\">; name a Les Houches event"
              + " file (.lhe or .lhe.gz), as generators such as MadGraph write it");
    }
    Matcher version = VERSION.matcher(line);
    if (!version.find() || !version.group(1).matches("[123](\\.\\d+)?")) {
      throw broken("names no version from 1.0 to 3.x in '" + abbreviated(line.strip()) + "'");
    }
  }

  private LheBeams readInit() throws IOException {
    while (true) {
      String line = nextTag();
      if (isTag(line, "header")) {
        skipPast("</header>", line);
      } else if (isTag(line, "init")) {
        break;
      } else if (isTag(line, "event") || line.startsWith("</LesHouchesEvents")) {
        throw broken("has no <init> block before its events");
      }
    }
    String numbers = lines.next();
    StringTokenizer fields = fields(numbers, INIT_COLUMNS, "the init block's first line");
    LheBeams read =
        new LheBeams(
            integer(fields.nextToken()),
            integer(fields.nextToken()),
            decimal(fields.nextToken()),
            decimal(fields.nextToken()));
    skipPast("</init>", "");
    return read;
  }

  private Optional<LheEvent> nextEvent() throws IOException {
    while (true) {
      String line = nextTag();
      if (line.startsWith("</LesHouchesEvents")) {
        ended = true;
        return Optional.empty();
      }
      if (isTag(line, "eventgroup")) {
        throw broken(
            "holds event groups (correlated counter-events of a next-to-leading-order run), which have"
                + " no unweighted meaning; use a leading-order or showered-and-unweighted sample");
      }
      if (isTag(line, "event")) {
        return Optional.of(readEvent());
      }
    }
  }

  private LheEvent readEvent() throws IOException {
    long line = lines.lineNumber();
    events++;
    StringTokenizer head = fields(lines.next(), EVENT_COLUMNS, "an event's first line");
    int count = integer(head.nextToken());
    if (count < 1 || count > MOST_PARTICLES) {
      throw broken(
          "gives event %d %d particles; 1 to %d are possible"
              .formatted(events, count, MOST_PARTICLES));
    }
    integer(head.nextToken()); // IDPRUP, the process number
    double weight = decimal(head.nextToken());
    List<LheParticle> particles = new ArrayList<>(Math.min(count, 64));
    for (int i = 0; i < count; i++) {
      particles.add(readParticle(count));
    }
    skipPast("</event>", "");
    return new LheEvent(events, line, weight, particles);
  }

  private LheParticle readParticle(int count) throws IOException {
    StringTokenizer fields = fields(lines.next(), PARTICLE_COLUMNS, "a particle's line");
    int id = integer(fields.nextToken());
    int status = integer(fields.nextToken());
    int mother = integer(fields.nextToken());
    if (mother < 0 || mother > count) {
      throw broken("names mother %d in an event of %d particles".formatted(mother, count));
    }
    integer(fields.nextToken()); // second mother
    integer(fields.nextToken()); // colour
    integer(fields.nextToken()); // anticolour
    double px = decimal(fields.nextToken());
    double py = decimal(fields.nextToken());
    double pz = decimal(fields.nextToken());
    double energy = decimal(fields.nextToken());
    return new LheParticle(id, status, mother, energy, px, py, pz);
  }

  /** The next line that begins with a tag, stripped; comments are passed over. */
  private String nextTag() throws IOException {
    while (true) {
      String line = lines.next();
      if (line == null) {
        throw broken("ends without </LesHouchesEvents>; it is cut short");
      }
      String stripped = line.strip();
      if (stripped.startsWith("<!--")) {
        skipPast("-->", stripped);
      } else if (stripped.startsWith("<!")) {
        throw broken("holds '" + abbreviated(stripped) + "', which has no place in such a file");
      } else if (stripped.startsWith("<")) {
        return stripped;
      }
    }
  }

  private void skipPast(String end, String current) throws IOException {
    String line = current;
    while (!line.contains(end)) {
      line = lines.next();
      if (line == null) {
        throw broken("ends before " + end + "; it is cut short");
      }
    }
  }

  private StringTokenizer fields(@Nullable String line, int count, String what) {
    StringTokenizer fields = new StringTokenizer(line == null ? "" : line);
    if (fields.countTokens() < count) {
      throw broken(
          "has '%s' where %s with %d numbers was expected"
              .formatted(line == null ? "its end" : abbreviated(line.strip()), what, count));
    }
    return fields;
  }

  private int integer(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw broken("has '" + abbreviated(text) + "' where a whole number was expected");
    }
  }

  private double decimal(String text) {
    try {
      // Fortran may write its exponents with D
      double value = Double.parseDouble(text.replace('D', 'E').replace('d', 'e'));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw broken("has '" + abbreviated(text) + "' where a number was expected");
    }
    throw broken("has '" + abbreviated(text) + "' where a finite number was expected");
  }

  private DatasetException broken(String problem) {
    return new DatasetException(file + ", line " + lines.lineNumber() + ": the file " + problem);
  }

  private static DatasetException unreadable(Path file, long line, IOException e) {
    String where = line > 0 ? file + ", after line " + line : file.toString();
    String why;
    if (e instanceof EOFException) {
      why = "the compressed file is cut short";
    } else if (e instanceof ZipException) {
      why = "the compressed file is corrupt (" + e.getMessage() + ")";
    } else {
      why = "cannot be read (" + e.getMessage() + ")";
    }
    return new DatasetException(where + ": " + why, e);
  }

  private static boolean isTag(String line, String name) {
    if (!line.startsWith("<" + name)) {
      return false;
    }
    int after = name.length() + 1;
    return line.length() == after
        || line.charAt(after) == '>'
        || Character.isWhitespace(line.charAt(after));
  }

  /** Text of the file as a message may show it: short, and nothing that a terminal would obey. */
  private static String abbreviated(String text) {
    String shown = text.length() <= 60 ? text : text.substring(0, 60) + "...";
    return shown.replaceAll("[^ -~]", "?");
  }
}
