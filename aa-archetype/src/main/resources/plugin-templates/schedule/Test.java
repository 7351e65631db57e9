package ${package};

import java.util.List;
import java.util.Map;
import org.anomalyaware.api.schedule.Schedule;
import org.anomalyaware.testkit.ScheduleContract;

/** What holds for every schedule holds for this one. */
class ${className}ScheduleTest extends ScheduleContract {

  @Override
  protected Schedule plugin() {
    return new ${className}Schedule();
  }

  @Override
  protected List<Map<String, String>> settingsToTry() {
    return List.of(Map.of(), Map.of("wait", "0"), Map.of("wait", "0.9", "maximum", "5"));
  }
}
