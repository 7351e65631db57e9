package org.anomalyaware.cli;

/** Text in lines of limited length. */
final class Text {

  private Text() {}

  /**
   * Breaks lines between words. A word that is longer than a line, such as a path, stays whole.
   *
   * @param columns the longest line
   * @param indent how far lines after the first are indented; spaces that a line begins with come
   *     on top
   */
  static String wrap(String text, int columns, int indent) {
    StringBuilder wrapped = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (!wrapped.isEmpty()) {
        wrapped.append('\n').append(" ".repeat(indent));
      }
      int hanging = leadingSpaces(line) + indent;
      int column = wrapped.length() - (wrapped.lastIndexOf("\n") + 1);
      boolean atStart = true;
      for (String word : line.stripLeading().split(" ", -1)) {
        if (atStart) {
          wrapped.append(" ".repeat(leadingSpaces(line)));
          column += leadingSpaces(line);
        } else if (column + 1 + word.length() > columns) {
          wrapped.append('\n').append(" ".repeat(hanging));
          column = hanging;
        } else {
          wrapped.append(' ');
          column++;
        }
        wrapped.append(word);
        column += word.length();
        atStart = false;
      }
    }
    return wrapped.toString();
  }

  /**
   * Text in a column of its own, right of a head.
   *
   * @param columns the longest line, head and all
   */
  static String hanging(String head, String text, int columns) {
    String body = wrap(text, columns - head.length(), 0);
    return head + body.replace("\n", "\n" + " ".repeat(head.length()));
  }

  private static int leadingSpaces(String line) {
    return line.length() - line.stripLeading().length();
  }
}
