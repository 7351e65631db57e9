package org.anomalyaware.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.config.Options;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import japicmp.output.stdout.StdoutOutputGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javassist.ClassPool;
import javassist.CtClass;
import javassist.CtMethod;
import javassist.CtNewMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The API as it is against the API as it was: what a program was compiled with may neither go nor
 * change, and what a plugin implements may not grow a method that it lacks. Additions pass.
 *
 * <p>Where a break is meant, its line is put into CHANGELOG.md and the baseline is written anew:
 *
 * <pre>{@code
 * mvn -B -pl aa-consumers -am verify -Daa.api.baseline=write -Dit.test=ApiCompatibilityIT
 * }</pre>
 */
class ApiCompatibilityIT {

  private static final Path BASELINE = Path.of("src/test/baseline");
  private static final boolean WRITE = System.getProperty("aa.api.baseline").equals("write");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"aa-api", "aa-engine", "aa-testkit", "aa-report"})
  void nothing_that_was_there_has_gone_or_changed(String module) throws Exception {
    Path baseline = BASELINE.resolve(module + ".jar");
    if (WRITE) {
      ApiBaseline.write(Repository.jar(module), baseline);
    }

    assertThat(breaks(baseline, Repository.jar(module)))
        .as(
            "%s breaks those who were compiled with what %s holds; see the comment of this test",
            module, baseline)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"aa-api", "aa-engine", "aa-testkit", "aa-report"})
  void baseline_holds_no_code_and_nothing_internal(String module) throws Exception {
    ClassPool pool = new ClassPool(true);
    pool.insertClassPath(BASELINE.resolve(module + ".jar").toString());
    List<String> names = types(BASELINE.resolve(module + ".jar"));

    assertThat(names).isNotEmpty();
    for (String name : names) {
      CtClass type = pool.get(name);
      assertThat(ApiTypes.isApi(type)).as(name).isTrue();
      assertThat(type.getDeclaredBehaviors())
          .allMatch(behaviour -> behaviour.getMethodInfo().getCodeAttribute() == null);
    }
  }

  /** The gate shown to close: a method is taken away, and another added to an SPI. */
  @Test
  void method_that_goes_and_abstract_method_that_comes_are_breaks() throws Exception {
    Path now = Repository.jar("aa-api");
    Path before = folder.resolve("before.jar");
    ApiBaseline.write(now, before);
    assertThat(breaks(before, now)).isEmpty();

    ClassPool pool = new ClassPool(true);
    pool.insertClassPath(now.toString());
    CtClass experiment = pool.get("org.anomalyaware.api.Experiment");
    experiment.removeMethod(experiment.getDeclaredMethod("withVariant"));
    CtClass plugin = pool.get("org.anomalyaware.api.Plugin");
    CtMethod vendor = CtNewMethod.make("public abstract String vendor();", plugin);
    plugin.addMethod(vendor);
    Path after = folder.resolve("after.jar");
    Files.copy(now, after);
    try (var zip = java.nio.file.FileSystems.newFileSystem(after)) {
      Files.write(zip.getPath("org/anomalyaware/api/Experiment.class"), experiment.toBytecode());
      Files.write(zip.getPath("org/anomalyaware/api/Plugin.class"), plugin.toBytecode());
    }

    assertThat(breaks(before, after)).contains("withVariant", "vendor");
  }

  /** What japicmp says of those types that break somebody; empty if nothing does. */
  private static String breaks(Path before, Path after) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    options.getFilters().getExcludes().add(ApiTypes.others());
    List<JApiClass> breaking =
        new JarArchiveComparator(options)
                .compare(
                    new JApiCmpArchive(before.toFile(), "before"),
                    new JApiCmpArchive(after.toFile(), "after"))
                .stream()
                .filter(type -> !type.isBinaryCompatible() || !type.isSourceCompatible())
                .toList();
    return breaking.isEmpty() ? "" : description(breaking);
  }

  private static String description(List<JApiClass> breaking) {
    Options options = Options.newDefault();
    options.setOutputOnlyModifications(true);
    return new StdoutOutputGenerator(options, breaking).generate();
  }

  private static List<String> types(Path jar) throws Exception {
    try (var file = new java.util.jar.JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName().replace(".class", "").replace('/', '.'))
          .toList();
    }
  }
}
