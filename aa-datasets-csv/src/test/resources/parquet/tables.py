"""Writes the Parquet files of the tests, and what they hold as expected.csv.

Run once with Python 3.11, pyarrow 25.0.1, pandas 3.0.6 and fastparquet 2026.9.0. duckdb.parquet was
written by DuckDB 1.4.4: copy (select * from read_csv('expected.csv')) to 'duckdb.parquet'.
"""

import decimal

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 200
random = np.random.default_rng(7)
place = np.arange(ROWS)
frame = pd.DataFrame({
    "real": random.normal(size=ROWS),
    "single": random.normal(size=ROWS).astype("float32"),
    "half": random.normal(size=ROWS).astype("float16"),
    "small": random.integers(-100, 100, ROWS).astype("int8"),
    "whole": random.integers(-(2**20), 2**20, ROWS),
    "unsigned": random.integers(2**31, 2**32 - 1, ROWS).astype("uint32"),
    "flag": random.integers(0, 2, ROWS).astype(bool),
    "gap": np.where(place % 7 == 0, np.nan, random.normal(size=ROWS)),
    "count": pd.array(np.where(place % 5 == 0, None, place), dtype="Int32"),
    "kind": np.array(["udp", "tcp", "icmp"])[random.integers(0, 3, ROWS)],
    "time": pd.Timestamp("2017-07-04") + pd.to_timedelta(place, unit="s"),
    "class": np.array(["BENIGN"] * 3 + ["DoS", "Patator"])[random.integers(0, 5, ROWS)],
})
price = [decimal.Decimal(int(cents)).scaleb(-2) for cents in random.integers(-(10**6), 10**6, ROWS)]
table = pa.Table.from_pandas(frame, preserve_index=False)
table = table.append_column("price", pa.array(price, pa.decimal128(9, 2)))

plain = table.to_pandas().astype({"single": "float64", "half": "float64"})
plain.to_csv("expected.csv", index=False)
pd.read_csv("expected.csv").to_parquet("fastparquet.parquet", engine="fastparquet", compression="GZIP")

nested = table.append_column("list", pa.array([[1, 2]] * ROWS))
pq.write_table(nested, "snappy.parquet", compression="snappy")
pq.write_table(nested, "gzip.parquet", compression="gzip", use_dictionary=False)
pq.write_table(nested, "none.parquet", compression="none", row_group_size=80, write_page_checksum=True)
pq.write_table(nested, "zstd.parquet", compression="zstd", data_page_version="2.0", data_page_size=256)
pq.write_table(
    nested,
    "lz4.parquet",
    compression="lz4",
    data_page_version="2.0",
    use_dictionary=["class"],
    column_encoding={
        "real": "BYTE_STREAM_SPLIT", "whole": "DELTA_BINARY_PACKED", "kind": "DELTA_BYTE_ARRAY"
    },
)
pq.write_table(table.select(["real", "class"]).slice(0, 5), "brotli.parquet", compression="brotli")
