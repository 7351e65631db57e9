package org.anomalyaware.api;

import org.apiguardian.api.API;

/**
 * Text from outside, such as a label, the name of a file or a message that quotes them, as it may
 * be printed: a terminal obeys control characters (ECMA-48), by which a file could change what the
 * user reads, and bidirectional controls turn the order of what follows.
 */
@API(status = API.Status.INTERNAL)
public final class PlainText {

  private PlainText() {}

  /**
   * The same text with a question mark for each character that a terminal would obey, but for ends
   * of lines and tabs.
   */
  public static String of(String text) {
    return text.chars().anyMatch(PlainText::isObeyed) ? replaced(text) : text;
  }

  private static String replaced(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().forEach(c -> plain.append(isObeyed(c) ? '?' : (char) c));
    return plain.toString();
  }

  /** Whether a terminal does something else with a character than to show it. */
  public static boolean isObeyed(int character) {
    return (Character.isISOControl(character) && character != '\n' && character != '\t')
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
