package org.anomalyaware.engine.scoring;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.tensorflow.Graph;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/**
 * Writes a trained model as a TensorFlow SavedModel that DJL Serving and TensorFlow Serving load as
 * it is. Weights are constants: TensorFlow Java's exporter does not save variables.
 */
@API(status = API.Status.INTERNAL)
public final class SavedModelExport {

  /** The name and version of the description that lies beside the SavedModel. */
  private static final String SCHEMA = "aa-model/1";

  private static final String DESCRIPTION = "aa-model.json";

  private SavedModelExport() {}

  /**
   * What {@code aa-model.json} says.
   *
   * @param schema name and version of this format
   * @param dataset what the model was trained on
   * @param variant of the dataset
   * @param shape of one raw sample
   * @param features names of the columns of tabular data in order; empty for images
   * @param note what users should know before they trust its scores; empty if nothing
   */
  public record Description(
      String schema,
      String dataset,
      String variant,
      List<Long> shape,
      List<String> features,
      String note) {}

  /** A description for a model of today's format. */
  public static Description describe(
      String dataset, String variant, Shape features, List<String> names, String note) {
    List<Long> shape = LongStream.of(features.getShape()).boxed().toList();
    return new Description(SCHEMA, dataset, variant, shape, names, note);
  }

  /**
   * Writes {@code saved_model.pb}, {@code variables/} and {@code aa-model.json}.
   *
   * @param folder is created
   */
  public static void write(TrainedModel model, Description description, Path folder)
      throws IOException {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      ScoringGraph scoring = ScoringGraph.build(Ops.create(graph), model);
      SavedModelBundle.exporter(folder.toString())
          .withSession(session)
          .withSignature(scoring.signature())
          .export();
    }
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve(DESCRIPTION).toFile(), description);
  }
}
