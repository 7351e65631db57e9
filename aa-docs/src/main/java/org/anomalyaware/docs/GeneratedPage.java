package org.anomalyaware.docs;

/** The pages of {@code docs/} that are made from code. */
enum GeneratedPage {
  COMMANDS("commands.md"),
  SETTINGS("settings.md");

  private final String file;

  GeneratedPage(String file) {
    this.file = file;
  }

  /** Its name in {@code docs/}. */
  String file() {
    return file;
  }

  /** What it should hold. */
  String text() {
    return switch (this) {
      case COMMANDS -> CommandReference.page();
      case SETTINGS -> SettingsReference.page();
    };
  }
}
