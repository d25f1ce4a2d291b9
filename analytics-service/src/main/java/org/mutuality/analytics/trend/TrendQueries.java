package org.mutuality.analytics.trend;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
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
import org.mutuality.platform.database.ReadModelDatabase;

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
                enrolled(query, sql),
                cells(query, sql),
                withCellCounts ? cellCounts(query.withSummands(), sql) : List.of());
    }

    private static SequencedMap<String, EnrolledFamilies> enrolled(TrendQuery query, Handle sql) {
        Object[] bindings = Stream.concat(query.asOf().stream(), query.scope().bindings().stream())
                .toArray();
        SequencedMap<String, EnrolledFamilies> enrolled = new LinkedHashMap<>();
        sql.select(TrendSql.enrolled(query), bindings)
                .map((row, context) -> Map.entry(
                        row.getString("currency"),
                        new EnrolledFamilies(row.getInt("enrolled"), row.getInt("not_consented"))))
                .forEach(entry -> enrolled.put(entry.getKey(), entry.getValue()));
        return enrolled;
    }

    private static List<IndicatorCell> cells(TrendQuery query, Handle sql) {
        return sql.select(TrendSql.cells(query), bindings(query))
                .map((row, context) -> cell(row))
                .list();
    }

    private static List<CellCount> cellCounts(TrendQuery query, Handle sql) {
        return sql.select(TrendSql.cellCounts(query), bindings(query))
                .map((row, context) -> new CellCount(
                        row.getObject("cohort_id", UUID.class),
                        row.getString("country"),
                        row.getString("currency"),
                        indicator(row),
                        month(row),
                        row.getInt("n"),
                        row.getInt("panel")))
                .list();
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
                number(row, "mean"),
                number(row, "median"),
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

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    /**
     * Result of a query.
     *
     * @param enrolled enrolled families by currency of their cohort
     * @param cells cells in the order of currency, indicator and month
     * @param cellCounts family counts of each cohort; empty unless requested
     */
    record TrendResult(
            SequencedMap<String, EnrolledFamilies> enrolled, List<IndicatorCell> cells, List<CellCount> cellCounts) {}

    /**
     * @param total number of enrolled families
     * @param notConsented those left out because they do not consent to research; 0 when all are counted
     */
    record EnrolledFamilies(int total, int notConsented) {
        static final EnrolledFamilies NONE = new EnrolledFamilies(0, 0);
    }

    /** Number of families of one cohort in a cell; used for suppression only. */
    record CellCount(
            UUID cohort, String country, String currency, Indicator indicator, YearMonth month, int n, int panel) {

        IndicatorCell.CellKey cell() {
            return new IndicatorCell.CellKey(currency, indicator, month);
        }
    }
}
