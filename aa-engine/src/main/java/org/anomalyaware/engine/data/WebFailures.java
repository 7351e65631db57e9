package org.anomalyaware.engine.data;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Failures of the network in words. */
final class WebFailures {

  private WebFailures() {}

  /** Whether trying the same host again, now, would be a waste of time. */
  static boolean isOfHost(IOException failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof HttpTimeoutException
        || failure instanceof SSLException;
  }

  /** Why a host gave no answer. */
  static String noAnswer(String host, IOException failure, Surroundings surroundings) {
    if (isUnknownHost(failure)) {
      return "the host %s is not known here. Is there a connection to the internet?"
          .formatted(host);
    }
    if (failure instanceof HttpConnectTimeoutException) {
      return "no connection to %s within %d seconds"
          .formatted(host, surroundings.connecting().toSeconds());
    }
    if (failure instanceof HttpTimeoutException) {
      return "no answer from %s within %d seconds"
          .formatted(host, surroundings.answering().toSeconds());
    }
    if (failure instanceof ConnectException) {
      return "%s cannot be connected to".formatted(host);
    }
    if (failure instanceof SSLException) {
      return "no secure connection to %s: %s".formatted(host, Reasons.of(failure));
    }
    return "the connection to %s broke: %s".formatted(host, Reasons.of(failure));
  }

  private static boolean isUnknownHost(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  /** What a status that is no success says. */
  static String status(int status) {
    String meaning =
        switch (status) {
          case 401, 403 -> "access is refused";
          case 404, 410 -> "there is no such file";
          case 429 -> "too many requests; try again later";
          default ->
              status >= 500
                  ? "the server has trouble; try again later"
                  : "which this program cannot use";
        };
    return "the answer is %d, %s".formatted(status, meaning);
  }
}
