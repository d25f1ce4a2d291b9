package org.mutuality.journal.exchange;

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
import org.mutuality.journal.exchange.Totals.Cell;
import org.mutuality.journal.exchange.Totals.InQuarter;
import org.mutuality.journal.exchange.Totals.OfKind;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.view.Views;

/** A cohort's exchanges, added up. Source: {@code exchange_view}, the rows that count. */
@ApplicationScoped
class TotalsView {
    private final Views views;

    TotalsView(Views views) {
        this.views = views;
    }

    /** Oldest first; quarters and kinds without an exchange are left out. */
    List<InQuarter> quarters(CohortRef cohort, Quarter first, Quarter last) {
        List<Sum> sums = views.read(sql -> sql.select(
                        """
                        select cast(date_trunc('quarter', happened_on) as date) as quarter, kind,
                            status = 'confirmed' as confirmed, count(*) as exchanges,
                            count(distinct declared_by) as families, coalesce(sum(value_minor), 0) as minor,
                            count(distinct declared_by) filter (where value_minor is not null) as valued
                        from exchange_view
                        where cohort_id = ? and counts and status <> 'declined' and happened_on >= ? and happened_on < ?
                        group by 1, 2, 3 order by 1, 2""", cohort.cohortId(), first.firstDay(), last.next().firstDay())
                .map((row, context) -> sum(row, cohort.currency()))
                .list());
        return byQuarter(sums).entrySet().stream()
                .map(one -> new InQuarter(quarter(one.getKey()), kinds(one.getValue())))
                .toList();
    }

    private static Map<LocalDate, List<Sum>> byQuarter(List<Sum> sums) {
        return sums.stream().collect(groupingBy(Sum::quarter, TreeMap::new, java.util.stream.Collectors.toList()));
    }

    private static String quarter(LocalDate firstDay) {
        return Quarter.of(YearMonth.from(firstDay)).text();
    }

    private static List<OfKind> kinds(List<Sum> sums) {
        return new TreeMap<>(sums.stream().collect(groupingBy(Sum::kind)))
                .entrySet().stream()
                        .map(one -> new OfKind(one.getKey(), cell(one.getValue(), true), cell(one.getValue(), false)))
                        .toList();
    }

    private static Cell cell(List<Sum> sums, boolean confirmed) {
        return sums.stream()
                .filter(sum -> sum.confirmed == confirmed)
                .findFirst()
                .map(Sum::cell)
                .orElse(Cell.NONE);
    }

    private static Sum sum(ResultSet row, String currency) throws SQLException {
        return new Sum(
                row.getObject("quarter", LocalDate.class),
                Kind.of(row.getString("kind")),
                row.getBoolean("confirmed"),
                Cell.of(
                        row.getLong("exchanges"),
                        row.getLong("families"),
                        new Money(row.getLong("minor"), currency),
                        row.getLong("valued")));
    }

    private record Sum(LocalDate quarter, Kind kind, boolean confirmed, Cell cell) {}
}
