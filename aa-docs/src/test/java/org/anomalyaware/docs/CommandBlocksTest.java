package org.anomalyaware.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.anomalyaware.cli.CommandTree;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Commands in the documentation work. How a block says what becomes of it: {@link CodeBlock}. Those
 * of one page are executed in order in one folder, which is new.
 */
class CommandBlocksTest {

  private static final Checkout CHECKOUT = Checkout.ofModule();

  static Stream<CodeBlock> blocks() throws Exception {
    return CHECKOUT.markdown().stream().flatMap(file -> file.blocks().stream());
  }

  static Stream<MarkdownFile> files() throws Exception {
    return CHECKOUT.markdown().stream();
  }

  @Test
  void should_have_every_block_executed_or_excused() throws Exception {
    List<String> unknown =
        blocks()
            .filter(block -> block.kind() == CodeBlock.Kind.UNKNOWN)
            .map(block -> block.place() + " '" + block.info() + "'")
            .toList();

    assertThat(unknown)
        .as(
            "a block says what it is after its fence: sh, sh thorough, sh not run: REASON, text ...")
        .isEmpty();
  }

  @Test
  void should_not_hide_commands_in_blocks_that_are_not_executed() throws Exception {
    List<String> hidden =
        blocks()
            .filter(block -> block.kind() == CodeBlock.Kind.OTHER)
            .filter(CodeBlock::holdsCommands)
            .filter(block -> !isGenerated(block))
            .map(CodeBlock::place)
            .toList();

    assertThat(hidden).isEmpty();
  }

  /** What is made from the command line itself cannot disagree with it. */
  private static boolean isGenerated(CodeBlock block) {
    return block.page().endsWith(GeneratedPage.COMMANDS.file());
  }

  /** Commands within lines have words such as DIR in them, but their options must exist. */
  @ParameterizedTest
  @MethodSource("files")
  void should_name_commands_and_options_that_exist(MarkdownFile file) {
    List<String> commands =
        file.inlineCode().stream()
            .map(code -> code.replaceFirst("^(\\./|bin/)aa ", "aa "))
            .filter(code -> code.startsWith("aa ") && !code.contains("...") && !code.contains("["))
            .filter(code -> !code.contains("COMMAND"))
            .toList();

    assertThat(commands).allSatisfy(CommandBlocksTest::parse);
  }

  /** Of a command that is named without its arguments, those are not missed. */
  private static void parse(String command) {
    String[] words =
        Stream.of(command.split("[|>;]", 2)[0].strip().split(" +", -1))
            .skip(1)
            .map(word -> word.equals("N") ? "1" : word)
            .toArray(String[]::new);
    try {
      CommandTree.line().parseArgs(words);
    } catch (CommandLine.MissingParameterException e) {
      assertThat(e.getMissing()).isNotEmpty();
    }
  }

  @TestFactory
  @DisabledOnOs(OS.WINDOWS)
  Stream<DynamicTest> should_execute_at_a_reduced_size() throws Exception {
    return execute(Set.of(CodeBlock.Kind.FILE, CodeBlock.Kind.EXECUTED), PageFolder.Size.REDUCED);
  }

  @TestFactory
  @Tag("thorough")
  @DisabledOnOs(OS.WINDOWS)
  Stream<DynamicTest> should_execute_as_it_stands() throws Exception {
    return execute(Set.of(CodeBlock.Kind.FILE, CodeBlock.Kind.THOROUGH), PageFolder.Size.FULL);
  }

  private static Stream<DynamicTest> execute(Set<CodeBlock.Kind> kinds, PageFolder.Size size)
      throws Exception {
    return CHECKOUT.markdown().stream()
        .filter(
            file ->
                file.blocks().stream()
                    .anyMatch(
                        block ->
                            kinds.contains(block.kind()) && block.kind() != CodeBlock.Kind.FILE))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.path() + " " + size.name().toLowerCase(Locale.ROOT),
                    () -> execute(file, kinds, size)));
  }

  private static void execute(MarkdownFile file, Set<CodeBlock.Kind> kinds, PageFolder.Size size)
      throws Exception {
    try (PageFolder folder = PageFolder.create(CHECKOUT, size)) {
      for (CodeBlock block : file.blocks()) {
        if (kinds.contains(block.kind())) {
          folder.take(block);
        }
      }
      for (Path left : folder.results()) {
        JsonNode result = ResultSchema.read(left);
        if (ResultSchema.isResult(result)) {
          assertThat(ResultSchema.of(CHECKOUT).problems(result)).as("%s", left).isEmpty();
        }
      }
    }
  }
}
