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

/** Answers from the facts, aggregated by the database. Source: journal_version, cohort, enrolment. */
@ApplicationScoped
public class TrendQueries {

    private final ReadModelDatabase views;

    TrendQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** Everything about a question in one reading; {@code census} only when something may have to stay hidden. */
    TrendResult read(TrendQuery question, boolean withCensus) {
        return views.read(sql -> {
            // One snapshot: a correction between two statements must not make them contradict each other.
            return sql.inTransaction(
                    TransactionIsolationLevel.REPEATABLE_READ, snapshot -> read(question, withCensus, snapshot));
        });
    }

    static TrendResult read(TrendQuery question, boolean withCensus, Handle sql) {
        return new TrendResult(
                enrolled(question, sql),
                cells(question, sql),
                withCensus ? cellCounts(question.withParts(), sql) : List.of());
    }

    private static SequencedMap<String, Integer> enrolled(TrendQuery question, Handle sql) {
        Object[] bindings = Stream.concat(question.asOf().stream(), question.scope().bindings().stream())
                .toArray();
        SequencedMap<String, Integer> enrolled = new LinkedHashMap<>();
        sql.select(TrendSql.enrolled(question), bindings)
                .map((row, context) -> Map.entry(row.getString("currency"), row.getInt("enrolled")))
                .forEach(entry -> enrolled.put(entry.getKey(), entry.getValue()));
        return enrolled;
    }

    private static List<IndicatorCell> cells(TrendQuery question, Handle sql) {
        return sql.select(TrendSql.cells(question), bindings(question))
                .map((row, context) -> cell(row))
                .list();
    }

    private static List<CellCount> cellCounts(TrendQuery question, Handle sql) {
        return sql.select(TrendSql.cellCounts(question), bindings(question))
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

    private static Object[] bindings(TrendQuery question) {
        List<Object> bindings = new ArrayList<>();
        bindings.add(
                question.indicators().stream().map(Indicator::toString).collect(Collectors.joining(",", "{", "}")));
        bindings.addAll(question.scope().bindings());
        question.asOf().ifPresent(then -> bindings.addAll(List.<Instant>of(then, then)));
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

    /** @param enrolled families by currency of their cohort; figures stand in the order of currency, indicator, month */
    record TrendResult(SequencedMap<String, Integer> enrolled, List<IndicatorCell> cells, List<CellCount> cellCounts) {}


/** How many families of one cohort stand behind a cell; only ever used to decide what must stay hidden. */
record CellCount(UUID cohort, String country, String currency, Indicator indicator, YearMonth month, int n, int panel) {

    IndicatorCell.CellKey cell() {
        return new IndicatorCell.CellKey(currency, indicator, month);
    }
}
}
