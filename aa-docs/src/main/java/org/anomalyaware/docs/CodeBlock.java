package org.anomalyaware.docs;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code in lines of its own. The words after the opening fence say what becomes of it:
 *
 * <ul>
 *   <li>{@code sh}: {@code mvn verify} executes it, at a reduced size;
 *   <li>{@code sh thorough}: {@code mvn -Pthorough verify} executes it, as it stands;
 *   <li>{@code sh not run: REASON}: nothing does;
 *   <li>{@code yaml FILE}, {@code csv FILE}: what is executed later in the same page finds it as
 *       that file;
 *   <li>{@code text}, {@code java} and other languages: not commands.
 * </ul>
 *
 * @param page the file it stands in
 * @param line where
 * @param info the words after the fence
 * @param code what it holds
 */
record CodeBlock(Path page, int line, String info, String code) {

  private static final Pattern NOT_RUN = Pattern.compile("sh not run: (\\S.{9,})");
  private static final Pattern FILE = Pattern.compile("(yaml|csv|json) (\\S+)");
  private static final Pattern COMMAND =
      Pattern.compile("^ *(\\$ |\\./aa |aa |mvn |aa-benchmarks/|bin/aa )", Pattern.MULTILINE);

  /** What becomes of a block. */
  enum Kind {
    EXECUTED,
    THOROUGH,
    NOT_RUN,
    FILE,
    OTHER,
    /** Has no language, or words after it that mean nothing. */
    UNKNOWN
  }

  Kind kind() {
    if (info.equals("sh")) {
      return Kind.EXECUTED;
    }
    if (info.equals("sh thorough")) {
      return Kind.THOROUGH;
    }
    if (NOT_RUN.matcher(info).matches()) {
      return Kind.NOT_RUN;
    }
    if (FILE.matcher(info).matches()) {
      return Kind.FILE;
    }
    return info.matches("[a-z]+") && !info.matches("(ba|z)sh|shell|console")
        ? Kind.OTHER
        : Kind.UNKNOWN;
  }

  /** The file that it is to be, if it is one. */
  Optional<String> file() {
    Matcher matcher = FILE.matcher(info);
    return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
  }

  /** Whether it looks like something to type. */
  boolean holdsCommands() {
    return COMMAND.matcher(code).find();
  }

  /** Such as {@code README.md:12}. */
  String place() {
    return page + ":" + line;
  }
}
