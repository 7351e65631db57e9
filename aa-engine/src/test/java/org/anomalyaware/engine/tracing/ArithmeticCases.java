package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;
import java.util.List;

/** Arithmetic, comparisons and functions of single elements. */
final class ArithmeticCases extends OperationCases {
  @Override
  void add() {
    arithmetic();
    inPlace();
    comparisons();
    elementwise();
  }

  private void arithmetic() {
    List<Input> two = List.of(X, Y);
    List<Input> broadcast = List.of(X, ROW);
    List<Input> positive = List.of(POSITIVE, Y);
    add("add(Number)", List.of(X), a -> a[0].add(1.5f));
    add("add(NDArray)", two, a -> a[0].add(a[1]));
    add("add broadcast", broadcast, a -> a[0].add(a[1]));
    add("add integers", List.of(X), a -> a[0].toType(DataType.INT32, false).add(2));
    add("add a fraction to integers", List.of(X), a -> a[0].toType(DataType.INT32, false).add(.5));
    add("add a long scalar", List.of(X), a -> a[0].add(manager(a).create(3L)));
    add("add a double scalar", List.of(X), a -> a[0].add(manager(a).create(0.25)));
    add("sub(Number)", List.of(X), a -> a[0].sub(2));
    add("sub(NDArray)", broadcast, a -> a[0].sub(a[1]));
    add("rsub(Number)", List.of(X), a -> internal(a[0]).rsub(2f));
    add("rsub(NDArray)", two, a -> internal(a[0]).rsub(a[1]));
    add("mul(Number)", List.of(X), a -> a[0].mul(-3));
    add("mul(NDArray)", broadcast, a -> a[0].mul(a[1]));
    add("div(Number)", List.of(X), a -> a[0].div(4));
    add("div(NDArray)", List.of(Y, POSITIVE), a -> a[0].div(a[1]));
    add("div integers", List.of(X), a -> a[0].toType(DataType.INT32, false).div(2));
    add("rdiv(Number)", List.of(POSITIVE), a -> internal(a[0]).rdiv(2f));
    add("rdiv(NDArray)", positive, a -> internal(a[0]).rdiv(a[1]));
    add("mod(Number)", List.of(X), a -> a[0].mod(0.7f));
    add("mod(NDArray)", List.of(Y, POSITIVE), a -> a[0].mod(a[1]));
    add("mod integers", List.of(X), a -> a[0].mul(9).toType(DataType.INT32, false).mod(4));
    add("rmod(Number)", List.of(POSITIVE), a -> internal(a[0]).rmod(3f));
    add("rmod(NDArray)", positive, a -> internal(a[0]).rmod(a[1]));
    add("pow(2)", List.of(X), a -> a[0].pow(2));
    add("pow(3)", List.of(X), a -> a[0].pow(3));
    add("pow(0.3)", List.of(POSITIVE), a -> a[0].pow(0.3f));
    add("pow(NDArray)", positive, a -> a[0].pow(a[1]));
    add("rpow(Number)", List.of(X), a -> internal(a[0]).rpow(1.7f));
    add("maximum(Number)", List.of(X), a -> a[0].maximum(0.2f));
    add("maximum(NDArray)", two, a -> a[0].maximum(a[1]));
    add("minimum(Number)", List.of(X), a -> a[0].minimum(0.2f));
    add("minimum(NDArray)", two, a -> a[0].minimum(a[1]));
    add("atan2", two, a -> a[0].atan2(a[1]));
    add("xlogy", List.of(Y, POSITIVE), a -> a[0].xlogy(a[1]));
    add("xlogy at 0", positive, a -> a[0].gt(9).toType(a[1].getDataType(), false).xlogy(a[1]));
  }

  private void inPlace() {
    List<Input> two = List.of(X, POSITIVE);
    add("addi(Number)", List.of(X), a -> a[0].duplicate().addi(1.5f));
    add("addi(NDArray)", two, a -> a[0].duplicate().addi(a[1]));
    add("subi(Number)", List.of(X), a -> a[0].duplicate().subi(1.5f));
    add("subi(NDArray)", two, a -> a[0].duplicate().subi(a[1]));
    add("muli(Number)", List.of(X), a -> a[0].duplicate().muli(1.5f));
    add("muli(NDArray)", two, a -> a[0].duplicate().muli(a[1]));
    add("divi(Number)", List.of(X), a -> a[0].duplicate().divi(1.5f));
    add("divi(NDArray)", two, a -> a[0].duplicate().divi(a[1]));
    add("modi(Number)", List.of(X), a -> a[0].duplicate().modi(0.7f));
    add("modi(NDArray)", two, a -> a[0].duplicate().modi(a[1]));
    add("powi(Number)", List.of(X), a -> a[0].duplicate().powi(3));
    add("powi(NDArray)", List.of(POSITIVE, Y), a -> a[0].duplicate().powi(a[1]));
    add("signi", List.of(X), a -> a[0].duplicate().signi());
    add("negi", List.of(X), a -> a[0].duplicate().negi());
    add("rsubi", two, a -> internal(a[0].duplicate()).rsubi(a[1]));
    add(
        "rdivi(NDArray)",
        List.of(POSITIVE, X),
        a -> internal(a[0].duplicate()).rdivi(a[1]),
        a -> a[1].div(a[0]));
    add(
        "rmodi(NDArray)",
        List.of(POSITIVE, X),
        a -> internal(a[0].duplicate()).rmodi(a[1]),
        a -> a[1].mod(a[0]));
    add(
        "rpowi(Number)",
        List.of(X),
        a -> internal(a[0].duplicate()).rpowi(1.7f),
        a -> internal(a[0]).rpow(1.7f));
    add(
        "an operation in place changes the array itself",
        List.of(X),
        a -> {
          NDArray copy = a[0].duplicate();
          copy.addi(1).muli(2);
          return copy;
        });
    add(
        "intern",
        List.of(X),
        a -> {
          NDArray copy = a[0].duplicate();
          copy.intern(a[0].mul(2));
          return copy;
        },
        a -> a[0].mul(2));
    add(
        "copyTo",
        List.of(X),
        a -> {
          NDArray copy = a[0].zerosLike();
          a[0].copyTo(copy);
          return copy;
        });
    add(
        "set(Buffer)",
        List.of(X),
        a -> {
          NDArray copy = a[0].duplicate();
          copy.set(new float[] {1, 2, 3, 4, 5, 6});
          return copy;
        });
  }

