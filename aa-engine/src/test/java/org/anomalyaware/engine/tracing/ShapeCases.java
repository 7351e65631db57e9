package org.anomalyaware.engine.tracing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.List;

/** Reductions, shapes, order and parts of arrays, and matrix products. */
final class ShapeCases extends OperationCases {
  @Override
  void add() {
    reductions();
    shapes();
    arrangements();
    indices();
    selections();
    matrices();
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
    add("stopGradient", List.of(X), a -> a[0].stopGradient().floor());
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

  private static NDArray longs(NDArray array) {
    return array.toType(DataType.INT64, false);
  }
}
