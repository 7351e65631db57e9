package org.anomalyaware.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What standard error is connected to. Java cannot tell, so the launcher does: it sets {@link
 * #COLUMNS_PROPERTY} if it is a terminal.
 *
 * @param interactive whether it is a terminal
 * @param columns how wide to write
 */
record Terminal(boolean interactive, int columns) {

  static final String COLUMNS_PROPERTY = "aa.terminal.columns";

  private static final int USUAL_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 40;
  private static final int MOST_COLUMNS = 100; // longer lines are hard to read

  static Terminal detect() {
    return of(System.getenv(), System.getProperty(COLUMNS_PROPERTY));
  }

  static Terminal of(Map<String, String> environment, @Nullable String columnsProperty) {
    int columns = positive(environment.get("COLUMNS"));
    if (columns == 0) {
      columns = positive(columnsProperty);
    }
    if (columns == 0) {
      columns = USUAL_COLUMNS;
    }
    return new Terminal(
        columnsProperty != null, Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, columns)));
  }

  private static int positive(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }
}
