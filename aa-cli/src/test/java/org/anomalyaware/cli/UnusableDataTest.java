package org.anomalyaware.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.Dataset;
import org.anomalyaware.api.dataset.Feature;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is wrong with a file of a dataset, users see one message with the file, the place, what
 * was expected and what to do, and no stack trace. The datasets' own tests know many more ways.
 */
class UnusableDataTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cicids | missing      | is neither there nor in | Name one that is there",
        "cicids | empty        | is empty. Expected is a CSV file of CIC-IDS-2017 | Fetch the file again",
        "cicids | wrong header | line 1: this header of 3 columns is not one of flows | name the right ones",
        "cicids | cut          | line 17, column 'Label': unknown label | fetch the file again",
        "cicids | text cell    | line 17: the line has 'twelve' in column 'Flow Duration' where a number was expected | Mend the line",
        "cicids | other label  | line 17, column 'Label': unknown label 'Malware'. Expected is one of BENIGN | fetch the file again",
        "cicids | empty class  | needs rows of BENIGN (background), of FTP-Patator or SSH-Patator (tuning) | Put them into",
        "lhco   | missing      | is not there; expected an HDF5 or CSV file | check the path",
        "lhco   | empty        | is empty; a line with the names of the columns was expected | fetch it again",
        "lhco   | wrong header | its first line or list of columns is 'a,b,c'; expected the columns pxj1 | in HDF5 as pandas writes it or in CSV",
        "lhco   | cut          | line 17: 4 cells where the first line names 15 columns | damaged or cut short",
        "lhco   | text cell    | line 17, column pyj1: 'twelve' is not a number | mend or remove that line",
        "lhco   | other label  | line 17, column label: 'Malware' is not a number | mend or remove that line",
        "lhco   | empty class  | no event has the label 1 (W'); expected events of both classes | give a file that has them",
        "mnist  | missing      | is not there, nor in | aa data fetch mnist",
        "mnist  | empty        | not a known layout. Expected IDX images | aa data fetch mnist",
        "mnist  | wrong header | not a known layout. Expected IDX images | aa data fetch mnist",
        "smeft  | missing      | is not a file; a Les Houches event file | check the path",
        "smeft  | empty        | does not begin with <LesHouchesEvents | name a Les Houches event file",
        "smeft  | wrong header | line 1: the file does not begin with <LesHouchesEvents | name a Les Houches event file"
      })
  void should_be_told_in_one_message(String dataset, String fault, String what, String advice)
      throws IOException {
    Path file = folder.resolve("flows.csv");
    write(file, dataset, fault);

    Aa aa =
        Aa.run(
            new Terminal(false, 500),
            "run",
            dataset,
            "--data",
            folder.toString(),
            "--set",
            setting(dataset) + "=" + file,
            "--out",
            folder.resolve("run").toString());

    assertThat(aa.status()).as(aa.err()).isEqualTo(3);
    List<String> message = aa.err().lines().dropWhile(line -> !line.startsWith("aa: ")).toList();
    assertThat(String.join(" ", message)).contains(file.getFileName().toString(), what, advice);
    assertThat(aa.err()).doesNotContain("\tat ", "Exception");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  private static String setting(String dataset) {
    return dataset.equals("smeft") ? "dataset.sm" : "dataset.file";
  }

  private static void write(Path file, String dataset, String fault) throws IOException {
    if (fault.equals("missing")) {
      return;
    }
    if (fault.equals("empty")) {
      Files.writeString(file, "");
      return;
    }
    if (fault.equals("wrong header")) {
      Files.writeString(file, "a,b,c\n1,2,3\n");
      return;
    }
    List<String> features = features(dataset);
    boolean flows = dataset.equals("cicids");
    String last = String.join(",", numbers(17, features.size()));
    String label = flows ? "DoS Hulk" : "1";
    Stream<String> lines =
        Stream.concat(
            Stream.of(String.join(",", features) + (flows ? ",Label" : ",label")),
            Stream.iterate(2, line -> line <= 16, line -> line + 1)
                .map(
                    line ->
                        String.join(",", numbers(line, features.size()))
                            + (flows ? line % 2 == 0 ? ",BENIGN" : ",FTP-Patator" : ",0")));
    String end =
        switch (fault) {
          case "cut" -> String.join(",", numbers(17, 4));
          case "text cell" -> last.replaceFirst(",[^,]*", ",twelve") + "," + label;
          case "other label" -> last + ",Malware";
          default -> "";
        };
    Files.writeString(file, lines.collect(Collectors.joining("\n")) + "\n" + end);
  }

  private static List<String> numbers(int line, int count) {
    return Stream.iterate(1, column -> column <= count, column -> column + 1)
        .map(column -> Integer.toString(100 * line + column))
        .toList();
  }

  private static List<String> features(String dataset) {
    return ServiceLoader.load(Dataset.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.id().equals(dataset))
        .findFirst()
        .orElseThrow()
        .card()
        .features()
        .stream()
        .map(Feature::name)
        .limit(dataset.equals("lhco") ? 14 : 78)
        .toList();
  }
}
