
"use strict";
// The threshold explorer. Positions of a slider are points of a ROC curve, thresholds rising with
// them; the numbers at each were counted when the page was written.
(() => {
  const numbers = (text) => text.split(" ").map(Number);
  const minus = (text) => text.replaceAll("-", "\u2212");
  const count = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  const rate = (value) => value.toFixed(4);

  // Three significant digits without needless zeros, as in the tables.
  const significant = (value) => {
    if (!Number.isFinite(value)) {
      return "above all";
    }
    const size = Math.abs(value);
    const rounded = Number(value.toPrecision(3));
    return minus(size === 0 || (size >= 1e-5 && size < 1e7) ? String(rounded) : rounded.toExponential().toUpperCase());
  };

  const networks = [...document.querySelectorAll("#explorer input[type=range]")].map((slider) => ({
    slider,
    id: slider.dataset.network,
    background: Number(slider.dataset.background),
    anomalies: Number(slider.dataset.anomalies),
    thresholds: numbers(slider.dataset.thresholds),
    falsePositives: numbers(slider.dataset.falsePositives),
    truePositives: numbers(slider.dataset.truePositives),
  }));
  const sameFpr = document.getElementById("same-fpr");

  const put = (reading, network, text) => {
    document.getElementById(reading + "-" + network.id).textContent = text;
  };

  const show = (network) => {
    const position = Number(network.slider.value);
    const found = network.truePositives[position];
    const wrong = network.falsePositives[position];
    const threshold = significant(network.thresholds[position]);
    const tpr = found / network.anomalies;
    const fpr = wrong / network.background;
    put("threshold-value", network, threshold);
    put("tpr", network, rate(tpr));
    put("fpr", network, rate(fpr));
    put("precision", network, found + wrong === 0 ? "\u2014" : rate(found / (found + wrong)));
    put("true-positives", network, count(found));
    put("missed", network, count(network.anomalies - found));
    put("false-positives", network, count(wrong));
    network.slider.setAttribute("aria-valuetext", threshold + ", TPR " + rate(tpr) + ", FPR " + rate(fpr));
    const dot = document.getElementById("dot-" + network.id);
    dot.setAttribute("cx", (100 * fpr).toFixed(2));
    dot.setAttribute("cy", (100 - 100 * tpr).toFixed(2));
  };

  // The lowest threshold whose false-positive rate is not above the wanted one.
  const positionAt = (network, fpr) => {
    const position = network.falsePositives.findIndex((wrong) => wrong / network.background <= fpr);
    return position < 0 ? network.falsePositives.length - 1 : position;
  };

  const moved = (network) => {
    show(network);
    if (sameFpr.checked) {
      const fpr = network.falsePositives[Number(network.slider.value)] / network.background;
      for (const other of networks) {
        if (other !== network) {
          other.slider.value = String(positionAt(other, fpr));
          show(other);
        }
      }
    }
  };

  for (const network of networks) {
    network.slider.addEventListener("input", () => moved(network));
    show(network);
  }
})();
