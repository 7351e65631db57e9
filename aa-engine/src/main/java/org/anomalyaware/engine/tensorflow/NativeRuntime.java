package org.anomalyaware.engine.tensorflow;

import ai.djl.engine.Engine;
import java.nio.file.Path;
import java.util.Optional;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.ProgressListener;
import org.apiguardian.api.API;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.c_api.global.tensorflow;

/**
 * Loads TensorFlow's natives for TensorFlow Java and for DJL alike, so that neither downloads
 * anything. Safe to call from several threads; all but the first call return at once.
 */
@API(status = API.Status.INTERNAL)
public final class NativeRuntime {

  private static final Logger log = LoggerFactory.getLogger(NativeRuntime.class);

  /** The name of DJL's engine. */
  public static final String ENGINE = "TensorFlow";

  private static final String LIBRARY_PATH = "TENSORFLOW_LIBRARY_PATH";

  private static boolean loaded;

  private NativeRuntime() {}

  /**
   * Makes sure that TensorFlow is loaded.
   *
   * @param progress hears how far unpacking has come, if the natives were not unpacked before
   * @throws AnomalyAwareException if there are no natives for this platform, or they cannot be
   *     unpacked or loaded
   */
  @SuppressWarnings("try") // the watcher only has to be closed
  public static synchronized void load(ProgressListener progress) {
    if (loaded) {
      return;
    }
    Optional<UnpackedNatives> natives = UnpackedNatives.ofThisPlatform();
    natives.ifPresent(UnpackedNatives::removeUnfinished);
    System.setProperty("OPT_OUT_TRACKING", "true"); // DJL reports its use to its makers otherwise
    try (NativeUnpacking unpacking = NativeUnpacking.watch(progress, natives)) {
      // Read by the natives while they load, so it has to come first.
      ProcessEnvironment.setDefault("XLA_FLAGS", XLA_FLAGS);
      ProcessEnvironment.setDefault("TF_CPP_MIN_LOG_LEVEL", "2");
      Path library = Path.of(Loader.load(tensorflow.class));
      Path folder = library.toAbsolutePath().getParent();
      if (folder == null) {
        throw new UnsatisfiedLinkError(library + " is in no folder");
      }
      // Where DJL looks before it would download.
      System.setProperty(LIBRARY_PATH, folder.toString());
      log.debug("TensorFlow {} from {}", TensorFlow.version(), folder);
      Engine.getEngine(ENGINE);
      FirstSteps.take();
    } catch (LinkageError e) {
      throw UnpackedNatives.unavailable(natives, e);
    }
    loaded = true;
  }

  /** Where the natives are that were loaded. */
  public static Path folder() {
    return Path.of(System.getProperty(LIBRARY_PATH));
  }

  /** The version of TensorFlow that is loaded. */
  public static String version() {
    return TensorFlow.version();
  }

  /**
   * Measured on the networks of the paper: XLA's older CPU runtime has less overhead for each small
   * operation, and handing a small matrix product or loop to several threads costs more than it
   * brings. Products summed in one order also make a run repeatable to the last bit.
   */
  private static final String XLA_FLAGS =
      "--xla_cpu_use_thunk_runtime=false --xla_cpu_multi_thread_eigen=false"
          + " --xla_disable_hlo_passes=cpu-parallel-task-assigner";
}
