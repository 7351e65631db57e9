package org.anomalyaware.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.WriteFailure;
import org.anomalyaware.engine.scoring.ModelDescription;
import org.anomalyaware.engine.scoring.SavedModelExport;
import org.anomalyaware.engine.scoring.TrainedModel;
import org.anomalyaware.engine.tensorflow.TensorFlowErrors;

/**
 * A tuned network, ready to be written.
 *
 * @param description what users of the file need to know of it
 */
record KeptModel(TrainedModel model, ModelDescription description) {

  /**
   * Writes the model and its description.
   *
   * @param folder is created
   * @throws AnomalyAwareException if it cannot be written
   */
  void writeTo(Path folder) {
    try {
      SavedModelExport.write(model, description, folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    } catch (RuntimeException e) {
      throw TensorFlowErrors.isOne(e) ? unwritable(folder, e) : e;
    }
  }

  private static AnomalyAwareException unwritable(Path folder, Exception why) {
    return WriteFailure.of("The model", folder.resolveSibling(""), why);
  }
}
