package org.anomalyaware.datasets.csv;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * A column of a Parquet file that is neither nested nor repeated.
 *
 * @param content what its values are
 * @param scale decimals of a {@link Content#DECIMAL}
 */
record ParquetColumn(String name, ColumnDescriptor descriptor, Content content, int scale) {

  /** What values of a column are, beside their type in the file. */
  enum Content {
    SIGNED,
    UNSIGNED,
    FLOATING,
    HALF,
    DECIMAL,
    FLAG,
    TEXT,
    /** Dates, times and bytes, which are no numbers to learn from. */
    OTHER
  }

  /**
   * The columns of a schema.
   *
   * @param schema the elements as they stand in a footer, the root first
   * @param notes receives a sentence for each column that is not read
   */
  static List<ParquetColumn> of(List<SchemaElement> schema, List<String> notes) {
    List<ParquetColumn> columns = new ArrayList<>();
    int next = 1;
    for (int child = 0; child < schema.get(0).getNum_children(); child++) {
      SchemaElement element = schema.get(next);
      int end = end(schema, next);
      if (end > next + 1
          || element.getNum_children() > 0
          || element.getRepetition_type() == FieldRepetitionType.REPEATED) {
        notes.add(
            "The column %s holds lists or structures and is not read."
                .formatted(Shown.text(ParquetParts.require(element.getName(), "name"))));
      } else {
        columns.add(of(element));
      }
      next = end;
    }
    return List.copyOf(columns);
  }

  /** The place after an element and all that it holds. */
  private static int end(List<SchemaElement> schema, int start) {
    int open = 1;
    int next = start;
    while (open > 0) {
      open += Math.max(0, schema.get(next++).getNum_children()) - 1;
    }
    return next;
  }

  private static ParquetColumn of(SchemaElement element) {
    String name = ParquetParts.require(element.getName(), "name");
    PrimitiveTypeName type =
        switch (ParquetParts.require(element.getType(), "type")) {
          case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
          case INT32 -> PrimitiveTypeName.INT32;
          case INT64 -> PrimitiveTypeName.INT64;
          case INT96 -> PrimitiveTypeName.INT96;
          case FLOAT -> PrimitiveTypeName.FLOAT;
          case DOUBLE -> PrimitiveTypeName.DOUBLE;
          case BYTE_ARRAY -> PrimitiveTypeName.BINARY;
          case FIXED_LEN_BYTE_ARRAY -> PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
        };
    boolean required = element.getRepetition_type() == FieldRepetitionType.REQUIRED;
    ColumnDescriptor descriptor =
        new ColumnDescriptor(
            new String[] {name},
            Types.primitive(type, required ? Repetition.REQUIRED : Repetition.OPTIONAL)
                .length(element.getType_length())
                .named(name),
            0,
            required ? 0 : 1);
    LogicalType logical = element.getLogicalType();
    int scale =
        logical != null && logical.isSetDECIMAL()
            ? logical.getDECIMAL().getScale()
            : element.getScale();
    return new ParquetColumn(name, descriptor, content(element, type), scale);
  }

  private static Content content(SchemaElement element, PrimitiveTypeName type) {
    LogicalType logical = element.getLogicalType();
    ConvertedType older = element.getConverted_type();
    if (older == ConvertedType.DECIMAL || (logical != null && logical.isSetDECIMAL())) {
      return Content.DECIMAL;
    }
    boolean time =
        logical != null && (logical.isSetDATE() || logical.isSetTIME() || logical.isSetTIMESTAMP());
    boolean olderTime =
        older == ConvertedType.DATE
            || older == ConvertedType.TIME_MILLIS
            || older == ConvertedType.TIME_MICROS
            || older == ConvertedType.TIMESTAMP_MILLIS
            || older == ConvertedType.TIMESTAMP_MICROS;
    boolean unsigned =
        (logical != null && logical.isSetINTEGER())
            ? !logical.getINTEGER().isIsSigned()
            : older == ConvertedType.UINT_8
                || older == ConvertedType.UINT_16
                || older == ConvertedType.UINT_32
                || older == ConvertedType.UINT_64;
    return switch (type) {
      case INT32, INT64 ->
          time || olderTime ? Content.OTHER : unsigned ? Content.UNSIGNED : Content.SIGNED;
      case FLOAT, DOUBLE -> Content.FLOATING;
      case BOOLEAN -> Content.FLAG;
      case BINARY ->
          older == ConvertedType.BSON || (logical != null && logical.isSetBSON())
              ? Content.OTHER
              : Content.TEXT;
      case FIXED_LEN_BYTE_ARRAY ->
          logical != null && logical.isSetFLOAT16() ? Content.HALF : Content.OTHER;
      case INT96 -> Content.OTHER;
    };
  }

  private boolean isAbsent(ColumnReader reader) {
    return reader.getCurrentDefinitionLevel() < descriptor.getMaxDefinitionLevel();
  }

  /** The number where a reader stands; not finite if there is none. */
  double number(ColumnReader reader) {
    if (isAbsent(reader)) {
      return Double.NaN;
    }
    return switch (content) {
      case SIGNED, UNSIGNED, DECIMAL -> exact(reader).doubleValue();
      case FLOATING -> type() == PrimitiveTypeName.FLOAT ? reader.getFloat() : reader.getDouble();
      case HALF -> half(reader);
      case FLAG -> reader.getBoolean() ? 1 : 0;
      case TEXT -> Cells.number(reader.getBinary().toStringUsingUTF8(), '.');
      case OTHER -> Double.NaN;
    };
  }

  /** The value where a reader stands as text; empty if there is none. */
  String text(ColumnReader reader) {
    if (isAbsent(reader)) {
      return "";
    }
    return switch (content) {
      case SIGNED, UNSIGNED, DECIMAL -> exact(reader).toPlainString();
      case FLOATING -> text(number(reader));
      case HALF -> text(half(reader));
      case FLAG -> String.valueOf(reader.getBoolean());
      case TEXT -> reader.getBinary().toStringUsingUTF8().strip();
      case OTHER ->
          switch (type()) {
            case INT32 -> reader.getInteger() + " (a date or time)";
            case INT64 -> reader.getLong() + " (a date or time)";
            default -> reader.getBinary().length() + " bytes";
          };
    };
  }

  /** Whole numbers without decimals, so that the class 1.0 is the class 1. */
  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }

  private BigDecimal exact(ColumnReader reader) {
    boolean unsigned = content == Content.UNSIGNED;
    BigInteger whole =
        switch (type()) {
          case INT32 ->
              BigInteger.valueOf(
                  unsigned ? Integer.toUnsignedLong(reader.getInteger()) : reader.getInteger());
          case INT64 ->
              unsigned
                  ? new BigInteger(Long.toUnsignedString(reader.getLong()))
                  : BigInteger.valueOf(reader.getLong());
          default -> new BigInteger(reader.getBinary().getBytes());
        };
    return new BigDecimal(whole, scale);
  }

  /** IEEE 754 half precision, which Java 17 does not know. */
  private static double half(ColumnReader reader) {
    int bits = reader.getBinary().toByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getShort();
    int exponent = bits >> 10 & 0x1f;
    int fraction = bits & 0x3ff;
    double size =
        switch (exponent) {
          case 0 -> Math.scalb((double) fraction, -24);
          case 0x1f -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb((double) (fraction | 0x400), exponent - 25);
        };
    return (bits & 0x8000) == 0 ? size : -size;
  }

  private PrimitiveTypeName type() {
    return descriptor.getPrimitiveType().getPrimitiveTypeName();
  }
}
