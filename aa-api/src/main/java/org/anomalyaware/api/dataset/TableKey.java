package org.anomalyaware.api.dataset;

import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What decides the content of a parsed table, all of it.
 *
 * @param parser which code parses, what it was told, and the version of both, such as {@code
 *     cicids-flows-3}; a change of the code that could change a table is a new version
 * @param digest SHA-256 of what is parsed, in lower-case hexadecimal
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TableKey(String parser, String digest) {

  private static final Pattern PARSER = Pattern.compile("[a-z][a-z0-9-]{0,99}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** Checks the form of both, which serve as a file's name. */
  public TableKey {
    if (!PARSER.matcher(parser).matches() || !DIGEST.matcher(digest).matches()) {
      throw new IllegalArgumentException(
          "A table's key is a parser of lower-case letters, digits and hyphens and a SHA-256, but"
              + " these are '%s' and '%s'".formatted(parser, digest));
    }
  }
}
