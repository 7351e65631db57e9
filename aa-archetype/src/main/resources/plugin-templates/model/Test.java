package ${package};

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.anomalyaware.api.model.Model;
import org.anomalyaware.testkit.ModelContract;

/** What holds for every model holds for this one: for tables and images, narrow and wide. */
class ${className}ModelTest extends ModelContract {

  @Override
  protected Model plugin() {
    return new ${className}Model();
  }

  @Override
  protected List<Shape> featureShapes() {
    return List.of(new Shape(3), new Shape(14), new Shape(1, 4, 4));
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("latent", "1"));
  }
}
