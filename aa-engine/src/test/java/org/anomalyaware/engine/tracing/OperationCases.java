package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import org.anomalyaware.engine.tracing.OperationCase.Use;

/**
 * Every traced operation in use, some in several ways. All tests of operations share this table.
 */
final class OperationCases {
  private static final Input X = Input.normal(2, 3);
  private static final Input Y = Input.normal(2, 3);
  private static final Input ROW = Input.normal(3);
  private static final Input POSITIVE = Input.between(0.5, 2, 2, 3);
  private static final Input INSIDE_ONE = Input.between(-0.9, 0.9, 2, 3);

  private final List<OperationCase> cases = new ArrayList<>();

  private OperationCases() {}

  /** Uses whose values another engine can compute. */
  static List<OperationCase> deterministic() {
    OperationCases table = new OperationCases();
    table.arithmetic();
    table.inPlace();
    table.comparisons();
    table.elementwise();
    table.reductions();
    table.shapes();
    table.arrangements();
    table.indices();
    table.selections();
    table.matrices();
    table.activations();
    table.normalizations();
    table.convolutions();
    table.poolings();
    table.creations();
    return table.cases;
  }

  /** Uses of chance, which no other engine repeats. */
  static List<OperationCase> random() {
    List<Input> one = List.of(X);
    Shape shape = new Shape(2, 3);
    OperationCases table = new OperationCases();
    table.add("randomUniform", one, a -> a[0].mul(manager(a).randomUniform(1, 2, shape)));
    table.add("randomNormal", one, a -> a[0].mul(manager(a).randomNormal(shape)));
    table.add("truncatedNormal", one, a -> a[0].mul(manager(a).truncatedNormal(shape)));
    table.add(
        "randomInteger", one, a -> a[0].mul(manager(a).randomInteger(1, 9, shape, DataType.INT64)));
    table.add("sampleNormal", List.of(X, Y), a -> manager(a).sampleNormal(a[0], a[1]));
    table.add("dropout", one, a -> dropout(a[0], 0.4f, true));
    return table.cases;
  }

  private void add(String name, List<Input> inputs, Use use) {
    cases.add(new OperationCase(name, inputs, use, use));
  }

  private void add(String name, List<Input> inputs, Use traced, Use expected) {
    cases.add(new OperationCase(name, inputs, traced, expected));
  }

  private static NDArrayEx internal(NDArray array) {
    return array.getNDArrayInternal();
  }

