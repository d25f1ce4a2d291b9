package org.mutuality.payment.reconciliation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mutuality.payment.payout.Outcome;
import org.mutuality.payment.provider.Ways;
import org.mutuality.payment.receipt.Sum;
import org.mutuality.platform.view.Views;

/** What became of a day's orders. Source: {@code payout_order}, {@code order_confirmation}. */
@ApplicationScoped
class TotalsView {
    private static final String BECAME = """
            select via, currency, outcome, count(*) as count, sum(amount_minor) as sum,
                   count(fee_minor) as charged, coalesce(sum(fee_minor), 0) as fees,
                   count(confirmed_at) as confirmed,
                   coalesce(sum(amount_minor) filter (where confirmed_at is not null), 0) as confirmed_sum
            from payout_order left join order_confirmation using (order_id)
            where country = :country and provider = :provider and sent_at >= :from and sent_at < :to
            group by via, currency, outcome""";

    private static final Comparator<Kind> KINDS =
            Comparator.comparing(Kind::via).thenComparing(Kind::currency);

    private final Views views;

    TotalsView(Views views) {
        this.views = views;
    }

    /** How many orders, and how much they come to. */
    public record Tally(long count, Sum sum) {}

    /**
     * Orders through one operator or account and of one currency that were sent that day, and how they stand now: the rest adds up to what was sent.
     *
     * @param via which of the provider's; absent: the one without a name
     * @param fees that the provider took for any of them, beside these sums, on whatever day
     * @param confirmed those of them that the provider's own book has as well, so far; of cash there is none
     */
    public record Totals(
            Optional<String> via,
            String currency,
            Tally sent,
            Tally settled,
            Tally failed,
            Tally unknown,
            Tally underWay,
            Tally returned,
            Tally fees,
            Tally confirmed) {
        private static Totals of(Kind kind, List<Part> parts) {
            String currency = kind.currency();
            Map<Outcome, Pile> by = parts.stream().collect(toMap(Part::outcome, Part::orders));
            return new Totals(
                    Optional.of(kind.via()).filter(via -> !via.equals(Ways.UNNAMED)),
                    currency,
                    sum(parts, Part::orders).tally(currency),
                    by.getOrDefault(Outcome.SETTLED, Pile.NONE).tally(currency),
                    by.getOrDefault(Outcome.FAILED, Pile.NONE).tally(currency),
                    by.getOrDefault(Outcome.UNKNOWN, Pile.NONE).tally(currency),
                    by.getOrDefault(Outcome.UNDER_WAY, Pile.NONE).tally(currency),
                    by.getOrDefault(Outcome.RETURNED, Pile.NONE).tally(currency),
                    sum(parts, Part::fees).tally(currency),
                    sum(parts, Part::confirmed).tally(currency));
        }

        private static Pile sum(List<Part> parts, Function<Part, Pile> pile) {
            return parts.stream().map(pile).reduce(Pile.NONE, Pile::plus);
        }
    }

    /** By operator or account, then by currency; empty when nothing was sent. */
    List<Totals> of(Day day) {
        return views
                .read(sql -> day.bind(sql.createQuery(BECAME))
                        .map((row, context) -> Part.of(row))
                        .list())
                .stream()
                .collect(groupingBy(Part::kind, () -> new TreeMap<>(KINDS), toList()))
                .entrySet()
                .stream()
                .map(one -> Totals.of(one.getKey(), one.getValue()))
                .toList();
    }

    private record Kind(String via, String currency) {}

    private record Part(Kind kind, Outcome outcome, Pile orders, Pile fees, Pile confirmed) {
        static Part of(ResultSet row) throws SQLException {
            return new Part(
                    new Kind(row.getString("via"), row.getString("currency")),
                    Outcome.valueOf(row.getString("outcome")),
                    new Pile(row.getLong("count"), row.getBigDecimal("sum")),
                    new Pile(row.getLong("charged"), row.getBigDecimal("fees")),
                    new Pile(row.getLong("confirmed"), row.getBigDecimal("confirmed_sum")));
        }
    }

    private record Pile(long count, BigDecimal minor) {
        static final Pile NONE = new Pile(0, BigDecimal.ZERO);

        Pile plus(Pile other) {
            return new Pile(count + other.count, minor.add(other.minor));
        }

        Tally tally(String currency) {
            return new Tally(count, Sum.ofMinor(minor, currency));
        }
    }
}
