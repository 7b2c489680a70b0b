package org.lantoa.bench.peers;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.api.Schema;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.LogicalType;
import org.lantoa.model.Measure;

/**
 * Flink SQL: one {@code HOP} window of each horizon, {@code SUM} of every measure, grouped by
 * scope.
 *
 * <pre>
 * SELECT k, window_end, SUM(m0), … FROM TABLE(
 *   HOP(TABLE gains, DESCRIPTOR(rowtime), INTERVAL slide, INTERVAL length))
 * GROUP BY k, window_start, window_end
 * </pre>
 *
 * <p>Its best form: the window table-valued function, not the older group window, so that a gain
 * updates one slice; both phases (the planner's own choice for it), so that gains are gathered in
 * managed memory before they are exchanged; rows in SQL's own form on the way in and out, so that
 * nothing is converted; the gains' own watermarks; no retention or lateness to set. Each firing of
 * a scope still merges length/slide slices.
 *
 * <p>It emits each window that holds a gain at every slide, changed or not, and none for an empty
 * one: that is what it is.
 */
final class FlinkSqlHop implements Peer {
  private static final int SCOPE = 0;
  private static final int END = 1;
  private static final int GAINS = 2;
  private static final int MILLIS = 3;

  @Override
  public int writers(PeerRequest request) {
    return request.tasks() * request.horizons().size();
  }

  @Override
  public AutoCloseable start(PeerRequest request, Course course) throws Exception {
    StreamExecutionEnvironment flink = GainsInFlink.environment(request);
    StreamTableEnvironment sql = StreamTableEnvironment.create(flink);
    sql.getConfig().setLocalTimeZone(ZoneId.from(ZoneOffset.UTC));
    DataStream<RowData> rows =
        GainsInFlink.scoped(flink, request)
            .map(new ToRow())
            .returns(InternalTypeInfo.ofFields(rowTypes(), rowNames()));
    sql.createTemporaryView("gains", rows, schema());
    for (int horizon = 0; horizon < request.horizons().size(); horizon++) {
      FigureWriter.attach(totals(sql, request.horizons().get(horizon)), new OfRows(horizon));
    }
    return GainsInFlink.submit(flink, "SQL HOP", course);
  }

  private static DataStream<RowData> totals(StreamTableEnvironment sql, SlidingHorizon horizon) {
    String sums =
        measures().map(measure -> "SUM(" + measure + ')').collect(Collectors.joining(", "));
    Table totals =
        sql.sqlQuery(
            "SELECT k, window_end, "
                + sums
                + " FROM TABLE(HOP(TABLE gains, DESCRIPTOR(rowtime), "
                + SlidingHorizon.interval(horizon.slide())
                + ", "
                + SlidingHorizon.interval(horizon.length())
                + ")) GROUP BY k, window_start, window_end");
    DataType type = totals.getResolvedSchema().toPhysicalRowDataType();
    return sql.toDataStream(totals, type.bridgedTo(RowData.class));
  }

  private static Stream<String> measures() {
    return IntStream.range(0, Measure.SLOTS).mapToObj(slot -> "m" + slot);
  }

  private static LogicalType[] rowTypes() {
    LogicalType[] types = new LogicalType[1 + Measure.SLOTS];
    Arrays.fill(types, DataTypes.BIGINT().notNull().getLogicalType());
    types[0] = DataTypes.STRING().notNull().getLogicalType();
    return types;
  }

  private static String[] rowNames() {
    return Stream.concat(Stream.of("k"), measures()).toArray(String[]::new);
  }

  private static Schema schema() {
    return Schema.newBuilder()
        .columnByMetadata("rowtime", DataTypes.TIMESTAMP_LTZ(MILLIS))
        .watermark("rowtime", "SOURCE_WATERMARK()")
        .build();
  }

  private static final class ToRow implements MapFunction<ScopedGain, RowData> {
    private static final long serialVersionUID = 1L;

    @Override
    public RowData map(ScopedGain gain) {
      GenericRowData row = new GenericRowData(1 + Measure.SLOTS);
      row.setField(0, StringData.fromString(gain.scope()));
      for (int slot = 0; slot < Measure.SLOTS; slot++) {
        row.setField(1 + slot, gain.gains()[slot]);
      }
      return row;
    }
  }

  private static final class OfRows extends FigureWriter<RowData> {
    private static final long serialVersionUID = 1L;

    private final int horizon;

    OfRows(int horizon) {
      this.horizon = horizon;
    }

    @Override
    void write(RowData row, Figures into) {
      long[] gains = new long[Measure.SLOTS];
      for (int slot = 0; slot < gains.length; slot++) {
        gains[slot] = row.getLong(GAINS + slot);
      }
      into.take(
          row.getString(SCOPE).toString(),
          horizon,
          row.getTimestamp(END, MILLIS).getMillisecond(),
          gains);
    }
  }
}
