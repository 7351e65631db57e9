package org.anomalyaware.consumers;

import japicmp.filter.ClassFilter;
import java.util.Arrays;
import javassist.CtClass;
import javassist.Modifier;
import javassist.NotFoundException;
import org.apiguardian.api.API;

/** Which classes of a jar others may rely on, as their annotations say. */
final class ApiTypes {

  private ApiTypes() {}

  /** Whether a type, and every type around it, is public and not internal. */
  static boolean isApi(CtClass type) {
    for (CtClass each = type; each != null; each = declaring(each)) {
      if (!Modifier.isPublic(each.getModifiers()) || isInternal(each)) {
        return false;
      }
    }
    return true;
  }

  /** Everything that is not API, for tools that are told what to leave out. */
  static ClassFilter others() {
    return type -> !isApi(type);
  }

  /** Whether an annotation says internal. */
  static boolean isInternal(Object[] annotations) {
    return Arrays.stream(annotations)
        .filter(API.class::isInstance)
        .map(API.class::cast)
        .anyMatch(api -> api.status() == API.Status.INTERNAL);
  }

  private static boolean isInternal(CtClass type) {
    return isInternal(type.getAvailableAnnotations());
  }

  private static CtClass declaring(CtClass type) {
    try {
      return type.getDeclaringClass();
    } catch (NotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
