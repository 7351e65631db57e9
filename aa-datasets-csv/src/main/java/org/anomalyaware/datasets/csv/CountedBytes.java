package org.anomalyaware.datasets.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.apache.commons.io.input.ProxyInputStream;

/** Tells how many bytes have been read. */
final class CountedBytes extends ProxyInputStream {

  private final LongConsumer listener;
  private long count;

  CountedBytes(InputStream in, LongConsumer listener) {
    super(in);
    this.listener = listener;
  }

  @Override
  protected void afterRead(int read) throws IOException {
    if (read > 0) {
      count += read;
      listener.accept(count);
    }
  }
}
