package org.anomalyaware.datasets.lhco;

import java.util.List;
import java.util.stream.Stream;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.PublishedAuc;

/** What users should know of the dataset. */
final class LhcoCard {
  private static final String GEV = "GeV";

  static final List<Feature> FEATURES =
      Stream.of("j1", "j2").flatMap(LhcoCard::jetFeatures).toList();

  static final List<Feature> RATIO_FEATURES =
      List.of(
          new Feature("mHeavy", GEV, "mass of the heavier jet (variant ratios)"),
          new Feature("mLight", GEV, "mass of the lighter jet (variant ratios)"),
          new Feature("tau21Heavy", "1", "tau2 / tau1 of the heavier jet (variant ratios)"),
          new Feature("tau32Heavy", "1", "tau3 / tau2 of the heavier jet (variant ratios)"),
          new Feature("tau21Light", "1", "tau2 / tau1 of the lighter jet (variant ratios)"),
          new Feature("tau32Light", "1", "tau3 / tau2 of the lighter jet (variant ratios)"),
          new Feature("mjj", GEV, "invariant mass of the two jets (variant ratios)"));

  static final DatasetCard CARD =
      new DatasetCard(
          "LHC Olympics 2020 R&D: dijets of QCD and of a heavy resonance",
          "Simulated proton-proton collisions at 13 TeV (Pythia 8 and Delphes 3.4.1, neither pile-up"
              + " nor multiple parton interactions), triggered by a jet of radius 1 with pT above 1.2"
              + " TeV. Background is QCD dijets; anomalies are W' (3.5 TeV) -> X (500 GeV) Y (100"
              + " GeV), each decaying to two quarks. Three-momentum, mass and N-subjettiness of the"
              + " two leading jets. The variant shower makes such events by itself.",
          joined(
              List.of(
                  "S. Banda, C. K. Khosa, V. Sanz, Strengthening Anomaly Awareness, arXiv:2504.11520",
                  "G. Kasieczka, B. Nachman, D. Shih, R&D Dataset for LHC Olympics 2020 Anomaly Detection"
                      + " Challenge, Zenodo, doi:10.5281/zenodo.6466204",
                  "G. Kasieczka et al., The LHC Olympics 2020: A Community Challenge for Anomaly Detection"
                      + " in High Energy Physics, Rep. Prog. Phys. 84 (2021) 124201, arXiv:2101.08320",
                  "J. Thaler, K. Van Tilburg, Identifying Boosted Objects with N-subjettiness, JHEP 03"
                      + " (2011) 015, arXiv:1011.2268",
                  "B. Nachman, D. Shih, Anomaly Detection with Density Estimation, Phys. Rev. D 101 (2020)"
                      + " 075042, arXiv:2001.04990 (features of the variant ratios)"),
              ShowerCard.CITATIONS),
          "CC-BY-4.0 (G. Kasieczka, B. Nachman, D. Shih; Zenodo 10.5281/zenodo.6466204); events of the"
              + " variant shower are generated here and carry no licence of others",
          Stream.concat(FEATURES.stream(), RATIO_FEATURES.stream()).toList(),
          joined(
              List.of(
                  "The paper's fourteen features are taken to be the columns of the official features"
                      + " file, as they are.",
                  "The split is 70 to 30 for background and for signal, shuffled by seed; signal for"
                      + " tuning and signal for testing are of the same kind but never the same events.",
                  "Penalty and schedule: lambda rises to 1.0 over 10 epochs, errors clipped at 200.",
                  "The learning rate is not given in the paper; the engine's default is used.",
                  "Events with a number that is not finite, and events that are there twice, are left out"
                      + " and counted in the notes of a run.",
                  "N-subjettiness is taken as the file has it, whether normalised or not.",
                  "Variant ratios: jets are in order of mass, and a ratio with a zero denominator is 0."),
              ShowerCard.ASSUMPTIONS),
          joined(
              List.of(
                  "Real here means published by others; the events themselves are simulated.",
                  "The official file is sorted by label; its order carries no information.",
                  "The resonance of the signal is called W' by some descriptions of the sample and Z' by"
                      + " others.",
                  "Momenta are kept in the detector's frame, so the absolute angle of an event about the"
                      + " beam, which means nothing, takes six of the paper's fourteen features."),
              ShowerCard.LIMITS),
          List.of(PublishedAuc.byThePaper(0.64, 0.9)));

  private LhcoCard() {}

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static Stream<Feature> jetFeatures(String jet) {
    String of = jet.equals("j1") ? " of the leading jet" : " of the second jet";
    return Stream.of(
        new Feature("px" + jet, GEV, "x component of the momentum" + of),
        new Feature("py" + jet, GEV, "y component of the momentum" + of),
        new Feature("pz" + jet, GEV, "component along the beam of the momentum" + of),
        new Feature("m" + jet, GEV, "mass" + of),
        new Feature("tau1" + jet, "1", "N-subjettiness for one axis" + of),
        new Feature("tau2" + jet, "1", "N-subjettiness for two axes" + of),
        new Feature("tau3" + jet, "1", "N-subjettiness for three axes" + of));
  }
}
