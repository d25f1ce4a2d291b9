package org.mutuality.analytics.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.TrendBase.FamilyCount;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.StatusHistory;

/** Aggregates facts in the database. Reads tables {@code journal_version}, {@code cohort}, {@code enrolment} and the directory. */
@ApplicationScoped
public class TrendQueries {

    private final ReadModelDatabase database;

    TrendQueries(ReadModelDatabase database) {
        this.database = database;
    }

    /** Reads a trend from one snapshot; the cell counts only when they are needed for suppression. */
    TrendResult read(TrendQuery query, boolean withCellCounts) {
        return database.read(sql -> {
            // One snapshot, so that a correction between two statements cannot make them inconsistent.
            return sql.inTransaction(
                    TransactionIsolationLevel.REPEATABLE_READ, snapshot -> read(query, withCellCounts, snapshot));
        });
    }

    static TrendResult read(TrendQuery query, boolean withCellCounts, Handle sql) {
        return new TrendResult(
                bases(query, sql),
                cells(query, sql),
                withCellCounts ? cellCounts(query.withSummands(), sql) : List.of());
    }

    private static SequencedMap<String, TrendBase> bases(TrendQuery query, Handle sql) {
        SequencedMap<String, List<FamilyCount>> counts = new LinkedHashMap<>();
        sql.select(TrendSql.base(query), baseBindings(query))
                .map((row, context) -> Map.entry(row.getString("currency"), familyCount(row, query)))
                .forEach(entry -> counts.computeIfAbsent(entry.getKey(), currency -> new ArrayList<>())
                        .addAll(entry.getValue().stream().toList()));
        SequencedMap<String, TrendBase> bases = new LinkedHashMap<>();
        counts.forEach((currency, families) -> bases.put(currency, new TrendBase(families)));
        return bases;
    }

    // A cohort without families has one row without a month.
    private static Optional<FamilyCount> familyCount(ResultSet row, TrendQuery query) throws SQLException {
        Optional<YearMonth> since = optionalMonth(row, "since");
        Optional<YearMonth> erased = optionalMonth(row, "erased");
        boolean counted = row.getBoolean("counted");
        StatusHistory statuses = StatusHistory.ofJson(row.getString("statuses"));
        StatusHistory known = query.asOf().map(statuses::asOf).orElse(statuses);
        int families = row.getInt("families");
        return since.map(first -> new FamilyCount(first, erased, counted, known, families));
    }

    private static Object[] baseBindings(TrendQuery query) {
        List<Object> scope = query.scope().bindings();
        List<Instant> asOf = query.asOf().stream().toList();
        return Stream.of(asOf, scope, asOf, scope, asOf, asOf, scope)
                .flatMap(List::stream)
                .toArray();
    }

    private static List<IndicatorCell> cells(TrendQuery query, Handle sql) {
        return query.parts().stream()
                .flatMap(part ->
                        sql
                                .select(TrendSql.cells(part), bindings(part))
                                .map((row, context) -> cell(row))
                                .list()
                                .stream())
                .sorted(Comparator.comparing(IndicatorCell::currency)
                        .thenComparing(cell -> cell.indicator().toString())
                        .thenComparing(IndicatorCell::month))
                .toList();
    }

    private static List<CellCount> cellCounts(TrendQuery query, Handle sql) {
        return query.parts().stream()
                .flatMap(part -> sql
                        .select(TrendSql.cellCounts(part), bindings(part))
                        .map((row, context) -> cellCount(row))
                        .list()
                        .stream())
                .toList();
    }

    private static CellCount cellCount(ResultSet row) throws SQLException {
        return new CellCount(
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                row.getString("currency"),
                indicator(row),
                month(row),
                row.getInt("n"),
                row.getInt("panel"));
    }

    private static Object[] bindings(TrendQuery query) {
        List<Object> bindings = new ArrayList<>();
        bindings.add(query.indicators().stream().map(Indicator::toString).collect(Collectors.joining(",", "{", "}")));
        bindings.addAll(query.scope().bindings());
        query.asOf().ifPresent(asOf -> bindings.addAll(List.<Instant>of(asOf, asOf)));
        return bindings.toArray();
    }

    private static IndicatorCell cell(ResultSet row) throws SQLException {
        return new IndicatorCell(
                row.getString("currency"),
                indicator(row),
                month(row),
                row.getInt("n"),
                row.getInt("active"),
                number(row, "mean"),
                number(row, "median"),
                row.getInt("sampled"),
                number(row, "weighted_mean"),
                row.getInt("panel"),
                row.getInt("zero"),
                number(row, "mean_change"),
                number(row, "median_change"));
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return Indicator.find(row.getString("indicator")).orElseThrow();
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getDate("month").toLocalDate());
    }

    private static Optional<YearMonth> optionalMonth(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(day -> YearMonth.from(day.toLocalDate()));
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    /**
     * Result of a query.
     *
     * @param bases families by currency of their cohort
     * @param cells cells in the order of currency, indicator and month
     * @param cellCounts family counts of each cohort; empty unless requested
     */
    record TrendResult(SequencedMap<String, TrendBase> bases, List<IndicatorCell> cells, List<CellCount> cellCounts) {}

    /** Number of families of one cohort in a cell; used for suppression only. */
    record CellCount(
            UUID cohort, String country, String currency, Indicator indicator, YearMonth month, int n, int panel) {

        IndicatorCell.CellKey cell() {
            return new IndicatorCell.CellKey(currency, indicator, month);
        }
    }
}
