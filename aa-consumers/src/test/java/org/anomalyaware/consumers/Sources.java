package org.anomalyaware.consumers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sources of this project: what its POMs say of its modules. */
final class Sources {

  /** The project's root; tests run in their module's folder. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private Sources() {}

  /** The POM of a module, or of the root for "". */
  static Pom pom(String module) throws Exception {
    return Pom.read(ROOT.resolve(module).resolve("pom.xml"));
  }

  /** Every module that is published as a jar, in the order of the build. */
  static List<String> publishedJars() throws Exception {
    List<String> published = new ArrayList<>();
    for (String module : pom("").texts("modules/module")) {
      Pom pom = pom(module);
      if (pom.isJar() && pom.isPublished()) {
        published.add(module);
      }
    }
    return published;
  }
}
