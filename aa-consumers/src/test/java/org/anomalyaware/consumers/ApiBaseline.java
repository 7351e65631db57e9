package org.anomalyaware.consumers;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javassist.ClassPool;
import javassist.CtClass;
import javassist.bytecode.AccessFlag;
import javassist.bytecode.ClassFile;

/**
 * The API of a module as it was, in a jar of its public types without any code: what a compiler
 * would need, and nothing that could run. The same API gives the same bytes.
 */
final class ApiBaseline {

  private ApiBaseline() {}

  /** Takes the API out of a jar. */
  static void write(Path jar, Path baseline) throws Exception {
    TreeMap<String, byte[]> types = new TreeMap<>();
    ClassPool pool = new ClassPool(true);
    pool.insertClassPath(jar.toString());
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> names =
          file.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")).toList();
      for (String name : names) {
        String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        CtClass found = pool.get(type);
        if (ApiTypes.isApi(found)) {
          types.put(name, withoutCode(found.getClassFile()));
        }
      }
    }
    Files.createDirectories(baseline.getParent());
    try (OutputStream stream = Files.newOutputStream(baseline);
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      for (var type : types.entrySet()) {
        ZipEntry entry = new ZipEntry(type.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(type.getValue());
        zip.closeEntry();
      }
    }
  }

  private static byte[] withoutCode(ClassFile type) throws IOException {
    type.getMethods().removeIf(method -> isHidden(method.getAccessFlags()));
    type.getFields().removeIf(field -> isHidden(field.getAccessFlags()));
    type.getMethods().forEach(method -> method.removeCodeAttribute());
    type.removeAttribute("SourceFile");
    type.removeAttribute("BootstrapMethods");
    type.compact();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    type.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static boolean isHidden(int flags) {
    return (flags & (AccessFlag.PUBLIC | AccessFlag.PROTECTED)) == 0
        || (flags & AccessFlag.SYNTHETIC) != 0;
  }
}
