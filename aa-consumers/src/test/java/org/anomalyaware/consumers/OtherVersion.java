package org.anomalyaware.consumers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A real jar that says it is of another version. */
record OtherVersion(Path original) {

  static OtherVersion of(Path original) {
    return new OtherVersion(original);
  }

  Path writeTo(Path copy, String version) throws IOException {
    Files.createDirectories(copy.getParent());
    try (JarFile jar = new JarFile(original.toFile())) {
      Manifest manifest = jar.getManifest();
      manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
      try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
          JarEntry entry = entries.nextElement();
          if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            continue;
          }
          output.putNextEntry(new JarEntry(entry.getName()));
          try (InputStream content = jar.getInputStream(entry)) {
            content.transferTo(output);
          }
          output.closeEntry();
        }
      }
    }
    return copy;
  }
}
