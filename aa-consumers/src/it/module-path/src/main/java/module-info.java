/** A program with a plugin of its own, all of it on the module path. */
@SuppressWarnings("requires-automatic") // org.anomalyaware modules have stable names, but no descriptors
module org.example.modulepath {
  requires org.anomalyaware.api;
  requires org.anomalyaware.engine;

  provides org.anomalyaware.api.schedule.Schedule with
      org.example.modulepath.SquareRootSchedule;
}
