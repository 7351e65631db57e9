package org.anomalyaware.datasets.mnist;

import java.util.List;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.PublishedAuc;

/** What users should know of the dataset. */
final class MnistCard {
  static final DatasetCard CARD =
      new DatasetCard(
          "MNIST digits against Fashion-MNIST and CIFAR-10",
          "Images of 28 x 28 grey pixels in [0, 1]. Background is MNIST: training images to train on,"
              + " test images to test on. Labelled anomalies are training images of Fashion-MNIST."
              + " Unseen anomalies are test images of CIFAR-10, made grey by ITU-R BT.601 and reduced"
              + " from 32 x 32 by area averaging, or, in the variant fashion-holdout, test images of"
              + " classes of Fashion-MNIST that did not tune.",
          List.of(
              "S. Banda, C. K. Khosa, V. Sanz, Strengthening Anomaly Awareness, arXiv:2504.11520",
              "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, Gradient-based learning applied to document"
                  + " recognition, Proc. IEEE 86 (1998) 2278",
              "H. Xiao, K. Rasul, R. Vollgraf, Fashion-MNIST: a novel image dataset for benchmarking"
                  + " machine learning algorithms, arXiv:1708.07747",
              "A. Krizhevsky, Learning multiple layers of features from tiny images, technical report,"
                  + " University of Toronto, 2009"),
          "MNIST: CC BY-SA 3.0, copyright Y. LeCun and C. Cortes, as those state who pass it on."
              + " Fashion-MNIST: MIT, copyright 2017 Zalando SE. CIFAR-10: its authors name no licence"
              + " and ask to be cited",
          List.of(),
          List.of(
              "The 10,000 training images are chosen by seed from the official 60,000; the official"
                  + " 10,000 test images are the test background.",
              "Labelled anomalies are 10,000 training images of Fashion-MNIST, chosen by seed; the"
                  + " paper does not say which it takes.",
              "Unseen anomalies are test images of CIFAR-10, chosen by seed; they are made grey by"
                  + " ITU-R BT.601, reduced by area averaging and rounded to 8 bits, where the paper"
                  + " names no filter.",
              "Pixels stay in [0, 1]. Standardized to mean 0.1307 and deviation 0.3081, as a sentence"
                  + " of the paper has it, their cross-entropy is no likelihood and has no lower"
                  + " bound.",
              "The penalty acts on the Bernoulli reconstruction error, the sum of 784 cross-entropies,"
                  + " clipped at 784. The paper names no clip for this dataset; but cross-entropies have"
                  + " no upper bound, and without a clip fine-tuning diverges. 784 is the bound that"
                  + " the squared error of 784 pixels in [0, 1] has by itself.",
              "CIFAR-10's authors publish a checksum of the archive alone; of a test_batch.bin the"
                  + " layout is checked and the SHA-256 recorded."),
          List.of(
              "MNIST's test set has 15 wrong labels that people confirmed (Northcutt, Athalye, Mueller,"
                  + " arXiv:2103.14749); here labels only name classes.",
              "Fashion-MNIST has near-duplicates across its training and test images (Geier,"
                  + " arXiv:1906.08255); the variant fashion-holdout takes different classes from the"
                  + " two."),
          List.of(PublishedAuc.byThePaper(0.9987, 0.9997)));

  private MnistCard() {}
}
