package org.anomalyaware.engine.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anomalyaware.api.AnomalyAwareException;
import org.apiguardian.api.API;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;

/**
 * Looks at a model's folder before anything in it is loaded. A TensorFlow graph is a program: with
 * operations such as {@code ReadFile} and {@code WriteFile} it reads and writes files, and with
 * {@code PyFunc} or those of a library it does anything. DJL moreover obeys a {@code
 * serving.properties} in the folder and loads classes out of its {@code libs}. So a folder has to
 * hold what a run leaves and nothing else, and its graph operations that only compute.
 */
@API(status = API.Status.INTERNAL)
public final class ModelScreening {

  /** The file of the graph. */
  public static final String GRAPH = "saved_model.pb";

  private static final Set<String> FILES =
      Set.of(GRAPH, "variables", "fingerprint.pb", ModelDescription.FILE);

  private static final int MOST_SHOWN = 8;

  private ModelScreening() {}

  /**
   * What a model could do besides computing, one clause each; none for what our runs leave.
   *
   * @param folder of a SavedModel
   * @throws AnomalyAwareException if its graph cannot be read
   */
  public static List<String> objections(Path folder) {
    List<String> objections = new ArrayList<>();
    Set<String> files = otherFiles(folder);
    if (!files.isEmpty()) {
      objections.add("the folder holds what no run leaves in it: " + shown(files));
    }
    Set<String> operations = new TreeSet<>(operations(folder));
    operations.removeIf(PureOperations::contains);
    if (!operations.isEmpty()) {
      objections.add(
          "its graph has operations that are not known to do nothing but compute: "
              + shown(operations));
    }
    return objections;
  }

  private static Set<String> otherFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
      names.removeAll(FILES);
      return names;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** The names of all kinds of operations of a graph, and of the functions that it may call. */
  static Set<String> operations(Path folder) {
    Set<String> operations = new TreeSet<>();
    Path file = folder.resolve(GRAPH);
    try {
      // a stream of damaged bytes ends in an exception of protobuf's that is not of its contract
      byte[] bytes = Files.readAllBytes(file);
      for (MetaGraphDef graph : SavedModel.parseFrom(bytes).getMetaGraphsList()) {
        nodes(graph.getGraphDef()).map(NodeDef::getOp).forEach(operations::add);
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return operations;
  }

  private static Stream<NodeDef> nodes(GraphDef graph) {
    return Stream.concat(
        graph.getNodeList().stream(),
        graph.getLibrary().getFunctionList().stream()
            .flatMap(function -> function.getNodeDefList().stream()));
  }

  private static String shown(Set<String> names) {
    String text = String.join(", ", names.stream().limit(MOST_SHOWN).toList());
    return names.size() > MOST_SHOWN
        ? text + " and " + (names.size() - MOST_SHOWN) + " more"
        : text;
  }

  private static AnomalyAwareException unreadable(Path file, IOException e) {
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.DATA,
        file
            + " is no TensorFlow graph that can be read: "
            + e.getMessage()
            + ". Give the model folder of a finished run as the run left it.",
        e);
  }
}