  private static NDManager manager(NDArray... arrays) {
    return arrays[0].getManager();
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
    add("scaleGradient", List.of(X), a -> a[0].mul(1), a -> a[0].scaleGradient(0.5));
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

  private void reductions() {
    Input cube = Input.normal(2, 3, 4);
    List<Input> one = List.of(cube);
    int[] middle = {1};
    int[] outer = {0, 2};
    add("sum()", one, a -> a[0].sum());
    add("sum(axes)", one, a -> a[0].sum(outer));
    add("sum(axes, keep)", one, a -> a[0].sum(new int[] {-1}, true));
    add("sum of truth", one, a -> a[0].gt(0).sum(middle));
    add("prod()", List.of(POSITIVE), a -> a[0].prod());
    add("prod(axes)", one, a -> a[0].prod(middle));
    add("prod(axes, keep)", one, a -> a[0].prod(middle, true));
    add("mean()", one, a -> a[0].mean());
    add("mean(axes)", one, a -> a[0].mean(middle));
    add("mean over two axes", one, a -> a[0].mean(outer, true), a -> a[0].sum(outer, true).div(8));
    add("max()", one, a -> a[0].max());
    add("max(axes)", one, a -> a[0].max(middle));
    add("max(axes, keep)", one, a -> a[0].max(new int[] {-1}, true));
    add("min()", one, a -> a[0].min());
    add("min(axes)", one, a -> a[0].min(middle));
    add("min(axes, keep)", one, a -> a[0].min(new int[] {-1}, true));
    add("all", one, a -> a[0].square().gt(0).all());
    add("any", one, a -> a[0].gt(9).any());
    add("none", one, a -> a[0].gt(9).none());
    add("countNonzero()", one, a -> a[0].round().countNonzero(), a -> a[0].round().neq(0).sum());
    add("argMax()", one, a -> a[0].argMax());
    add("argMax(axis)", one, a -> a[0].argMax(1));
    add("argMin()", one, a -> a[0].argMin());
    add("argMin(axis)", one, a -> a[0].argMin(-1));
    add("cumSum()", List.of(ROW), a -> a[0].cumSum());
    add("cumSum(axis)", one, a -> a[0].cumSum(1));
    add("norm()", one, a -> a[0].norm());
    add("norm(axes)", one, a -> a[0].norm(middle));
    add("norm(keep)", one, a -> a[0].norm(true));
    add("norm of order 1", one, a -> a[0].norm(1, middle, true));
    add("norm of order 3", one, a -> a[0].norm(3, outer, false));
    add("norm of 0", List.of(X), a -> a[0].mul(0).norm(middle), a -> a[0].sum(middle).mul(0));
    add("normalize()", List.of(X), a -> a[0].normalize());
    add("normalize(order, axis)", one, a -> a[0].normalize(1, 2));
  }

  private void shapes() {
    List<Input> one = List.of(Input.normal(2, 3, 4));
    add("reshape", one, a -> a[0].reshape(4, 6));
    add("reshape with an open axis", one, a -> a[0].reshape(-1, 3));
    add("flatten()", one, a -> a[0].flatten());
    add("flatten(first, last)", one, a -> a[0].flatten(1, -1));
    add("expandDims", one, a -> a[0].expandDims(1));
    add("expandDims at the end", one, a -> a[0].expandDims(-1));
    add("squeeze()", List.of(Input.normal(2, 1, 3, 1)), a -> a[0].squeeze());
    add("squeeze(axes)", List.of(Input.normal(2, 1, 3, 1)), a -> a[0].squeeze(1));
    add("broadcast", List.of(Input.normal(2, 1, 3)), a -> a[0].broadcast(2, 4, 3));
    add("broadcast to more axes", List.of(ROW), a -> a[0].broadcast(2, 3));
    add("toType(FLOAT64)", List.of(X), a -> a[0].toType(DataType.FLOAT64, true).add(1));
    add("toType(INT32)", List.of(X), a -> a[0].mul(3).toType(DataType.INT32, true));
    add("toType(INT64)", List.of(X), a -> a[0].mul(3).toType(DataType.INT64, true));
    add("toType(BOOLEAN)", List.of(X), a -> a[0].round().toType(DataType.BOOLEAN, true));
    add("stopGradient", List.of(X), a -> a[0].stopGradient().floor(), a -> a[0].floor());
    add("duplicate", List.of(X), a -> a[0].duplicate());
    add("zerosLike", List.of(X), a -> a[0].zerosLike());
    add("onesLike", List.of(X), a -> a[0].onesLike());
    add("like", List.of(X), a -> a[0].like(), a -> a[0].zerosLike());
  }

  private void arrangements() {
    Input cube = Input.normal(2, 3, 4);
    List<Input> one = List.of(cube);
    List<Input> two = List.of(X, Y);
    add("transpose()", one, a -> a[0].transpose());
    add("transpose(axes)", one, a -> a[0].transpose(1, 2, 0));
    add("swapAxes", one, a -> a[0].swapAxes(0, 2));
    add("flip", one, a -> a[0].flip(0, 2));
    add("tile(repeats)", List.of(X), a -> a[0].tile(2));
    add("tile(axis)", List.of(X), a -> a[0].tile(1, 3), a -> a[0].tile(new long[] {1, 3}));
    add("tile(array)", List.of(X), a -> a[0].tile(new long[] {2, 1}));
    add("tile to more axes", List.of(ROW), a -> a[0].tile(new long[] {2, 2}));
    add(
        "tile(shape)",
        List.of(X),
        a -> a[0].tile(new Shape(4, 6)),
        a -> a[0].tile(new long[] {2, 2}));
    add("repeat(repeats)", List.of(X), a -> a[0].repeat(2));
    add("repeat(axis)", List.of(X), a -> a[0].repeat(1, 3));
    add("repeat(array)", List.of(X), a -> a[0].repeat(new long[] {2, 3}));
    add("repeat(shape)", List.of(X), a -> a[0].repeat(new Shape(4, 6)));
    add("concat", two, a -> a[0].concat(a[1]));
    add("concat(axis)", two, a -> NDArrays.concat(new NDList(a[0], a[1], a[0]), 1));
    add("stack", two, a -> a[0].stack(a[1]));
    add("stack(axis)", two, a -> NDArrays.stack(new NDList(a[0], a[1], a[0]), -1));
    add("split(sections)", one, a -> a[0].split(2, 2).get(1));
    add("split(positions)", one, a -> a[0].split(new long[] {1, 3}, 2).get(1));
    add("split first part", one, a -> a[0].split(new long[] {1, 3}, 2).get(0));
    add("split last part", one, a -> a[0].split(new long[] {1, 2}, 1).get(2));
    add("pad", List.of(X), a -> a[0].pad(new Shape(1, 2), 0.5));
    add("pad two axes", List.of(X), a -> a[0].pad(new Shape(0, 1, 2, 0), 0));
    add("diff", one, a -> a[0].diff(1, 2));
    add("diff twice", one, a -> a[0].diff(2, -1));
  }

  private void indices() {
    List<Input> one = List.of(Input.normal(3, 4, 5));
    add("get(position)", one, a -> a[0].get(1));
    add("get(negative position)", one, a -> a[0].get(-1));
    add("get(positions)", one, a -> a[0].get(2, 0));
    add("get(range)", one, a -> a[0].get("1:3"));
    add("get(range from the end)", one, a -> a[0].get("-2:, :-1"));
    add("get(step)", one, a -> a[0].get(":, 0:4:2"));
    add("get(ellipsis)", one, a -> a[0].get("..., 2"));
    add("get(ellipsis in the middle)", one, a -> a[0].get("1:, ..., -2"));
    add("get(new axis)", one, a -> a[0].get(new NDIndex("null, 1")));
    add("get(all)", one, a -> a[0].get(":, 1, :"));
    add("get(array)", one, a -> a[0].get(manager(a).create(new long[] {2, 0, 2})));
    add(
        "get(array along another axis)",
        one,
        a -> a[0].get(":, {}", manager(a).create(new long[] {3, 0})));
    add(
        "set(index, Number)",
        one,
        a -> {
          NDArray copy = a[0].duplicate();
          copy.set(new NDIndex("1:, 2"), 7f);
          return copy;
        });
    add(
        "set(index, NDArray)",
        List.of(Input.normal(3, 4), Input.normal(4)),
        a -> {
          NDArray copy = a[0].duplicate();
          copy.set(new NDIndex("1"), a[1]);
          return copy;
        });
    add(
        "set(index, NDArray) broadcast",
        List.of(Input.normal(3, 4), Input.normal(2)),
        a -> {
          NDArray copy = a[0].duplicate();
          copy.set(new NDIndex(":, 1:3"), a[1]);
          return copy;
        });
    add(
        "set(index, function)",
        List.of(Input.normal(3, 4)),
        a -> {
          NDArray copy = a[0].duplicate();
          copy.set(new NDIndex("-1"), NDArray::square);
          return copy;
        });
  }

  private void selections() {
    List<Input> one = List.of(Input.normal(3, 4));
    add("take", one, a -> a[0].take(manager(a).create(new long[] {5, 0, 11, 5})));
    add(
        "gather",
        one,
        a -> a[0].gather(manager(a).create(new long[] {3, 0, 1, 1, 2, 2}, new Shape(3, 2)), 1));
    add(
        "gather along the first axis",
        one,
        a -> a[0].gather(manager(a).create(new long[] {2, 0, 1, 1}, new Shape(1, 4)), 0));
    add(
        "embedding",
        one,
        a ->
            internal(a[0])
                .embedding(
                    manager(a).create(new long[] {2, 0, 2, 1}, new Shape(2, 2)),
                    a[0],
                    SparseFormat.DENSE)
                .get(0));
    add("oneHot(depth)", List.of(POSITIVE), a -> longs(a[0]).oneHot(4));
    add("oneHot(depth, type)", List.of(POSITIVE), a -> longs(a[0]).oneHot(4, DataType.INT64));
    add(
        "oneHot(depth, on, off, type)",
        List.of(POSITIVE),
        a -> longs(a[0]).oneHot(4, 3, -1, DataType.FLOAT32),
        a -> longs(a[0]).oneHot(4).mul(4).sub(1));
  }

  private static NDArray longs(NDArray array) {
    return array.toType(DataType.INT64, false);
  }

  private void matrices() {
    Input matrix = Input.normal(3, 4);
    Input batch = Input.normal(2, 3, 4);
    Input other = Input.normal(2, 4, 2);
    add("dot of vectors", List.of(ROW, Input.normal(3)), a -> a[0].dot(a[1]));
    add("dot of matrices", List.of(X, matrix), a -> a[0].dot(a[1]), a -> a[0].matMul(a[1]));
    add("matMul", List.of(X, matrix), a -> a[0].matMul(a[1]));
    add("matMul of a vector", List.of(ROW, matrix), a -> a[0].matMul(a[1]));
    add("matMul with a vector", List.of(X, Input.normal(3)), a -> a[0].matMul(a[1]));
    add("matMul of vectors", List.of(ROW, Input.normal(3)), a -> a[0].matMul(a[1]));
    add("matMul of batches", List.of(batch, other), a -> a[0].matMul(a[1]));
    add(
        "matMul of a batch and a matrix",
        List.of(batch, Input.normal(4, 2)),
        a -> a[0].matMul(a[1]));
    add("batchMatMul", List.of(batch, other), a -> a[0].batchMatMul(a[1]));
    add("batchDot", List.of(batch, other), a -> a[0].batchDot(a[1]), a -> a[0].batchMatMul(a[1]));
    List<Input> layer = List.of(X, Input.normal(4, 3), Input.normal(4));
    add("linear", layer, a -> internal(a[0]).linear(a[0], a[1], a[2]).get(0));
    add("linear without bias", layer, a -> internal(a[0]).linear(a[0], a[1], null).get(0));
    add(
        "linear on more axes",
        List.of(Input.normal(2, 2, 3), Input.normal(4, 3), Input.normal(4)),
        a -> internal(a[0]).linear(a[0], a[1], a[2]).get(0));
  }

  private void activations() {
    List<Input> one = List.of(X);
    add("relu", one, a -> Activation.relu(a[0]));
    add("relu6", one, a -> Activation.relu6(a[0].mul(5)));
    add("sigmoid", one, a -> Activation.sigmoid(a[0]));
    add("tanh of activations", one, a -> Activation.tanh(a[0]));
    add("softPlus", one, a -> Activation.softPlus(a[0]));
    add("softSign", one, a -> Activation.softSign(a[0]));
    add("leakyRelu", one, a -> Activation.leakyRelu(a[0], 0.2f));
    add("elu", one, a -> Activation.elu(a[0], 1));
    add("elu with another slope", one, a -> Activation.elu(a[0], 0.3f));
    add("selu", one, a -> Activation.selu(a[0]));
    add("gelu", one, a -> Activation.gelu(a[0]));
    add("swish", one, a -> Activation.swish(a[0], 1.5f));
    add("mish", one, a -> Activation.mish(a[0]));
    add(
        "prelu",
        List.of(X, Input.between(0.1, 0.4)),
        a -> internal(a[0]).prelu(a[0], a[1]).get(0),
        a -> a[0].maximum(0).add(a[0].minimum(0).mul(a[1])));
    add("softmax", one, a -> a[0].softmax(1));
    add("softmax along another axis", List.of(Input.normal(2, 3, 4)), a -> a[0].softmax(1));
    add("logSoftmax", one, a -> a[0].logSoftmax(-1));
    add("logSoftmax along another axis", one, a -> a[0].logSoftmax(0));
  }

  private void normalizations() {
    Input batch = Input.normal(4, 3);
    Input positive = Input.between(0.5, 2, 3);
    List<Input> all = List.of(batch, ROW, positive, Input.normal(3), Input.normal(3));
    add(
        "layerNorm",
        List.of(batch, ROW, Input.normal(3)),
        a -> internal(a[0]).layerNorm(a[0], new Shape(3), a[1], a[2], 1e-3f).get(0));
    add(
        "layerNorm over two axes",
        List.of(Input.normal(2, 3, 4), Input.normal(3, 4), Input.normal(3, 4)),
        a -> internal(a[0]).layerNorm(a[0], new Shape(3, 4), a[1], a[2], 1e-3f).get(0));
    add(
        "batchNorm in training",
        all,
        a -> batchNorm(a, 1, true, a[1].duplicate(), a[2].duplicate()));
    add("batchNorm in use", all, a -> batchNorm(a, 1, false, a[1].duplicate(), a[2].duplicate()));
    add(
        "batchNorm of images",
        List.of(Input.normal(2, 3, 2, 2), ROW, positive, Input.normal(3), Input.normal(3)),
        a -> batchNorm(a, 1, true, a[1].duplicate(), a[2].duplicate()));
    add(
        "batchNorm updates the running mean",
        all,
        a -> {
          NDArray mean = a[1].duplicate();
          batchNorm(a, 1, true, mean, a[2].duplicate());
          return mean.stopGradient().floor();
        },
        a -> {
          NDArray mean = a[1].duplicate();
          batchNorm(a, 1, true, mean, a[2].duplicate());
          return mean.floor();
        });
    add("dropout outside training", List.of(X), a -> dropout(a[0], 0.4f, false));
  }

  private static NDArray batchNorm(
      NDArray[] a, int axis, boolean training, NDArray mean, NDArray variance) {
    return internal(a[0])
        .batchNorm(a[0], mean, variance, a[3], a[4], axis, 0.9f, 1e-3f, training)
        .get(0);
  }

  private static NDArray dropout(NDArray array, float rate, boolean training) {
    return internal(array).dropout(array, rate, training).get(0);
  }

  private void convolutions() {
    Input line = Input.normal(2, 2, 6);
    Input image = Input.normal(2, 2, 5, 4);
    Shape one = new Shape(1, 1);
    Shape none = new Shape(0, 0);
    List<Input> plain = List.of(image, Input.normal(3, 2, 2, 3), Input.normal(3));
    add("convolution", plain, a -> convolution(a, one, none, one, 1));
    add(
        "convolution with stride and padding",
        plain,
        a -> convolution(a, new Shape(2, 1), new Shape(1, 2), one, 1));
    add(
        "convolution with dilation",
        plain,
        a -> convolution(a, one, new Shape(1, 1), new Shape(2, 1), 1));
    add(
        "convolution in groups",
        List.of(image, Input.normal(4, 1, 2, 2), Input.normal(4)),
        a -> convolution(a, one, none, one, 2));
    add(
        "convolution without bias",
        List.of(image, Input.normal(3, 2, 2, 3)),
        a -> internal(a[0]).convolution(a[0], a[1], null, one, none, one, 1).get(0));
    add(
        "convolution of one axis",
        List.of(line, Input.normal(3, 2, 3), Input.normal(3)),
        a -> convolution(a, new Shape(2), new Shape(1), new Shape(1), 1));
    add(
        "convolution of one axis with dilation",
        List.of(line, Input.normal(3, 2, 3), Input.normal(3)),
        a -> convolution(a, new Shape(1), new Shape(2), new Shape(2), 1));
  }

  private static NDArray convolution(
      NDArray[] a, Shape stride, Shape padding, Shape dilation, int groups) {
    return internal(a[0]).convolution(a[0], a[1], a[2], stride, padding, dilation, groups).get(0);
  }

  private void poolings() {
    List<Input> image = List.of(Input.normal(2, 2, 6, 5));
    List<Input> line = List.of(Input.normal(2, 2, 7));
    Shape two = new Shape(2, 2);
    Shape none = new Shape(0, 0);
    Shape one = new Shape(1, 1);
    Shape three = new Shape(3, 3);
    add("maxPool", image, a -> internal(a[0]).maxPool(two, two, none, false));
    add("maxPool with padding", image, a -> internal(a[0]).maxPool(three, two, one, false));
    add("maxPool with a partial window", image, a -> internal(a[0]).maxPool(two, two, none, true));
    add(
        "maxPool of one axis",
        line,
        a -> internal(a[0]).maxPool(new Shape(3), new Shape(2), new Shape(1), false));
    add("avgPool", image, a -> internal(a[0]).avgPool(two, two, none, false, true));
    add(
        "avgPool counting padding",
        image,
        a -> internal(a[0]).avgPool(three, two, one, false, true));
    add(
        "avgPool not counting padding",
        image,
        a -> internal(a[0]).avgPool(three, two, one, false, false),
        a -> countingOnlyInside(a[0], three, two, one, false));
    add(
        "avgPool with a partial window",
        image,
        a -> internal(a[0]).avgPool(three, new Shape(2, 3), one, true, true));
    add(
        "avgPool with a partial window not counting padding",
        image,
        a -> internal(a[0]).avgPool(three, new Shape(2, 3), one, true, false),
        a -> countingOnlyInside(a[0], three, new Shape(2, 3), one, true));
    add(
        "avgPool of one axis",
        line,
        a -> internal(a[0]).avgPool(new Shape(3), new Shape(2), new Shape(0), false, true));
    add("globalMaxPool", image, a -> internal(a[0]).globalMaxPool());
    add("globalMaxPool of one axis", line, a -> internal(a[0]).globalMaxPool());
    add("globalAvgPool", image, a -> internal(a[0]).globalAvgPool());
    add("globalAvgPool of one axis", line, a -> internal(a[0]).globalAvgPool());
  }

  /** DJL's PyTorch engine counts padding even if told not to; so does it in a mean of ones. */
  private static NDArray countingOnlyInside(
      NDArray array, Shape kernel, Shape stride, Shape padding, boolean ceilMode) {
    NDArray means = internal(array).avgPool(kernel, stride, padding, ceilMode, true);
    NDArray shares = internal(array.onesLike()).avgPool(kernel, stride, padding, ceilMode, true);
    return means.div(shares);
  }

  private void creations() {
    List<Input> one = List.of(X);
    Shape shape = new Shape(2, 3);
    add("create(shape)", one, a -> manager(a).create(shape).mul(0), a -> a[0].zerosLike());
    add("create(float)", one, a -> a[0].add(manager(a).create(2.5f)));
    add("create(floats)", one, a -> a[0].mul(manager(a).create(new float[] {1, 2, 3})));
    add(
        "create(matrix)",
        one,
        a -> a[0].mul(manager(a).create(new float[][] {{1, 2, 3}, {4, 5, 6}})));
    add("create(booleans)", one, a -> manager(a).create(new boolean[] {true, false}));
    add("create(ints)", one, a -> manager(a).create(new int[] {1, 2, 3}));
    add("create(longs)", one, a -> manager(a).create(new long[] {1, 2, 3}));
    add("create(doubles)", one, a -> manager(a).create(new double[] {1, 2, 3}));
    add("zeros", one, a -> manager(a).zeros(shape));
    add("zeros(type)", one, a -> manager(a).zeros(shape, DataType.INT32));
    add("ones", one, a -> manager(a).ones(shape));
    add("full", one, a -> manager(a).full(shape, 2.5f));
    add("arange(float)", one, a -> manager(a).arange(1f, 3f, 0.5f));
    add("arange(int)", one, a -> manager(a).arange(4));
    add("eye", one, a -> manager(a).eye(3));
    add(
        "eye(rows, columns, offset)",
        one,
        a -> manager(a).eye(2, 4, 1, DataType.FLOAT32),
        a -> manager(a).create(new float[][] {{0, 1, 0, 0}, {0, 0, 1, 0}}));
    add("linspace", one, a -> manager(a).linspace(-1f, 2f, 4));
    add(
        "linspace without its end",
        one,
        a -> manager(a).linspace(0f, 2f, 4, false),
        a -> manager(a).create(new float[] {0, 0.5f, 1, 1.5f}));
    add("from", one, a -> manager(a).from(a[0]).mul(2), a -> a[0].mul(2));
    add("hanningWindow", one, a -> manager(a).hanningWindow(5));
  }
}
