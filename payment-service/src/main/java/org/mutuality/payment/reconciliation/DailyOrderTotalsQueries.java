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

/**
 * Outcomes of the orders that were sent on a day, summed. Source: {@code payout_order}, {@code order_confirmation}.
 */
@ApplicationScoped
class DailyOrderTotalsQueries {
    private static final String TOTALS = """
            select via, currency, outcome, count(*) as count, sum(amount_minor) as sum,
                   count(fee_minor) as charged, coalesce(sum(fee_minor), 0) as fees,
                   count(confirmed_at) as confirmed,
                   coalesce(sum(amount_minor) filter (where confirmed_at is not null), 0) as confirmed_sum
            from payout_order left join order_confirmation using (order_id)
            where country = :country and provider = :provider and sent_at >= :from and sent_at < :to
            group by via, currency, outcome""";

    private static final Comparator<RouteAndCurrency> ORDER =
            Comparator.comparing(RouteAndCurrency::routeId).thenComparing(RouteAndCurrency::currency);

    private final ReadModelDatabase views;

    DailyOrderTotalsQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A number of orders and their sum.
     *
     * @param count number of orders
     * @param sum of their amounts
     */
    public record CountAndSum(long count, BigMoney sum) {}

    /**
     * Orders of one route and currency that were sent on a day, byOutcome their current outcome. The outcomes add up to sent.
     *
     * @param routeId which of the provider's operators, accounts or distributors; absent for the unnamed one
     * @param currency ISO 4217
     * @param sent all orders of the day
     * @param settled paid
     * @param failed not paid
     * @param unknown without a reliable answer; the provider is being queried
     * @param underWay accepted byOutcome the provider and not decided
     * @param returned paid and returned
     * @param fees charged byOutcome the provider for these orders on any day; not included in the other sums
     * @param confirmed those that the provider's statement has as well, so far; always zero for cash
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
        private static DailyOrderTotalsRow of(RouteAndCurrency key, List<TotalsPart> parts) {
            String currency = key.currency();
            Map<OrderOutcome, TotalsAccumulator> byOutcome =
                    parts.stream().collect(toMap(TotalsPart::outcome, TotalsPart::orders));
            return new DailyOrderTotalsRow(
                    Optional.of(key.routeId()).filter(routeId -> !routeId.equals(ProviderRoutes.UNNAMED)),
                    currency,
                    sum(parts, TotalsPart::orders).tally(currency),
                    byOutcome
                            .getOrDefault(OrderOutcome.SETTLED, TotalsAccumulator.NONE)
                            .tally(currency),
                    byOutcome
                            .getOrDefault(OrderOutcome.FAILED, TotalsAccumulator.NONE)
                            .tally(currency),
                    byOutcome
                            .getOrDefault(OrderOutcome.UNKNOWN, TotalsAccumulator.NONE)
                            .tally(currency),
                    byOutcome
                            .getOrDefault(OrderOutcome.UNDER_WAY, TotalsAccumulator.NONE)
                            .tally(currency),
                    byOutcome
                            .getOrDefault(OrderOutcome.RETURNED, TotalsAccumulator.NONE)
                            .tally(currency),
                    sum(parts, TotalsPart::fees).tally(currency),
                    sum(parts, TotalsPart::confirmed).tally(currency));
        }

        private static TotalsAccumulator sum(List<TotalsPart> parts, Function<TotalsPart, TotalsAccumulator> part) {
            return parts.stream().map(part).reduce(TotalsAccumulator.NONE, TotalsAccumulator::plus);
        }
    }

    /** By route, then byOutcome currency; empty when nothing was sent. */
    List<DailyOrderTotalsRow> of(ReconciliationDay day) {
        return views
                .read(sql -> day.bind(sql.createQuery(TOTALS))
                        .map((row, context) -> TotalsPart.of(row))
                        .list())
                .stream()
                .collect(groupingBy(TotalsPart::key, () -> new TreeMap<>(ORDER), toList()))
                .entrySet()
                .stream()
                .map(one -> DailyOrderTotalsRow.of(one.getKey(), one.getValue()))
                .toList();
    }

    private record RouteAndCurrency(String routeId, String currency) {}

    private record TotalsPart(
            RouteAndCurrency key,
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
