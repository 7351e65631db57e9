package org.anomalyaware.datasets.cicids;

import java.util.List;
import org.anomalyaware.api.dataset.DatasetCard;
import org.anomalyaware.api.dataset.PublishedAuc;

/** What users should know of the dataset. */
final class CicidsCard {

  static final DatasetCard CARD =
      new DatasetCard(
          "CIC-IDS-2017: flows of network traffic with attacks",
          "Flows of a staged office network over five days of July 2017, measured by CICFlowMeter"
              + " from the packets and labelled by the time and addresses of the attacks."
              + " Background is benign traffic; anomalies are attacks. The features are those of"
              + " the published files; the cleaned form has 52 of them.",
          List.of(
              "I. Sharafaldin, A. H. Lashkari, A. A. Ghorbani, Toward Generating a New Intrusion"
                  + " Detection Dataset and Intrusion Traffic Characterization, ICISSP 2018",
              "S. Banda, C. K. Khosa, V. Sanz, Strengthening Anomaly Awareness, arXiv:2504.11520",
              "G. Engelen, V. Rimmer, W. Joosen, Troubleshooting an Intrusion Detection Dataset:"
                  + " the CICIDS2017 Case Study, IEEE Security and Privacy Workshops 2021, pp."
                  + " 7-12, doi:10.1109/SPW53761.2021.00009",
              "M. Lanvin, P.-F. Gimenez, Y. Han, F. Majorczyk, L. Mé, E. Totel, Errors in the"
                  + " CICIDS2017 dataset and the significant differences in detection performances"
                  + " it makes, CRiSIS 2022, hal-03775466",
              "L. Liu, G. Engelen, T. Lynar, D. Essam, W. Joosen, Error Prevalence in NIDS"
                  + " datasets: A Case Study on CIC-IDS-2017 and CSE-CIC-IDS-2018, IEEE CNS 2022,"
                  + " pp. 254-262",
              "A. Rosay, E. Cheval, F. Carlier, P. Leroux, Network Intrusion Detection: A"
                  + " Comprehensive Analysis of CIC-IDS2017, ICISSP 2022,"
                  + " doi:10.5220/0010774000003120"),
          "Publicly available for researchers, who should cite Sharafaldin et al. 2018"
              + " (https://www.unb.ca/cic/datasets/ids-2017.html); no standard licence is named",
          FlowFeatures.ALL,
          List.of(
              "Variant paper: the background is the benign flows of Tuesday and Wednesday, the only"
                  + " days with the attacks that the paper uses.",
              "Files do not name their day reliably: in a folder or zip, those that hold a Brute"
                  + " Force or DoS attack of the paper are taken for its two days.",
              "Variant simulated is a surrogate: models of applications and attack tools, packet by"
                  + " packet, measured by a flow meter that follows CICFlowMeter as of February"
                  + " 2018 with its errors. Its mixture of benign applications, their parameters,"
                  + " the network's delays and rates and the share of each attack mode are"
                  + " assumptions; shares of attack classes are the published ones. Results on it"
                  + " say nothing about the capture.",
              "Flow ID, addresses, source port, protocol and timestamp are no features; the"
                  + " destination port is one, since both the 78 published and the 52 cleaned"
                  + " columns have it (dataset.destinationPort).",
              "Fwd Header Length is published twice and stays so, hence it counts twice in the"
                  + " score.",
              "Rows with NaN, Infinity or nothing in a feature are left out rather than repaired.",
              "The split of the background is by row, 70 to 30, as in the paper, although many"
                  + " flows have the same features; how many test rows have a twin in training is"
                  + " told with every run. Variant paper keeps such rows; the others count rows"
                  + " with the same numbers and class once (dataset.duplicates).",
              "All flows of the tuning attacks are labelled anomalies, and all those of the unseen"
                  + " attacks are test anomalies.",
              "Heartbleed is no DoS here: the paper's DoS are Hulk, GoldenEye, slowloris and"
                  + " Slowhttptest.",
              "The paper clips errors without saying where. penalty.clip is 200, the one value it"
                  + " states (for its jets). With features of unit variance, a network that"
                  + " reconstructs nothing but the mean has a mean background error of their"
                  + " number, at most 78; so at 200 an anomaly stands well clear of the background,"
                  + " and the penalty on 0.1 anomalies per sample at lambda 5, at most 0.1 x 5 x"
                  + " 200 = 100, stays of the size of what reconstruction can lose."),
          List.of(
              "Traffic generation, flow construction, feature extraction and labels have errors;"
                  + " more than 20 percent of the flows change when they are rebuilt and relabelled"
                  + " (Engelen et al. 2021). Attacks that sent no payload are labelled as attacks"
                  + " all the same.",
              "CICFlowMeter ends a TCP flow at the first FIN and ignores RST, so the packets after"
                  + " it become short flows of their own with the same label (Engelen et al."
                  + " 2021).",
              "The capture holds packets out of order, packets twice, and attacks without label,"
                  + " among them port scans; results change when this is mended (Lanvin et al."
                  + " 2022).",
              "Further errors in how attacks were run, how features were computed, what was"
                  + " documented and how flows were labelled; a corrected set is published (Liu et"
                  + " al. 2022).",
              "Features that CICFlowMeter computes wrongly, such as Init_Win_bytes_backward, which"
                  + " holds the last window and not the first, and subflow and bulk averages cut to"
                  + " whole numbers (Rosay et al. 2022).",
              "Flow Bytes/s and Flow Packets/s are Infinity or NaN where the duration is 0.",
              "Some durations, times between packets and header lengths are negative.",
              "Numbers of 10,000,000 and more are rounded to three digits in many columns; the"
                  + " eight flag counts look at the first packet alone and stand under each other's"
                  + " names; UDP headers are as long as the TCP header read before; padding of"
                  + " Ethernet counts as data (found here, see decision 14).",
              "Variant simulated: no losses, no reordering, no congestion between flows, no Windows"
                  + " domain services, broadcasts or IPv6. More of its attack flows than of the"
                  + " published ones are short leftovers of a connection after its first FIN. The"
                  + " module's README compares quartiles.",
              "GeneratedLabelledFlows ends one file in rows without any value, and the dash in Web"
                  + " Attack labels is a Windows-1252 byte that later copies encode in various"
                  + " ways."),
          List.of(PublishedAuc.byThePaper(0.75, 0.79)));

  private CicidsCard() {}
}
