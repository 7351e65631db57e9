package org.anomalyaware.engine.data;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.FileSource;
import org.anomalyaware.api.dataset.FileSource.Packing;
import org.jspecify.annotations.Nullable;

/**
 * Downloads files, and goes on with downloads that broke off: the rest is asked for on condition
 * that the file is still the one whose beginning is here (RFC 9110, sections 13.1.5 and 14).
 */
final class WebDownload {

  /** How often a download may break off, each time further on, before it is left for later. */
  private static final int MOST_BREAKS = 5;

  /** What a gzipped file may have beyond its content, for which zlib needs 5 bytes in 16 KB. */
  private static final long GZIP_MARGIN = 1 << 16;

  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\\*)");
  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Surroundings surroundings;
  private final FetchListener listener;
  private final HttpClient client;

  /** Hosts that could not be reached, and why. */
  private final Map<String, String> unreachable = new HashMap<>();

  WebDownload(Surroundings surroundings, FetchListener listener) {
    this.surroundings = surroundings;
    this.listener = listener;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(surroundings.connecting())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .proxy(ProxySelector.getDefault())
            .build();
  }

  /**
   * Downloads a file as it is packed there.
   *
   * @param partial what there is of it already; all of it afterwards
   * @throws SourceFailure if not all of it came; what did is kept
   */
  void complete(DataFile file, FileSource.Web source, Partial partial) throws SourceFailure {
    URI address = source.address();
    String known = unreachable.get(address.getHost());
    if (known != null) {
      throw new SourceFailure(known);
    }
    int breaks = 0;
    boolean complete = false;
    while (!complete) {
      Optional<Partial.Note> note = partial.noteOf(address);
      long before = note.isPresent() ? partial.bytes() : 0;
      try {
        complete =
            note.flatMap(Partial.Note::size).filter(size -> size == before).isPresent()
                || transfer(file, source, partial, note.orElse(null));
      } catch (BrokenOffException e) {
        breaks++;
        if (breaks > MOST_BREAKS || partial.bytes() <= before) {
          throw new SourceFailure(brokeOff(partial, e), e);
        }
      }
    }
  }

  private static String brokeOff(Partial partial, BrokenOffException failure) {
    return partial.bytes() == 0
        ? String.valueOf(failure.getMessage())
        : "%s after %s, which are kept: the next fetch goes on from there"
            .formatted(failure.getMessage(), ByteCount.text(partial.bytes()));
  }

  /**
   * One request and its answer.
   *
   * @return false if the partial turned out to be of another file, and everything has to be asked
   *     for
   */
  private boolean transfer(
      DataFile file, FileSource.Web source, Partial partial, Partial.@Nullable Note note)
      throws SourceFailure, BrokenOffException {
    URI address = source.address();
    try (TimedBody body = new TimedBody(surroundings.silence())) {
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = ask(address, partial, note);
      response.body().subscribe(body);
      boolean continued = note != null && continues(response, partial, note);
      boolean ofAnotherFile =
          response.statusCode() == PARTIAL_CONTENT
              || response.statusCode() == RANGE_NOT_SATISFIABLE;
      if (note != null && !continued && ofAnotherFile) {
        partial.discard();
        return false;
      }
      if (response.statusCode() != OK && !continued) {
        throw new SourceFailure(WebFailures.status(response.statusCode()));
      }
      OptionalLong length = response.headers().firstValueAsLong("Content-Length");
      if (!continued) {
        partial.begin(
            new Partial.Note(
                address,
                validator(response.headers()).orElse(null),
                length.isPresent() ? length.getAsLong() : null));
      }
      long before = partial.bytes();
      OptionalLong total =
          length.isPresent() ? OptionalLong.of(before + length.getAsLong()) : length;
      receive(file, source.packing(), body, partial, total);
      return true;
    }
  }

  private HttpResponse<Flow.Publisher<List<ByteBuffer>>> ask(
      URI address, Partial partial, Partial.@Nullable Note note)
      throws SourceFailure, BrokenOffException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(surroundings.answering()).GET();
    if (note != null) {
      request.header("Range", "bytes=" + partial.bytes() + "-");
      if (note.validator() != null) {
        request.header("If-Range", note.validator());
      }
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofPublisher());
    } catch (InterruptedException e) {
      throw Interruptions.by(e);
    } catch (IOException e) {
      Interruptions.check();
      String reason = WebFailures.noAnswer(address.getHost(), e, surroundings);
      if (WebFailures.isOfHost(e)) {
        unreachable.put(address.getHost(), reason);
        throw new SourceFailure(reason, e);
      }
      throw new BrokenOffException(reason, e);
    }
  }

  /** Whether an answer goes on where the partial ends, with the same file. */
  private static boolean continues(HttpResponse<?> response, Partial partial, Partial.Note note) {
    Matcher range =
        CONTENT_RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    if (response.statusCode() != PARTIAL_CONTENT
        || !range.matches()
        || Long.parseLong(range.group(1)) != partial.bytes()) {
      return false;
    }
    boolean sameSize =
        range.group(3).equals("*")
            || note.length() == null
            || note.length() == Long.parseLong(range.group(3));
    Optional<String> validator = validator(response.headers());
    return sameSize
        && (note.validator() == null
            || validator.isEmpty()
            || validator.get().equals(note.validator()));
  }

  /** A weak tag may stand for two files that differ in bytes. */
  private static Optional<String> validator(HttpHeaders headers) {
    return headers
        .firstValue("ETag")
        .filter(tag -> tag.startsWith("\""))
        .or(() -> headers.firstValue("Last-Modified"));
  }

  private void receive(
      DataFile file, Packing packing, TimedBody body, Partial partial, OptionalLong total)
      throws SourceFailure, BrokenOffException {
    long most =
        switch (packing) {
          case PLAIN -> ContentReader.most(file);
          case GZIP -> ContentReader.most(file) + ContentReader.most(file) / 1000 + GZIP_MARGIN;
        };
    OptionalLong expected = total.isEmpty() && packing == Packing.PLAIN ? file.size() : total;
    String task = "Fetching " + file.title();
    long bytes = partial.bytes();
    try (OutputStream out = partial.append()) {
      for (ByteBuffer next = next(body); next != null; next = next(body)) {
        Interruptions.check();
        bytes += next.remaining();
        if (bytes > most) {
          partial.discard();
          throw new SourceFailure(
              String.format(Locale.ROOT, "more than the %,d bytes that it should have", most));
        }
        byte[] chunk = new byte[next.remaining()];
        next.get(chunk);
        out.write(chunk);
        if (expected.isPresent()) {
          long all = Math.max(1, expected.getAsLong());
          listener.transferred(task, Math.min(bytes, all), all);
        }
      }
    } catch (IOException e) {
      throw Reasons.unwritableAround(partial.file(), e);
    }
    if (expected.isPresent() && bytes < expected.getAsLong()) {
      throw new BrokenOffException("the answer ended", null);
    }
  }

  private static @Nullable ByteBuffer next(TimedBody body) throws BrokenOffException {
    try {
      return body.next();
    } catch (IOException e) {
      Interruptions.check();
      String reason =
          e instanceof HttpTimeoutException
              ? String.valueOf(e.getMessage())
              : "the connection broke";
      throw new BrokenOffException(reason, e);
    }
  }

  /** An answer broke off; what came of it may be of use. */
  private static final class BrokenOffException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenOffException(String reason, @Nullable Throwable cause) {
      super(reason, cause);
    }
  }
}
