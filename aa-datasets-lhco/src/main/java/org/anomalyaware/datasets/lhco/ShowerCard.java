package org.anomalyaware.datasets.lhco;

import java.util.List;

/** What users should know of the variant {@code shower}: the dataset's card holds it. */
final class ShowerCard {
  static final List<String> CITATIONS =
      List.of(
          "S. Schumann, F. Krauss, A parton shower algorithm based on Catani-Seymour dipole"
              + " factorisation, JHEP 03 (2008) 038, arXiv:0709.1027 (variant shower)",
          "M. Cacciari, G. P. Salam, G. Soyez, The anti-kt jet clustering algorithm, JHEP 04 (2008)"
              + " 063, arXiv:0802.1189 (variant shower)");

  static final List<String> ASSUMPTIONS =
      List.of(
          "Variant shower: leading-order QCD dijets with partons of pT above 1150 GeV and parton"
              + " densities fitted to GRV 94 LO at 1 TeV; the trigger is that of the R&D sample, a"
              + " leading anti-kT jet of radius 1 with pT above 1.2 TeV and pseudorapidity within"
              + " 2.5.",
          "Variant shower: a final-state dipole shower to leading logarithms and leading colour,"
              + " ordered in kT down to 1 GeV, with alpha_s at one loop, five massless flavours and"
              + " Pythia's 0.1365 at the Z.",
          "Variant shower: the two hard partons take up each other's recoil, for incoming partons do"
              + " not take part; colour lines to the initial state are lines to the other parton.",
          "Variant shower: widths of W', X and Y are 1 % of their masses, X and Y have no spin, W'"
              + " decays as sin² of the angle to the beam.",
          "Variant shower: N-subjettiness with beta = 1 about exclusive kT axes of radius 1, not"
              + " minimised, divided by the sum of pT, as in the recomputed features of real events"
              + " that are at hand; whether the official file divides is not known.");

  static final List<String> LIMITS =
      List.of(
          "Variant shower is a stand-in, no simulation of the LHC: there are no hadrons, no detector,"
              + " no initial-state radiation, no underlying event and no pile-up.",
          "Variant shower: X and Y are far too narrow in jet mass, which makes the signal easier to"
              + " find; background jets are some 12 % too light in the leading jet and have too low"
              + " ratios of N-subjettiness. The module's README compares quantiles with real events.",
          "Variant shower: results on it say nothing of results on the R&D sample.");

  private ShowerCard() {}
}
