package org.mutuality.payment.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mutuality.payment.payout.Outcome;
import org.mutuality.payment.receipt.Sum;
import org.mutuality.platform.view.Views;

/** What became of a day's orders. Source: {@code payout_order}. */
@ApplicationScoped
class TotalsView {
    private static final String BECAME = """
            select currency, outcome, count(*) as count, sum(amount_minor) as sum,
                   count(fee_minor) as charged, coalesce(sum(fee_minor), 0) as fees
            from payout_order
            where country = :country and provider = :provider and sent_at >= :from and sent_at < :to
            group by currency, outcome""";

    private final Views views;

    TotalsView(Views views) {
        this.views = views;
    }

    /** How many orders, and how much they come to. */
    public record Tally(long count, Sum sum) {}

    /**
     * Orders of one currency that were sent that day, and how they stand now: the rest adds up to what was sent.
     *
     * @param fees that the provider took for any of them, beside these sums, on whatever day
     */
    public record Totals(
            String currency,
            Tally sent,
            Tally settled,
            Tally failed,
            Tally unknown,
            Tally underWay,
            Tally returned,
            Tally fees) {
        private static Totals of(String currency, List<Part> parts) {
            Map<Outcome, Part> by = parts.stream().collect(toMap(Part::outcome, part -> part));
            Part sent = parts.stream().reduce(Part.none(currency), Part::plus);
            return new Totals(
                    currency,
                    sent.tally(),
                    by.getOrDefault(Outcome.SETTLED, Part.none(currency)).tally(),
                    by.getOrDefault(Outcome.FAILED, Part.none(currency)).tally(),
                    by.getOrDefault(Outcome.UNKNOWN, Part.none(currency)).tally(),
                    by.getOrDefault(Outcome.UNDER_WAY, Part.none(currency)).tally(),
                    by.getOrDefault(Outcome.RETURNED, Part.none(currency)).tally(),
                    sent.fees());
        }
    }

    /** By currency; empty when nothing was sent. */
    List<Totals> of(Day day) {
        return views
                .read(sql -> day.bind(sql.createQuery(BECAME))
                        .map((row, context) -> new Part(
                                row.getString("currency"),
                                Outcome.valueOf(row.getString("outcome")),
                                row.getLong("count"),
                                row.getBigDecimal("sum"),
                                row.getLong("charged"),
                                row.getBigDecimal("fees")))
                        .list())
                .stream()
                .collect(groupingBy(Part::currency, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(one -> Totals.of(one.getKey(), one.getValue()))
                .toList();
    }

    private record Part(
            String currency, Outcome outcome, long count, BigDecimal minor, long charged, BigDecimal feesMinor) {
        static Part none(String currency) {
            return new Part(currency, Outcome.UNDER_WAY, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);
        }

        Part plus(Part other) {
            return new Part(
                    currency,
                    outcome,
                    count + other.count,
                    minor.add(other.minor),
                    charged + other.charged,
                    feesMinor.add(other.feesMinor));
        }

        Tally tally() {
            return new Tally(count, Sum.ofMinor(minor, currency));
        }

        Tally fees() {
            return new Tally(charged, Sum.ofMinor(feesMinor, currency));
        }
    }
}
