package org.anomalyaware.datasets.lhco;

import java.net.URI;
import java.util.List;
import org.anomalyaware.api.dataset.Checksum;
import org.anomalyaware.api.dataset.DataFile;
import org.anomalyaware.api.dataset.FileSource;

/** The published file. Zenodo gives its MD5, and its size only rounded. */
final class LhcoFiles {

  static final List<DataFile> ALL =
      List.of(
          new DataFile(
              EventFiles.OFFICIAL_NAME,
              "LHC Olympics R&D features",
              null,
              Checksum.md5("271cf5e71fc756b2a8d2b32730689bdb"),
              "CC-BY-4.0",
              List.of("paper", "ratios"),
              List.of(
                  new FileSource.Web(
                      URI.create(
                          "https://zenodo.org/records/6466204/files/" + EventFiles.OFFICIAL_NAME),
                      FileSource.Packing.PLAIN))));

  private LhcoFiles() {}
}
