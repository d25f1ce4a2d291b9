package org.mutuality.journal.exchange.readmodel;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.readmodel.ExchangeTotals.KindTotals;
import org.mutuality.journal.exchange.readmodel.ExchangeTotals.QuarterTotals;
import org.mutuality.journal.exchange.readmodel.ExchangeTotals.TotalsCell;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.CohortRef;

/** A cohort's exchanges, added up. Source: {@code exchange_view}, the rows that count, and the directory. */
@ApplicationScoped
class ExchangeTotalsQueries {
    private static final String EVERY_FAMILY = "true";
    // A family outside the cohort is unknown, and in no figure.
    private static final String CONSENTED = """
            not exists (select from directory_family d where d.family_id in (declared_by, other_family)
                and not 'research' = any(d.consents))""";

    private final ReadModelDatabase views;

    ExchangeTotalsQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** Oldest first; quarters and kinds without an exchange are left out. */
    List<QuarterTotals> quarters(CohortRef cohort, boolean consentedOnly, CalendarQuarter first, CalendarQuarter last) {
        List<QuarterSumRow> sums = views.read(sql -> sql.select(
                        """
                        select cast(date_trunc('quarter', happened_on) as date) as quarter, kind,
                            status = 'confirmed' as confirmed, count(*) as exchanges,
                            count(distinct declared_by) as families, coalesce(sum(value_minor), 0) as minor,
                            count(distinct declared_by) filter (where value_minor is not null) as valued
                        from exchange_view
                        where cohort_id = ? and counts and status <> 'declined' and happened_on >= ? and happened_on < ?
                          and %s
                        group by 1, 2, 3 order by 1, 2""".formatted(consentedOnly ? CONSENTED : EVERY_FAMILY),
                        cohort.cohortId(),
                        first.firstDay(),
                        last.next().firstDay())
                .map((row, context) -> sum(row, cohort.currency()))
                .list());
        return byQuarter(sums).entrySet().stream()
                .map(one -> new QuarterTotals(quarter(one.getKey()), kinds(one.getValue())))
                .toList();
    }

    /** Number of the cohort's families that do not consent to research. */
    int countUnconsented(CohortRef cohort) {
        return views.read(
                sql -> sql.select("""
                        select count(*) from directory_family
                        where cohort_id = ? and not erased and not 'research' = any(consents)""", cohort.cohortId()).mapTo(Integer.class).one());
    }

    private static Map<LocalDate, List<QuarterSumRow>> byQuarter(List<QuarterSumRow> sums) {
        return sums.stream()
                .collect(groupingBy(QuarterSumRow::quarter, TreeMap::new, java.util.stream.Collectors.toList()));
    }

    private static String quarter(LocalDate firstDay) {
        return CalendarQuarter.of(YearMonth.from(firstDay)).text();
    }

    private static List<KindTotals> kinds(List<QuarterSumRow> sums) {
        return new TreeMap<>(sums.stream().collect(groupingBy(QuarterSumRow::kind)))
                .entrySet().stream()
                        .map(one ->
                                new KindTotals(one.getKey(), cell(one.getValue(), true), cell(one.getValue(), false)))
                        .toList();
    }

    private static TotalsCell cell(List<QuarterSumRow> sums, boolean confirmed) {
        return sums.stream()
                .filter(sum -> sum.confirmed == confirmed)
                .findFirst()
                .map(QuarterSumRow::cell)
                .orElse(TotalsCell.NONE);
    }

    private static QuarterSumRow sum(ResultSet row, String currency) throws SQLException {
        return new QuarterSumRow(
                row.getObject("quarter", LocalDate.class),
                HelpKind.of(row.getString("kind")),
                row.getBoolean("confirmed"),
                TotalsCell.of(
                        row.getLong("exchanges"),
                        row.getLong("families"),
                        new Money(row.getLong("minor"), currency),
                        row.getLong("valued")));
    }

    private record QuarterSumRow(LocalDate quarter, HelpKind kind, boolean confirmed, TotalsCell cell) {}
}
