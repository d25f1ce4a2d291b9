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
import org.mutuality.payment.money.BigMoney;
import org.mutuality.payment.payout.OrderOutcome;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.payment.reconciliation.difference.ReconciliationDay;
import org.mutuality.platform.database.ReadModelDatabase;

/** What became of a day's orders. Source: {@code payout_order}, {@code order_confirmation}. */
@ApplicationScoped
class DailyOrderTotalsQueries {
    private static final String BECAME = """
            select via, currency, outcome, count(*) as count, sum(amount_minor) as sum,
                   count(fee_minor) as charged, coalesce(sum(fee_minor), 0) as fees,
                   count(confirmed_at) as confirmed,
                   coalesce(sum(amount_minor) filter (where confirmed_at is not null), 0) as confirmed_sum
            from payout_order left join order_confirmation using (order_id)
            where country = :country and provider = :provider and sent_at >= :from and sent_at < :to
            group by via, currency, outcome""";

    private static final Comparator<RouteAndCurrency> KINDS =
            Comparator.comparing(RouteAndCurrency::routeId).thenComparing(RouteAndCurrency::currency);

    private final ReadModelDatabase views;

    DailyOrderTotalsQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** How many orders, and how much they come to. */
    public record CountAndSum(long count, BigMoney sum) {}

    /**
     * Orders through one operator or account and of one currency that were sent that day, and how they stand now: the rest adds up to what was sent.
     *
     * @param routeId which of the provider's; absent: the one without a name
     * @param fees that the provider took for any of them, beside these sums, on whatever day
     * @param confirmed those of them that the provider's own book has as well, so far; of cash there is none
     */
    public record DailyOrderTotalsRow(
            Optional<String> routeId,
            String currency,
            CountAndSum sent,
            CountAndSum settled,
            CountAndSum failed,
            CountAndSum unknown,
            CountAndSum underWay,
            CountAndSum returned,
            CountAndSum fees,
            CountAndSum confirmed) {
        private static DailyOrderTotalsRow of(RouteAndCurrency kind, List<TotalsPart> parts) {
            String currency = kind.currency();
            Map<OrderOutcome, TotalsAccumulator> by =
                    parts.stream().collect(toMap(TotalsPart::outcome, TotalsPart::orders));
            return new DailyOrderTotalsRow(
                    Optional.of(kind.routeId()).filter(via -> !via.equals(ProviderRoutes.UNNAMED)),
                    currency,
                    sum(parts, TotalsPart::orders).tally(currency),
                    by.getOrDefault(OrderOutcome.SETTLED, TotalsAccumulator.NONE)
                            .tally(currency),
                    by.getOrDefault(OrderOutcome.FAILED, TotalsAccumulator.NONE).tally(currency),
                    by.getOrDefault(OrderOutcome.UNKNOWN, TotalsAccumulator.NONE)
                            .tally(currency),
                    by.getOrDefault(OrderOutcome.UNDER_WAY, TotalsAccumulator.NONE)
                            .tally(currency),
                    by.getOrDefault(OrderOutcome.RETURNED, TotalsAccumulator.NONE)
                            .tally(currency),
                    sum(parts, TotalsPart::fees).tally(currency),
                    sum(parts, TotalsPart::confirmed).tally(currency));
        }

        private static TotalsAccumulator sum(List<TotalsPart> parts, Function<TotalsPart, TotalsAccumulator> pile) {
            return parts.stream().map(pile).reduce(TotalsAccumulator.NONE, TotalsAccumulator::plus);
        }
    }

    /** By operator or account, then by currency; empty when nothing was sent. */
    List<DailyOrderTotalsRow> of(ReconciliationDay day) {
        return views
                .read(sql -> day.bind(sql.createQuery(BECAME))
                        .map((row, context) -> TotalsPart.of(row))
                        .list())
                .stream()
                .collect(groupingBy(TotalsPart::kind, () -> new TreeMap<>(KINDS), toList()))
                .entrySet()
                .stream()
                .map(one -> DailyOrderTotalsRow.of(one.getKey(), one.getValue()))
                .toList();
    }

    private record RouteAndCurrency(String routeId, String currency) {}

    private record TotalsPart(
            RouteAndCurrency kind,
            OrderOutcome outcome,
            TotalsAccumulator orders,
            TotalsAccumulator fees,
            TotalsAccumulator confirmed) {
        static TotalsPart of(ResultSet row) throws SQLException {
            return new TotalsPart(
                    new RouteAndCurrency(row.getString("via"), row.getString("currency")),
                    OrderOutcome.valueOf(row.getString("outcome")),
                    new TotalsAccumulator(row.getLong("count"), row.getBigDecimal("sum")),
                    new TotalsAccumulator(row.getLong("charged"), row.getBigDecimal("fees")),
                    new TotalsAccumulator(row.getLong("confirmed"), row.getBigDecimal("confirmed_sum")));
        }
    }

    private record TotalsAccumulator(long count, BigDecimal minor) {
        static final TotalsAccumulator NONE = new TotalsAccumulator(0, BigDecimal.ZERO);

        TotalsAccumulator plus(TotalsAccumulator other) {
            return new TotalsAccumulator(count + other.count, minor.add(other.minor));
        }

        CountAndSum tally(String currency) {
            return new CountAndSum(count, BigMoney.ofMinor(minor, currency));
        }
    }
}
