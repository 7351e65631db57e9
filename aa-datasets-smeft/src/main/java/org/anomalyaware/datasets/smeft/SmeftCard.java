package org.anomalyaware.datasets.smeft;

import java.util.Arrays;
import java.util.List;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.Feature;
import org.anomalyaware.api.dataset.PublishedAuc;
import org.anomalyaware.datasets.smeft.event.ZhFeature;

/** What users should know of the dataset. */
final class SmeftCard {
  static final List<Feature> FEATURES =
      Arrays.stream(ZhFeature.values())
          .map(
              feature ->
                  new Feature(
                      feature.column(),
                      feature.unit().isEmpty() ? "1" : feature.unit(),
                      feature.description()))
          .toList();

  static final DatasetCard CARD =
      new DatasetCard(
          "SMEFT: Higgs boson with a Z boson, and the operator O_HW",
          "Unweighted events of pp → ZH → l+ l- b b̄ (electrons and muons) at leading order: exact"
              + " tree-level amplitudes with spin correlations and the Z line shape, GRV 94 LO parton"
              + " densities at the scale m(ZH), partons without shower or detector. Background is the"
              + " Standard Model; anomalies have HZZ and H-photon-Z couplings of O_HW.",
          List.of(
              "S. Banda, C. K. Khosa, V. Sanz, Strengthening Anomaly Awareness, arXiv:2504.11520",
              "A. Alloul, B. Fuks, V. Sanz, Phenomenology of the Higgs effective Lagrangian via"
                  + " FeynRules, JHEP 04 (2014) 110, arXiv:1310.5150",
              "M. Glück, E. Reya, A. Vogt, Dynamical parton distributions of the proton and small-x"
                  + " physics, Z. Phys. C67 (1995) 433"),
          "Generated here; the events carry no licence of others. Files of your own keep theirs",
          FEATURES,
          List.of(
              "The paper names twelve features; the thirteenth is taken to be the invariant mass of Z"
                  + " and Higgs boson.",
              "Anomalies are the square of the BSM amplitude alone; its shape does not depend on cHW.",
              "Parton level: no shower, hadronisation or detector; b quarks and leptons are taken as"
                  + " the amplitude gives them.",
              "Cuts: pT above 10 GeV for leptons and 20 GeV for b quarks, pseudorapidity within 2.5,"
                  + " Delta R above 0.4 between any two.",
              "Four flavours (d, u, s, c) in the proton, as in MadGraph's default; settable to five.",
              "b quarks from the Higgs boson have 4.7 GeV; the Higgs boson has no width.",
              "The lepton pair comes from the Z alone, within 15 widths of its mass; there is no photon"
                  + " in its place, as in MadGraph's decay chains.",
              "The factorisation scale is m(ZH), frozen at 1 TeV where the parton densities end.",
              "The split is 70 to 30 for background and for anomalies.",
              "The paper calls for a small lambda without naming it: it rises to 0.3, chosen on events"
                  + " of another sample seed than the default's."),
          List.of(),
          List.of(PublishedAuc.byThePaper(0.64, 0.71)));

  private SmeftCard() {}
}