  private void comparisons() {
    List<Input> two = List.of(X, Y);
    add("eq(Number)", List.of(X), a -> a[0].round().eq(1));
    add("eq(NDArray)", two, a -> a[0].round().eq(a[1].round()));
    add("neq(Number)", List.of(X), a -> a[0].round().neq(1));
    add("neq(NDArray)", two, a -> a[0].round().neq(a[1].round()));
    add("gt(Number)", List.of(X), a -> a[0].gt(0.1f));
    add("gt(NDArray)", two, a -> a[0].gt(a[1]));
    add("gte(Number)", List.of(X), a -> a[0].round().gte(1));
    add("gte(NDArray)", two, a -> a[0].round().gte(a[1].round()));
    add("lt(Number)", List.of(X), a -> a[0].lt(0.1f));
    add("lt(NDArray)", two, a -> a[0].lt(a[1]));
    add("lte(Number)", List.of(X), a -> a[0].round().lte(1));
    add("lte(NDArray)", two, a -> a[0].round().lte(a[1].round()));
    add("logicalAnd", two, a -> a[0].gt(0).logicalAnd(a[1].gt(0)));
    add("logicalOr", two, a -> a[0].gt(0).logicalOr(a[1].gt(0)));
    add("logicalXor", two, a -> a[0].gt(0).logicalXor(a[1].gt(0)));
    add("logicalNot", List.of(X), a -> a[0].gt(0).logicalNot());
    add("isNaN", List.of(X), a -> a[0].log().isNaN());
    add("isInfinite", List.of(X), a -> a[0].sub(a[0]).log().isInfinite());
    add("where", two, a -> NDArrays.where(a[0].gt(0), a[0], a[1]));
    add("where broadcast", List.of(X, ROW), a -> NDArrays.where(a[0].gt(0), a[0], a[1]));
    add("where of truth", two, a -> NDArrays.where(a[0].gt(0), a[0].gt(1), a[1].gt(0)));
  }

  private void elementwise() {
    List<Input> any = List.of(X);
    List<Input> positive = List.of(POSITIVE);
    List<Input> inside = List.of(INSIDE_ONE);
    add("neg", any, a -> a[0].neg());
    add("abs", any, a -> a[0].abs());
    add("sign", any, a -> a[0].sign());
    add("square", any, a -> a[0].square());
    add("sqrt", positive, a -> a[0].sqrt());
    add("cbrt", positive, a -> a[0].cbrt());
    add("cbrt of negative numbers", positive, a -> a[0].neg().cbrt(), a -> a[0].cbrt().neg());
    add("floor", any, a -> a[0].floor());
    add("ceil", any, a -> a[0].ceil());
    add("round", any, a -> a[0].round());
    add("round halves", any, a -> a[0].mul(2).floor().div(2).round());
    add("trunc", any, a -> a[0].mul(3).trunc());
    add("exp", any, a -> a[0].exp());
    add("log", positive, a -> a[0].log());
    add("log10", positive, a -> a[0].log10());
    add("log2", positive, a -> a[0].log2());
    add("toDegrees", any, a -> a[0].toDegrees());
    add("toRadians", any, a -> a[0].toRadians());
    add("gammaln", positive, a -> a[0].gammaln());
    add("erf", any, a -> a[0].erf());
    add("erfinv", inside, a -> a[0].erfinv());
    add("sin", any, a -> a[0].sin());
    add("cos", any, a -> a[0].cos());
    add("tan", inside, a -> a[0].tan());
    add("asin", inside, a -> a[0].asin());
    add("acos", inside, a -> a[0].acos());
    add("atan", any, a -> a[0].atan());
    add("sinh", any, a -> a[0].sinh());
    add("cosh", any, a -> a[0].cosh());
    add("tanh", any, a -> a[0].tanh());
    add("asinh", any, a -> a[0].asinh(), a -> a[0].square().add(1).sqrt().add(a[0]).log());
    add(
        "acosh",
        positive,
        a -> a[0].add(1).acosh(),
        a -> a[0].add(1).square().sub(1).sqrt().add(a[0].add(1)).log());
    add("atanh", inside, a -> a[0].atanh(), a -> a[0].add(1).div(a[0].neg().add(1)).log().div(2));
    add("clip", any, a -> a[0].clip(-0.5f, 0.4f));
  }
}
