package org.anomalyaware.engine.results;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.anomalyaware.api.dataset.DataSource;
import org.anomalyaware.api.result.Metric;
import org.anomalyaware.api.result.Phase;
import org.anomalyaware.api.result.Role;
import org.anomalyaware.api.result.SeedResult;
import org.anomalyaware.api.result.SuiteCell;
import org.anomalyaware.api.result.TestExample;

/** Enumerations under the ids of the documented format, as values and as keys. */
final class NamedByIdModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  NamedByIdModule() {
    add(Metric.class, Metric::id);
    add(Role.class, Role::id);
    add(Phase.class, Phase::id);
    add(DataSource.class, DataSource::id);
    add(TestExample.Extreme.class, TestExample.Extreme::id);
    add(SuiteCell.Status.class, SuiteCell.Status::id);
    add(SeedResult.Status.class, status -> status.name().toLowerCase(Locale.ROOT));
  }

  private <E extends Enum<E>> void add(Class<E> type, Function<E, String> id) {
    addSerializer(type, new ById<>(type, id, false));
    addKeySerializer(type, new ById<>(type, id, true));
    addDeserializer(
        type,
        new StdDeserializer<>(type) {
          private static final long serialVersionUID = 1L;

          @Override
          public E deserialize(JsonParser parser, DeserializationContext context)
              throws IOException {
            return withId(type, id, parser.getText(), context);
          }
        });
    addKeyDeserializer(
        type,
        new KeyDeserializer() {
          @Override
          public E deserializeKey(String key, DeserializationContext context) throws IOException {
            return withId(type, id, key, context);
          }
        });
  }

  @SuppressWarnings("unchecked")
  private static <E extends Enum<E>> E withId(
      Class<E> type, Function<E, String> id, String text, DeserializationContext context)
      throws IOException {
    for (E constant : type.getEnumConstants()) {
      if (id.apply(constant).equals(text)) {
        return constant;
      }
    }
    String known = String.join(", ", Arrays.stream(type.getEnumConstants()).map(id).toList());
    return (E) context.handleWeirdStringValue(type, text, "expected one of %s", known);
  }

  /** Writes an id as a value or as a key. */
  private static final class ById<E extends Enum<E>> extends StdSerializer<E> {

    private static final long serialVersionUID = 1L;

    private final transient Function<E, String> id;
    private final boolean asKey;

    ById(Class<E> type, Function<E, String> id, boolean asKey) {
      super(type);
      this.id = id;
      this.asKey = asKey;
    }

    @Override
    public void serialize(E value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (asKey) {
        generator.writeFieldName(id.apply(value));
      } else {
        generator.writeString(id.apply(value));
      }
    }
  }
}
