package org.anomalyaware.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A contract, run by JUnit as it would be for a plugin's author.
 *
 * @param failed messages of the failures by test method
 * @param skipped reasons of the skipped tests by test method
 * @param passed the test methods that passed each time
 */
record ContractRun(
    Map<String, List<String>> failed, Map<String, List<String>> skipped, Set<String> passed) {

  /** Runs all tests of a contract. */
  static ContractRun of(Class<? extends PluginContract<?>> contract) {
    return without(contract, "");
  }

  /** Runs all tests of a contract but one. */
  static ContractRun without(Class<? extends PluginContract<?>> contract, String excluded) {
    PostDiscoveryFilter others =
        descriptor ->
            FilterResult.includedIf(
                descriptor
                    .getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(source -> !((MethodSource) source).getMethodName().equals(excluded))
                    .orElse(true));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(contract))
            .filters(others)
            .build();
    Recorder recorder = new Recorder();
    LauncherFactory.create().execute(request, recorder);
    recorder.passed.keySet().removeAll(recorder.failed.keySet());
    recorder.passed.keySet().removeAll(recorder.skipped.keySet());
    return new ContractRun(recorder.failed, recorder.skipped, recorder.passed.keySet());
  }

  Set<String> failedTests() {
    return failed.keySet();
  }

  private static final class Recorder implements TestExecutionListener {

    private final Map<String, List<String>> failed = new TreeMap<>();
    private final Map<String, List<String>> skipped = new TreeMap<>();
    private final Map<String, List<String>> passed = new TreeMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      String name =
          test.getSource()
              .filter(MethodSource.class::isInstance)
              .map(source -> ((MethodSource) source).getMethodName())
              .orElse(test.getDisplayName());
      String message =
          result.getThrowable().map(reason -> String.valueOf(reason.getMessage())).orElse("");
      Map<String, List<String>> outcome =
          switch (result.getStatus()) {
            case SUCCESSFUL -> passed;
            case ABORTED -> skipped;
            case FAILED -> failed;
          };
      if (test.isTest() || outcome == failed) {
        outcome.computeIfAbsent(name, each -> new ArrayList<>()).add(message);
      }
    }
  }
}
