package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.platform.database.ReadModelDatabase;

/** Released payouts that wait to be sent. Source: {@code payout_view} and {@code batch_view}. */
@ApplicationScoped
public class ReleasedPayoutQueries {
    private static final String MARKETS = """
            select distinct country, currency from batch_view where status = 'RELEASED' and provider = :provider
            order by country, currency""";
    private static final String NEXT = """
            select p.* from payout_view p join batch_view b using (batch_id)
            where b.status = 'RELEASED' and b.provider = :provider and b.country || b.currency = any(:markets)
              and p.status = 'BATCHED' and cardinality(p.held) = 0 and p.payout_id > :after
            order by p.payout_id limit :most""";

    private final ReadModelDatabase views;

    ReleasedPayoutQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A payout that its batch may send.
     *
     * @param reference text shown to the family: the month that was earned, or the kind of entitlement
     */
    public record ReleasedPayoutRow(
            PayoutId payoutId, UUID batchId, UUID familyId, String country, Money amount, String reference) {}

    /** A country and a currency. */
    public record PayoutMarket(String country, String currency) {}

    /** Markets in which batches of a provider are released. */
    public List<PayoutMarket> findMarkets(String provider) {
        return views.read(sql -> sql.createQuery(MARKETS)
                .bind("provider", provider)
                .map((row, context) -> new PayoutMarket(row.getString("country"), row.getString("currency")))
                .list());
    }

    /**
     * The next payouts of a provider, lowest id first. The projection lags behind the events by moments, so a payout that
     * was just sent may be among them; the aggregate refuses to send it again.
     *
     * @param markets only in these
     * @param after only ids above this one
     */
    public List<ReleasedPayoutRow> findNext(String provider, List<PayoutMarket> markets, UUID after, int most) {
        Object[] named =
                markets.stream().map(one -> one.country() + one.currency()).toArray();
        return views.read(sql -> sql.createQuery(NEXT)
                .bind("provider", provider)
                .bindArray("markets", String.class, named)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> toSend(row))
                .list());
    }

    private static ReleasedPayoutRow toSend(ResultSet row) throws SQLException {
        return new ReleasedPayoutRow(
                new PayoutId(row.getObject("payout_id", UUID.class)),
                row.getObject("batch_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getString("country"),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                Optional.ofNullable(row.getString("month")).orElse(row.getString("kind")));
    }
}
