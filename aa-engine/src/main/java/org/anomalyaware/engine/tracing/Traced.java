package org.anomalyaware.engine.tracing;

/** What stands behind a proxy of DJL's: an array or the manager of a trace. */
interface Traced {
  Trace trace();
}
