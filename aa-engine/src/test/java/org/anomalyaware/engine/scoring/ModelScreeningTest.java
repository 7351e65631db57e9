package org.anomalyaware.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.engine.Scorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.proto.FunctionDef;
import org.tensorflow.proto.FunctionDefLibrary;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.SavedModel;

/** A model of others is a program of others. */
class ModelScreeningTest {

  @TempDir Path folder;

  @Test
  void a_graph_that_computes_is_let_in() throws IOException {
    write(GraphDef.newBuilder().addNode(node("Placeholder")).addNode(node("MatMul")));
    assertThat(ModelScreening.objections(folder)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ReadFile",
        "WriteFile",
        "MatchingFiles",
        "SaveV2",
        "RestoreV2",
        "PyFunc",
        "PrintV2",
        "TextLineDataset",
        "DebugIdentityV2",
        "VarHandleOp",
        "StatefulPartitionedCall",
        "While",
        "XlaLaunch",
        "MadeUp"
      })
  void an_operation_that_may_do_more_is_named(String operation) throws IOException {
    write(GraphDef.newBuilder().addNode(node("MatMul")).addNode(node(operation)));
    assertThat(ModelScreening.objections(folder))
        .singleElement()
        .asString()
        .endsWith("nothing but compute: " + operation);
  }

  @Test
  void functions_are_looked_into() throws IOException {
    write(
        GraphDef.newBuilder()
            .setLibrary(
                FunctionDefLibrary.newBuilder()
                    .addFunction(FunctionDef.newBuilder().addNodeDef(node("WriteFile")))));
    assertThat(ModelScreening.objections(folder)).singleElement().asString().contains("WriteFile");
  }

  @Test
  void files_that_djl_would_obey_are_named() throws IOException {
    write(GraphDef.newBuilder());
    Files.writeString(folder.resolve("serving.properties"), "translatorFactory=Evil");
    Files.createDirectories(folder.resolve("libs"));
    assertThat(ModelScreening.objections(folder))
        .singleElement()
        .asString()
        .contains("libs, serving.properties");
  }

  @Test
  void nothing_of_a_model_is_loaded_that_is_objected_to() throws IOException {
    write(GraphDef.newBuilder().addNode(node("ReadFile")));
    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> Scorer.load(folder))
        .withMessageContaining(folder.toString())
        .withMessageContaining("ReadFile")
        .withMessageContaining("--trust-model");
  }

  @Test
  void what_is_no_graph_is_refused() throws IOException {
    Files.write(folder.resolve(ModelScreening.GRAPH), new byte[] {1, 2, 3});
    assertThatExceptionOfType(AnomalyAwareException.class)
        .isThrownBy(() -> ModelScreening.objections(folder))
        .withMessageContaining("saved_model.pb is no TensorFlow graph that can be read");
  }

  private void write(GraphDef.Builder graph) throws IOException {
    Files.write(
        folder.resolve(ModelScreening.GRAPH),
        SavedModel.newBuilder()
            .addMetaGraphs(MetaGraphDef.newBuilder().setGraphDef(graph))
            .build()
            .toByteArray());
  }

  private static NodeDef node(String operation) {
    return NodeDef.newBuilder().setName(operation).setOp(operation).build();
  }
}
