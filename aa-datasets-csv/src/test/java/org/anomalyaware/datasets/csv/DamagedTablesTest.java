package org.anomalyaware.datasets.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.anomalyaware.api.AnomalyAwareException;
import org.anomalyaware.api.dataset.DatasetException;
import org.anomalyaware.api.dataset.LoadedDataset;
import org.anomalyaware.testkit.ReaderContract;

/** Tables of one's own, damaged anywhere. */
class DamagedTablesTest extends ReaderContract {

  @Override
  protected List<byte[]> wholeFiles() {
    String rows = "1,-2e-3,ok\n3.5,4,ok\n5,6,bad\n\"7\",8,worse\n".repeat(4);
    return List.of(
        ("a,b,label\n" + rows).getBytes(UTF_8),
        ("a;b;label\n" + rows.replace(',', ';')).getBytes(UTF_8));
  }

  @Override
  protected List<String> words() {
    return List.of("label", "ok", "bad", "worse", "a", "b");
  }

  @Override
  protected void read(Path file) {
    try {
      LoadedDataset data = Loading.load(file, "background=ok", "tuning=bad", "unseen=worse");
      assertThat(Loading.roles(data)).allMatch(samples -> samples.size() > 0);
    } catch (AnomalyAwareException e) {
      if (e.getMessage().contains(String.valueOf(file.getFileName()))) {
        throw e;
      }
      // what was read does not fit a setting, which is named then
      assertThat(e).hasMessageContaining("dataset.");
      throw new DatasetException(file + ": " + e.getMessage(), e);
    }
  }
}
