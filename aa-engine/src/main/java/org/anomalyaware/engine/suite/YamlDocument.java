package org.anomalyaware.engine.suite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document from somebody who may mean harm: no tags, bounded size and depth, aliases
 * counted as what they stand for. Built from the parser's events, so that nothing recurses and no
 * class is ever named by the document.
 */
final class YamlDocument {

  private static final int MOST_CHARACTERS = 1 << 20;
  private static final int MOST_VALUES = 50_000;
  private static final int DEEPEST = 20;
  private static final Set<String> EMPTY = Set.of("", "~", "null", "Null", "NULL");

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Anchor, Known> anchors = new HashMap<>();
  private @Nullable YamlValue root;
  private int values;

  private YamlDocument() {}

  /**
   * Reads a document.
   *
   * @throws SuiteException with the line, if it is not YAML that is accepted here
   */
  static YamlValue read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw problem(1, "the file is longer than " + MOST_CHARACTERS + " characters");
    }
    return new YamlDocument().parse(text);
  }

  private YamlValue parse(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      int documents = 0;
      while (events.hasNext()) {
        Event event = events.next();
        if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
          throw problem(line(event), "a second document begins, but there can be one only");
        }
        accept(event);
      }
    } catch (MarkedYamlEngineException e) {
      String what = e.getProblem() == null ? String.valueOf(e.getMessage()) : e.getProblem();
      throw problem(e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), what);
    } catch (YamlEngineException e) {
      throw problem(1, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    if (root == null) {
      throw problem(1, "the file is empty");
    }
    return root;
  }

  private void accept(Event event) {
    switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case SequenceStart, MappingStart -> begin((CollectionStartEvent) event);
      case SequenceEnd, MappingEnd -> end();
      case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
    }
  }

  private void scalar(ScalarEvent event) {
    refuseTag(event, event.getTag());
    int line = line(event);
    boolean nothing =
        event.getScalarStyle() == ScalarStyle.PLAIN && EMPTY.contains(event.getValue());
    Open parent = open.peek();
    if (parent != null && parent.wantsKey()) {
      if (nothing) {
        throw problem(line, "a key has to be a plain word");
      }
      parent.key(event.getValue(), line);
      return;
    }
    YamlValue value =
        nothing ? new YamlValue.Nothing(line) : new YamlValue.Text(event.getValue(), line);
    count(line, 1);
    add(value, event.getAnchor(), 1);
  }

  private void alias(AliasEvent event) {
    Known known = anchors.get(event.getAlias());
    if (known == null) {
      throw problem(line(event), "*" + event.getAlias() + " stands for nothing that came before");
    }
    refuseKey(event);
    count(line(event), known.size());
    add(known.value(), Optional.empty(), known.size());
  }

  private void begin(CollectionStartEvent event) {
    refuseTag(event, event.getTag());
    refuseKey(event);
    count(line(event), 1);
    if (open.size() == DEEPEST) {
      throw problem(line(event), "values are nested deeper than " + DEEPEST);
    }
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    open.push(new Open(mapping, lineOfNext(event), event.getAnchor()));
  }

  private void end() {
    Open done = open.pop();
    add(done.value(), done.anchor, done.size);
  }

  private void add(YamlValue value, Optional<Anchor> anchor, int size) {
    anchor.ifPresent(name -> anchors.put(name, new Known(value, size)));
    Open parent = open.peek();
    if (parent == null) {
      root = value;
    } else {
      parent.add(value, size);
    }
  }

  private void count(int line, int more) {
    values += more;
    if (values > MOST_VALUES) {
      throw problem(
          line,
          "there are more than " + MOST_VALUES + " values, aliases counted as what they hold");
    }
  }

  private void refuseKey(NodeEvent event) {
    Open parent = open.peek();
    if (parent != null && parent.wantsKey()) {
      throw problem(line(event), "a key has to be a plain word");
    }
  }

  private static void refuseTag(Event event, Optional<?> tag) {
    if (tag.isPresent()) {
      throw problem(line(event), "tags such as " + tag.get() + " are not accepted");
    }
  }

  /** A value in a mapping stands, for those who look for it, where its key stands. */
  private int lineOfNext(Event event) {
    Open parent = open.peek();
    return parent == null ? line(event) : parent.lineOfNext(line(event));
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static SuiteException problem(int line, String what) {
    return new SuiteException(List.of("line " + line + ": " + what));
  }

  /** A value with a name, and how many values it holds. */
  private record Known(YamlValue value, int size) {}

  /** A list or mapping whose end has not come. */
  private static final class Open {
    private final boolean mapping;
    private final int line;
    private final Optional<Anchor> anchor;
    private final List<YamlValue> sequence = new ArrayList<>();
    private final Map<String, YamlValue> entries = new LinkedHashMap<>();
    private @Nullable String key;
    private int keyLine;
    private int size = 1;

    Open(boolean mapping, int line, Optional<Anchor> anchor) {
      this.mapping = mapping;
      this.line = line;
      this.anchor = anchor;
    }

    boolean wantsKey() {
      return mapping && key == null;
    }

    void key(String name, int where) {
      if (entries.containsKey(name)) {
        throw problem(where, "the key '" + name + "' comes twice");
      }
      key = name;
      keyLine = where;
    }

    int lineOfNext(int otherwise) {
      return mapping ? keyLine : otherwise;
    }

    void add(YamlValue value, int more) {
      size += more;
      if (key == null) {
        sequence.add(value);
      } else {
        entries.put(key, value);
        key = null;
      }
    }

    YamlValue value() {
      return mapping
          ? new YamlValue.Mapping(Collections.unmodifiableMap(entries), line)
          : new YamlValue.Sequence(List.copyOf(sequence), line);
    }
  }
}
