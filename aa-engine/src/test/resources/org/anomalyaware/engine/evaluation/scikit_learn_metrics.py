"""Metrics of one detector by scikit-learn, for comparison with the Java code.

Usage: scikit_learn_metrics.py SCORES BACKGROUND CURVE
SCORES holds little-endian doubles, first those of BACKGROUND background samples, then those of the
anomalies. Prints one "metric value" per line, and DeLong's interval; writes the ROC points as FPR, TPR pairs of doubles to CURVE.
"""
import sys

import numpy as np
from scipy.stats import norm, rankdata
from sklearn.metrics import average_precision_score, roc_auc_score, roc_curve

LEAST_FALSE_POSITIVES = 10


def evaluate(background, anomalies):
    """Returns the metrics by id, and the curve as (FPR, TPR)."""
    scores = np.concatenate([background, anomalies])
    labels = np.concatenate([np.zeros(len(background), int), np.ones(len(anomalies), int)])
    fpr, tpr, _ = roc_curve(labels, scores, drop_intermediate=False)
    metrics = {
        "rocAuc": roc_auc_score(labels, scores),
        "averagePrecision": average_precision_score(labels, scores),
        "tprAtFpr1e-1": tpr[fpr <= 0.1].max(),
        "tprAtFpr1e-2": tpr[fpr <= 0.01].max(),
        "tprAtFpr1e-3": tpr[fpr <= 0.001].max(),
        "fprAtTpr95": fpr[tpr >= 0.95].min(),
    }
    enough = np.rint(fpr * len(background)) >= LEAST_FALSE_POSITIVES
    if enough.any():
        metrics["maxSic"] = (tpr[enough] / np.sqrt(fpr[enough])).max()
    return metrics, (fpr, tpr)


def delong_interval(background, anomalies):
    """95 % interval of the ROC AUC by midranks: Sun and Xu, IEEE Signal Process. Lett. 21 (2014) 1389."""
    m, n = len(anomalies), len(background)
    ranks = rankdata(np.concatenate([anomalies, background]))
    of_anomalies = (ranks[:m] - rankdata(anomalies)) / n
    of_background = 1 - (ranks[m:] - rankdata(background)) / m
    error = np.sqrt(of_anomalies.var(ddof=1) / m + of_background.var(ddof=1) / n)
    reach = norm.isf(0.025) * error
    return max(0, of_anomalies.mean() - reach), min(1, of_anomalies.mean() + reach)


def main():
    scores = np.fromfile(sys.argv[1], "<f8")
    count = int(sys.argv[2])
    metrics, curve = evaluate(scores[:count], scores[count:])
    for metric, value in metrics.items():
        print(metric, repr(float(value)))
    if min(count, len(scores) - count) > 1:
        low, high = delong_interval(scores[:count], scores[count:])
        print("rocAuc.low", repr(float(low)))
        print("rocAuc.high", repr(float(high)))
    np.column_stack(curve).astype("<f8").tofile(sys.argv[3])


if __name__ == "__main__":
    main()
