"""Scores of scikit-learn's estimators, for comparison with the reference scorers.

Usage: scikit_learn_references.py WIDTH
Reads little-endian doubles from the files background, anomalies and test, WIDTH to a row, and prints one
"scorer score" per line for the test rows, each scorer after the other.
"""
import sys

import numpy as np
from sklearn.decomposition import PCA
from sklearn.ensemble import IsolationForest
from sklearn.svm import SVC, OneClassSVM


def read(name, width):
    return np.fromfile(name, "<f8").reshape(-1, width)


def main():
    width = int(sys.argv[1])
    background, anomalies, test = (read(name, width) for name in ("background", "anomalies", "test"))
    pca = PCA(n_components=0.9, svd_solver="full").fit(background)
    rest = test - pca.inverse_transform(pca.transform(test))
    one_class = OneClassSVM(nu=0.1, gamma="scale", tol=1e-4).fit(background)
    labels = np.concatenate([np.zeros(len(background)), np.ones(len(anomalies))])
    classifier = SVC(C=1, gamma="scale", tol=1e-4, class_weight="balanced")
    classifier.fit(np.concatenate([background, anomalies]), labels)
    forest = IsolationForest(n_estimators=100, max_samples=256, random_state=1).fit(background)
    scores = {
        "pca": (rest ** 2).sum(axis=1),
        "one-class-svm": -one_class.decision_function(test),
        "svm-classifier": classifier.decision_function(test),
        "isolation-forest": -forest.score_samples(test),
    }
    for scorer, values in scores.items():
        for value in values:
            print(scorer, repr(float(value)))


if __name__ == "__main__":
    main()
