package org.anomalyaware.cli;

import java.util.Collection;
import java.util.List;
import org.anomalyaware.api.settings.NearestNames;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say about a command line that cannot be understood. */
final class UsageMessage {

  private static final String LIBRARY_PREFIX = "Error: ";

  private UsageMessage() {}

  static String of(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), failure.getCommandLine());
    }
    if (failure.getCause() instanceof TypeConversionException conversion) {
      return String.valueOf(conversion.getMessage());
    }
    String message = String.valueOf(failure.getMessage());
    return message.startsWith(LIBRARY_PREFIX)
        ? message.substring(LIBRARY_PREFIX.length())
        : message;
  }

  private static String unknown(String word, CommandLine command) {
    if (word.startsWith("-")) {
      return "unknown option '"
          + word
          + "'"
          + hint(word, command.getCommandSpec().optionsMap().keySet());
    }
    Collection<String> subcommands = command.getSubcommands().keySet();
    if (!subcommands.isEmpty()) {
      return "unknown command '" + word + "'" + hint(word, subcommands);
    }
    return "'" + word + "' is one argument too many";
  }

  private static String hint(String word, Collection<String> known) {
    List<String> nearest = NearestNames.to(word, known);
    return nearest.isEmpty() ? "" : ": did you mean " + String.join(" or ", nearest) + "?";
  }
}
