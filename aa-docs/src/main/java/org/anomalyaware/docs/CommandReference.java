package org.anomalyaware.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anomalyaware.cli.CommandTree;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of all commands, made from the command line itself. */
final class CommandReference {

  private CommandReference() {}

  static String page() {
    CommandLine root = CommandTree.line();
    StringBuilder page =
        new StringBuilder(
            """
            # Commands

            Made from the command line itself; `aa COMMAND --help` shows the same. In a checkout the command is
            `./aa`, in an unpacked archive `bin/aa`.

            """);
    MarkdownTable contents = new MarkdownTable("command", "does");
    List<CommandLine> commands = new ArrayList<>();
    collect(root, commands);
    for (CommandLine command : commands.subList(1, commands.size())) {
      String name = name(command);
      contents.row(
          "[`%s`](#%s)".formatted(name, name.replace(' ', '-')),
          text(command.getCommandSpec().usageMessage().description()));
    }
    page.append(contents);
    for (CommandLine command : commands) {
      append(page, command.getCommandSpec());
    }
    return page.toString();
  }

  private static void collect(CommandLine command, List<CommandLine> all) {
    if (!command.getCommandSpec().usageMessage().hidden()) {
      all.add(command);
      command.getSubcommands().values().forEach(child -> collect(child, all));
    }
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName();
  }

  private static void append(StringBuilder page, CommandSpec spec) {
    page.append("\n## ").append(spec.qualifiedName()).append("\n\n");
    page.append(text(spec.usageMessage().description())).append("\n\n");
    page.append("```text\n").append(synopsis(spec)).append("\n```\n");
    List<ArgSpec> arguments = arguments(spec);
    if (!arguments.isEmpty()) {
      MarkdownTable table = new MarkdownTable("", "", "default");
      arguments.forEach(
          argument ->
              table.row(
                  MarkdownTable.code(written(argument)),
                  text(argument.description()),
                  defaultOf(argument)));
      page.append('\n').append(table);
    }
    appendFooter(page, spec);
    Map<String, String> exits = spec.usageMessage().exitCodeList();
    if (spec.parent() == null && exits != null && !exits.isEmpty()) {
      MarkdownTable table = new MarkdownTable("exit status", "");
      exits.forEach(table::row);
      page.append('\n').append(table);
    }
  }

  /** Arguments in order, then options; what every command has is listed once, at the root. */
  private static List<ArgSpec> arguments(CommandSpec spec) {
    Stream<ArgSpec> positional = spec.positionalParameters().stream().map(ArgSpec.class::cast);
    Stream<ArgSpec> options =
        spec.options().stream()
            .filter(option -> !option.inherited() && !option.hidden())
            .map(ArgSpec.class::cast);
    return Stream.concat(positional, options).toList();
  }

  private static String written(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      String names = String.join(", ", option.names());
      return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
    }
    return ((PositionalParamSpec) argument).paramLabel();
  }

  private static String defaultOf(ArgSpec argument) {
    String value = argument.defaultValue();
    return value == null ? "" : MarkdownTable.code(value);
  }

  private static String synopsis(CommandSpec spec) {
    CommandLine.Help help =
        spec.commandLine()
            .getHelpFactory()
            .create(spec, CommandLine.Help.defaultColorScheme(Ansi.OFF));
    return help.synopsis(0).strip();
  }

  /** Examples and the environment: lines that picocli shows as they are. */
  private static void appendFooter(StringBuilder page, CommandSpec spec) {
    String[] lines = spec.usageMessage().footer();
    if (lines.length > 0) {
      String heading = String.format(spec.usageMessage().footerHeading()).strip();
      page.append('\n').append(heading).append("\n\n```text\n");
      page.append(Arrays.stream(lines).map(String::strip).collect(Collectors.joining("\n")));
      page.append("\n```\n");
    }
  }

  private static String text(String... lines) {
    return String.format(String.join(" ", lines)).replace("<", "&lt;");
  }
}
