package org.anomalyaware.engine.data;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, whose pauses are bounded. Java's own stream of a body waits for ever, and
 * in Java 17 not every release lets go when it is interrupted.
 */
final class TimedBody implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {

  private sealed interface Event {}

  private record Bytes(List<ByteBuffer> buffers) implements Event {}

  private record Failed(Throwable failure) implements Event {}

  private record Ended() implements Event {}

  private final Duration silence;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Deque<ByteBuffer> pending = new ArrayDeque<>();
  private volatile Flow.@Nullable Subscription subscription;

  TimedBody(Duration silence) {
    this.silence = silence;
  }

  /**
   * The next bytes; null at the end.
   *
   * @throws IOException if the connection broke, or nothing came for too long
   */
  @Nullable ByteBuffer next() throws IOException {
    while (pending.isEmpty()) {
      Event event = await();
      if (event instanceof Ended) {
        return null;
      }
      if (event instanceof Failed failed) {
        throw failed.failure() instanceof IOException known
            ? known
            : new IOException(failed.failure());
      }
      if (event instanceof Bytes bytes) {
        pending.addAll(bytes.buffers());
        request();
      }
    }
    return pending.remove();
  }

  private Event await() throws IOException {
    try {
      Event event = events.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
      if (event == null) {
        throw new HttpTimeoutException(
            "nothing came for %d seconds".formatted(Math.max(1, silence.toSeconds())));
      }
      return event;
    } catch (InterruptedException e) {
      throw Interruptions.by(e);
    }
  }

  private void request() {
    Flow.Subscription current = subscription;
    if (current != null) {
      current.request(1);
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    events.add(new Bytes(buffers));
  }

  @Override
  public void onError(Throwable failure) {
    events.add(new Failed(failure));
  }

  @Override
  public void onComplete() {
    events.add(new Ended());
  }

  /** Gives up what has not come yet. */
  @Override
  public void close() {
    Flow.Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
  }
}
