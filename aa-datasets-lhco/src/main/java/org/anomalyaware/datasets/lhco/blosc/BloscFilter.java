package org.anomalyaware.datasets.lhco.blosc;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import org.apiguardian.api.API;

/**
 * HDF5 filter 32001, Blosc 1, for reading. jHDF finds it by its own service loader; {@link
 * io.jhdf.filter.FilterManager#addFilter} takes it where a class loader stands in the way.
 */
@API(status = API.Status.INTERNAL)
public final class BloscFilter implements Filter {
  /** The number that The HDF Group has registered for Blosc 1. */
  public static final int ID = 32_001;

  /**
   * No chunk may become larger than this, whatever the file says; PyTables makes them of 64 KiB.
   */
  public static final int MOST_CHUNK_BYTES = 1 << 28;

  /** Where the writer left the size of a chunk among the filter's numbers. */
  private static final int CHUNK_BYTES_INDEX = 3;

  /** Room for what filters before Blosc may have added to a chunk, such as a checksum. */
  private static final int SLACK = 64;

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return "blosc";
  }

  @Override
  public byte[] decode(byte[] encodedData, int[] filterData) {
    int declared = filterData.length > CHUNK_BYTES_INDEX ? filterData[CHUNK_BYTES_INDEX] : 0;
    if (encodedData.length == declared && !BloscHeader.fits(encodedData)) {
      // The writer may pass over the filter where a chunk does not become smaller, and marks such
      // chunks in the index, which jHDF does not show to filters.
      return encodedData;
    }
    try {
      return BloscChunk.decode(encodedData, mostBytes(declared));
    } catch (BloscException e) {
      throw new HdfFilterException(e.getMessage(), e);
    }
  }

  private static int mostBytes(int declared) {
    return declared > 0 && declared < MOST_CHUNK_BYTES - SLACK
        ? declared + SLACK
        : MOST_CHUNK_BYTES;
  }
}
