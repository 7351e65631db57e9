"""Makes reference_scores.csv and reference_scikit_learn.csv beside this script.

Made with Debian 12's python3-sklearn (scikit-learn 1.2.1): /usr/bin/python3 make_reference.py
"""
import csv
import pathlib

import numpy as np

from scikit_learn_metrics import evaluate

HERE = pathlib.Path(__file__).parent
BACKGROUND, ANOMALIES = 1000, 150

random = np.random.default_rng(20250420)
labels = np.repeat([0, 1], [BACKGROUND, ANOMALIES])
shared = random.normal(size=labels.size)
# Rounding makes ties within and between the classes.
detectors = {
    name: np.exp(0.8 * shared + 0.6 * random.normal(size=labels.size) + shift * labels).round(1)
    for name, shift in [("baseline", 0.5), ("tuned", 0.75)]
}

with open(HERE / "reference_scores.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["anomaly", *detectors])
    writer.writerows(zip(labels, *detectors.values()))

with open(HERE / "reference_scikit_learn.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["name", "value"])
    for name, scores in detectors.items():
        metrics, _ = evaluate(scores[labels == 0], scores[labels == 1])
        for metric, value in metrics.items():
            writer.writerow([f"{name}.{metric}", repr(float(value))])
