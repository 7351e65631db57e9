package org.anomalyaware.engine.scoring;

import java.io.IOException;
import java.nio.file.Path;
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

  private SavedModelExport() {}

  /**
   * Writes {@code saved_model.pb}, {@code variables/} and {@code aa-model.json}.
   *
   * @param folder is created
   */
  public static void write(TrainedModel model, ModelDescription description, Path folder)
      throws IOException {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      ScoringGraph scoring = ScoringGraph.build(Ops.create(graph), model);
      SavedModelBundle.exporter(folder.toString())
          .withSession(session)
          .withSignature(scoring.signature())
          .export();
    }
    description.write(folder);
  }
}
