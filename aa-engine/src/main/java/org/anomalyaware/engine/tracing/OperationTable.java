package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anomalyaware.engine.tensorflow.TensorFlowErrors;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;

/**
 * Which methods of a DJL interface are implemented, and by what: the dispatch of a proxy.
 *
 * <p>A static method implements the interface method that has its name and its parameters without
 * the first, which is the receiver. It may return an {@link Operand} where DJL returns an array. A
 * static method that matches nothing is an error found when the table is made, so a typing mistake
 * cannot leave an operation unreachable. What it adds to the graph is named after the method, so
 * that TensorFlow's errors name it too.
 *
 * @param <R> the type that stands behind the proxy
 */
final class OperationTable<R extends Traced> {
  private static final int LINE_LENGTH = 100;

  /** Operations whose result has as many elements as some condition on the values finds. */
  private static final Set<String> SHAPED_BY_VALUES = Set.of("booleanMask", "nonzero", "unique");

  private record Signature(String name, List<Class<?>> parameters) {
    static Signature of(Method method, int skippedParameters) {
      return new Signature(
          method.getName(),
          List.of(method.getParameterTypes())
              .subList(skippedParameters, method.getParameterCount()));
    }
  }

  private final Class<R> receiverType;
  private final List<Class<?>> interfaces;
  private final Map<Signature, Method> implementations = new HashMap<>();
  private final SortedSet<String> operations = new TreeSet<>();

  /**
   * Makes an empty table.
   *
   * @param receiverType what stands behind the proxy
   * @param interfaces what the proxy implements
   */
  OperationTable(Class<R> receiverType, List<Class<?>> interfaces) {
    this.receiverType = receiverType;
    this.interfaces = interfaces;
  }

  /** Adds classes whose methods add operations to the graph. */
  OperationTable<R> operations(Class<?>... classes) {
    for (Class<?> type : classes) {
      for (Method method : add(type)) {
        operations.add(method.getName());
      }
    }
    return this;
  }

  /** Adds classes whose methods only answer about the receiver. */
  OperationTable<R> bookkeeping(Class<?>... classes) {
    for (Class<?> type : classes) {
      add(type);
    }
    return this;
  }

  private List<Method> add(Class<?> type) {
    List<Method> methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
            .filter(
                method ->
                    method.getParameterCount() > 0 && method.getParameterTypes()[0] == receiverType)
            .toList();
    for (Method method : methods) {
      Signature signature = Signature.of(method, 1);
      Method declared = declared(signature);
      if (declared == null) {
        throw new IllegalStateException(
            describe(method) + " implements no method of " + names(interfaces));
      }
      if (!compatible(method.getReturnType(), declared.getReturnType())) {
        throw new IllegalStateException(
            describe(method) + " returns another type than " + describe(declared));
      }
      if (implementations.putIfAbsent(signature, method) != null) {
        throw new IllegalStateException(describe(declared) + " is implemented twice");
      }
    }
    return methods;
  }

  private @Nullable Method declared(Signature signature) {
    for (Class<?> type : interfaces) {
      for (Method method : type.getMethods()) {
        if (!Modifier.isStatic(method.getModifiers())
            && Signature.of(method, 0).equals(signature)) {
          return method;
        }
      }
    }
    return null;
  }

  private static boolean compatible(Class<?> implemented, Class<?> declared) {
    return declared.isAssignableFrom(implemented)
        || (declared == NDArray.class && Operand.class.isAssignableFrom(implemented));
  }

  /** The names of the operations that can be traced, in alphabetical order. */
  SortedSet<String> operations() {
    return operations;
  }

  /** What implements a method of the interfaces, or null if DJL's default does, or nothing. */
  @Nullable Method implementation(Method method) {
    return implementations.get(Signature.of(method, 0));
  }

  @Nullable Object invoke(
      R receiver, Object proxy, Method method, Object @Nullable [] argumentsOrNull)
      throws Throwable {
    Object[] arguments = argumentsOrNull == null ? new Object[0] : argumentsOrNull;
    if (method.getDeclaringClass() == Object.class) {
      return identity(receiver, proxy, method, arguments);
    }
    Method implementation = implementation(method);
    if (implementation != null) {
      return call(implementation, receiver, method, arguments);
    }
    if (!method.isDefault()) {
      throw refusal(receiver, method, null);
    }
    try {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    } catch (UntraceableOperationException e) {
      // Name what the caller wrote, not the operation that DJL builds it from.
      throw refusal(receiver, method, e);
    }
  }

  private static Object identity(Object receiver, Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> receiver.toString();
      default -> throw new IllegalStateException("Not a method that a proxy passes on: " + method);
    };
  }

  private @Nullable Object call(
      Method implementation, R receiver, Method method, Object[] arguments) throws Throwable {
    Object[] all = new Object[arguments.length + 1];
    all[0] = receiver;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Trace trace = receiver.trace();
    Ops outer = trace.tf();
    if (operations.contains(method.getName())) {
      trace.addTo(outer.withSubScope(method.getName()));
    }
    try {
      Object result = implementation.invoke(null, all);
      return result instanceof Operand<?> operand ? trace.array(operand) : result;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getTargetException();
      if (TensorFlowErrors.isOne(cause)) {
        throw new IllegalArgumentException(
            describe(method) + " of " + receiver + " is not possible: " + cause.getMessage(),
            cause);
      }
      throw cause;
    } finally {
      trace.addTo(outer);
    }
  }

  private UntraceableOperationException refusal(
      R receiver, Method method, @Nullable UntraceableOperationException cause) {
    String operation = describe(method);
    String message =
        operation
            + " of "
            + receiver
            + " cannot be traced into a TensorFlow graph: "
            + reason(method, cause)
            + (cause == null ? "" : cause.advice())
            + ".\nOperations that can be traced:\n"
            + wrapped(operations);
    return new UntraceableOperationException(
        operation, message, cause == null ? "" : cause.advice(), cause);
  }

  private static String reason(Method method, @Nullable UntraceableOperationException cause) {
    Class<?> result = method.getReturnType();
    boolean answersInTheGraph =
        result == void.class
            || result == NDArray.class
            || result == NDList.class
            || result == NDArrayEx.class
            || result == NDManager.class;
    if (!answersInTheGraph) {
      return "it asks for values, and there are none before the graph runs";
    }
    if (SHAPED_BY_VALUES.contains(method.getName())) {
      return "the shape of its result depends on values, and there are none before the graph runs";
    }
    return cause == null
        ? "it is not among the operations that have a traced form"
        : "it needs " + cause.operation() + ", which has no traced form";
  }

  private static String describe(Method method) {
    return method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + "("
        + names(List.of(method.getParameterTypes()))
        + ")";
  }

  private static String names(List<Class<?>> types) {
    return types.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
  }

  private static String wrapped(SortedSet<String> names) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String name : names) {
      if (column > 0 && column + 1 + name.length() > LINE_LENGTH) {
        text.append('\n');
        column = 0;
      }
      text.append(column == 0 ? "  " : " ").append(name);
      column += name.length() + (column == 0 ? 2 : 1);
    }
    return text.toString();
  }
}
