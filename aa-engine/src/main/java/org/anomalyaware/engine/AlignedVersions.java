package org.anomalyaware.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.anomalyaware.api.AnomalyAwareException;
import org.jspecify.annotations.Nullable;

/**
 * The versions that this engine was built with, and what a class loader has instead. Jars of other
 * versions would fail later, with a missing method somewhere.
 */
record AlignedVersions(String own, String djl, String tensorFlow) {

  /** Set to {@value #UNCHECKED}, this system property lets other versions be tried. */
  static final String PROPERTY = "org.anomalyaware.versions";

  private static final String UNCHECKED = "unchecked";
  private static final String OUR_MODULES = "org.anomalyaware.";
  private static final Set<String> DJL_MODULES = Set.of("ai.djl.api", "ai.djl.tensorflow_engine");
  private static final List<String> TENSORFLOW =
      List.of("tensorflow-core-api", "tensorflow-core-native");

  /** A jar of another version than the engine was built with. */
  private record Misfit(String file, String library, String version, String wanted) {

    @Override
    public String toString() {
      return "%s (%s) is version %s instead of %s".formatted(file, library, version, wanted);
    }
  }

  /** The versions that the build wrote down. */
  static AlignedVersions built() {
    Properties versions = new Properties();
    try (InputStream stream = AlignedVersions.class.getResourceAsStream("versions.properties")) {
      versions.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("aa-engine's versions cannot be read", e);
    }
    return new AlignedVersions(
        versions.getProperty("version"),
        versions.getProperty("djl"),
        versions.getProperty("tensorflow"));
  }

  /**
   * Looks at every jar of a class loader.
   *
   * @throws AnomalyAwareException if some are of other versions; names them all
   */
  void require(ClassLoader loader) {
    if (System.getProperty(PROPERTY, "").equals(UNCHECKED)) {
      return;
    }
    List<Misfit> misfits = misfits(loader);
    if (!misfits.isEmpty()) {
      throw new AnomalyAwareException(
          AnomalyAwareException.Kind.CONFIGURATION,
          ("Jars on the class path do not fit together: %s. Import org.anomalyaware:aa-bom:%s in"
                  + " dependencyManagement, and give neither our modules nor DJL or TensorFlow"
                  + " versions of your own. The system property %s=%s tries the jars as they are.")
              .formatted(
                  misfits.stream().map(Misfit::toString).collect(Collectors.joining("; ")),
                  own,
                  PROPERTY,
                  UNCHECKED));
    }
  }

  private List<Misfit> misfits(ClassLoader loader) {
    List<Misfit> misfits = new ArrayList<>();
    try {
      for (URL manifest : resources(loader, "META-INF/MANIFEST.MF")) {
        try (InputStream stream = manifest.openStream()) {
          addMisfit(misfits, manifest, new Manifest(stream).getMainAttributes());
        }
      }
      for (String artifact : TENSORFLOW) {
        String properties = "META-INF/maven/org.tensorflow/" + artifact + "/pom.properties";
        for (URL file : resources(loader, properties)) {
          Properties maven = new Properties();
          try (InputStream stream = file.openStream()) {
            maven.load(stream);
          }
          addMisfit(misfits, file, artifact, maven.getProperty("version"), tensorFlow);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The jars on the class path cannot be read", e);
    }
    return misfits;
  }

  private void addMisfit(List<Misfit> misfits, URL place, Attributes manifest) {
    String module = manifest.getValue("Automatic-Module-Name");
    if (module == null) {
      return;
    }
    if (module.startsWith(OUR_MODULES)) {
      String version = manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      addMisfit(misfits, place, module, version, own);
    } else if (DJL_MODULES.contains(module)) {
      String version = manifest.getValue(Attributes.Name.SPECIFICATION_VERSION);
      addMisfit(misfits, place, module, version, djl);
    }
  }

  private static void addMisfit(
      List<Misfit> misfits, URL place, String library, @Nullable String version, String wanted) {
    // A jar that does not say its version cannot be judged.
    if (version != null && !version.equals(wanted)) {
      misfits.add(new Misfit(jar(place), library, version, wanted));
    }
  }

  private static List<URL> resources(ClassLoader loader, String name) throws IOException {
    return Collections.list(loader.getResources(name));
  }

  /** The file name in an address such as {@code jar:file:/lib/aa-api.jar!/META-INF/MANIFEST.MF}. */
  private static String jar(URL place) {
    String address = place.toString();
    int end = address.indexOf("!/");
    String file = end < 0 ? address : address.substring(0, end);
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
