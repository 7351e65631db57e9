package org.anomalyaware.engine.scoring;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.result.Thresholds;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What {@value #FILE} beside a SavedModel says.
 *
 * @param schema name and version of this format
 * @param dataset what the model was trained on
 * @param variant of the dataset
 * @param shape of one raw sample
 * @param features names of the columns of tabular data in order; empty for images
 * @param thresholds scores for wanted false-positive rates
 * @param note what users should know before they trust its scores; empty if nothing
 */
@API(status = API.Status.INTERNAL)
public record ModelDescription(
    String schema,
    String dataset,
    String variant,
    List<Long> shape,
    List<String> features,
    Thresholds thresholds,
    String note) {

  static final String FILE = "aa-model.json";

  /** The name and version of the format. */
  private static final String SCHEMA = "aa-model/1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Checks that names and shape agree, and copies the lists. */
  public ModelDescription {
    shape = List.copyOf(shape);
    features = List.copyOf(features);
    long size = shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
    if (size < 1 || (!features.isEmpty() && features.size() != size)) {
      throw new IllegalArgumentException(
          "the shape " + shape + " does not hold " + features.size() + " named features");
    }
  }

  /** A description for a model of today's format. */
  public static ModelDescription of(
      String dataset,
      String variant,
      Shape features,
      List<String> names,
      Thresholds thresholds,
      String note) {
    List<Long> shape = LongStream.of(features.getShape()).boxed().toList();
    return new ModelDescription(SCHEMA, dataset, variant, shape, names, thresholds, note);
  }

  /** How many features one sample has. */
  public long width() {
    return shape.stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), MAPPER.writeValueAsString(this) + "\n");
  }

  /**
   * Reads the description of a model.
   *
   * @param folder the model's
   * @throws AnomalyAwareException if there is none, or it is damaged or of another version
   */
  public static ModelDescription read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      JsonNode tree = MAPPER.readTree(Files.readString(file));
      String schema = tree.path("schema").asText("none");
      if (!schema.equals(SCHEMA)) {
        throw unreadable(
            file, "its schema is " + schema + ", but only " + SCHEMA + " is known", null);
      }
      tree.path("thresholds").path("values").forEach(ModelDescription::addAbsentOptionals);
      return MAPPER.treeToValue(tree, ModelDescription.class);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file", e);
    } catch (JsonProcessingException e) {
      // What follows a semicolon is for those who configure Jackson.
      throw unreadable(file, e.getOriginalMessage().split(";", 2)[0], e);
    } catch (IOException e) {
      throw unreadable(file, e.toString(), e);
    }
  }

  private static void addAbsentOptionals(JsonNode threshold) {
    if (threshold instanceof ObjectNode object && !object.has("tested")) {
      object.putNull("tested");
    }
  }

  private static AnomalyAwareException unreadable(
      Path file, String why, @Nullable Exception cause) {
    return new AnomalyAwareException(
        AnomalyAwareException.Kind.DATA,
        file
            + " does not describe a model that can be used: "
            + why
            + ". Give the model folder of a finished run as the run left it, or run again.",
        cause);
  }
}
