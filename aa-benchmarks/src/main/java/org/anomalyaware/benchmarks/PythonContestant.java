package org.anomalyaware.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Work that a Python process of its own does. */
final class PythonContestant implements Contestant {

  private final String name;
  private final Map<String, Object> task;
  private @Nullable PythonPeer peer;

  /**
   * A contestant.
   *
   * @param task the name of a task of {@code peers.py}
   * @param arguments of the task
   */
  PythonContestant(String name, String task, Map<String, Object> arguments) {
    this.name = name;
    Map<String, Object> all = new HashMap<>(arguments);
    all.put("task", task);
    this.task = Map.copyOf(all);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void prepare() throws AbsentException {
    peer = PythonPeer.start();
    peer.ask(task);
  }

  @Override
  public double measure() {
    if (peer == null) {
      throw new IllegalStateException(name + " was not prepared");
    }
    try {
      return peer.ask(task);
    } catch (AbsentException e) {
      throw new IllegalStateException(name + " took part, and now it cannot", e);
    }
  }

  @Override
  public void close() {
    if (peer != null) {
      peer.close();
    }
  }
}
