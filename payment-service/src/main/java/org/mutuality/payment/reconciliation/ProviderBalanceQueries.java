package org.mutuality.payment.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.ledger.LedgerAccount;
import org.mutuality.payment.ledger.LedgerAccountType;
import org.mutuality.payment.ledger.posting.PayoutPostingRules;
import org.mutuality.payment.money.BigMoney;
import org.mutuality.platform.database.ReadModelDatabase;

/** What a country's books say of a provider. Source: {@code account_day}. */
@ApplicationScoped
public class ProviderBalanceQueries {
    private static final String BOOKS = """
            select currency,
                   coalesce(sum(debit_minor - credit_minor) filter (where kind = 'PROVIDER'), 0) as at_provider,
                   coalesce(sum(credit_minor - debit_minor) filter (where kind = 'PROVIDER_CLEARING'), 0) as in_clearing,
                   coalesce(sum(credit_minor) filter (where kind = 'PROVIDER_CLEARING' and value_on = :day), 0) as sent
            from account_day
            where owner_id = :owner and kind in ('PROVIDER', 'PROVIDER_CLEARING') and country = :country and value_on <= :day
            group by currency order by currency""";

    private final ReadModelDatabase views;

    ProviderBalanceQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * In one currency, at the end of a day.
     *
     * @param country whose books they are
     * @param atProvider what stands with the provider, on {@code provider}
     * @param inClearing sent and not confirmed, on {@code clearing}
     * @param sent what was put into clearing that day: the sum of the orders that were sent
     */
    public record ProviderBalanceRow(
            String country,
            String currency,
            LedgerAccount provider,
            BigMoney atProvider,
            LedgerAccount clearing,
            BigMoney inClearing,
            BigMoney sent) {}

    /** By currency; empty when nothing was ever sent through it. */
    public List<ProviderBalanceRow> of(String country, String provider, LocalDate day) {
        UUID owner = PayoutPostingRules.providerAccountId(country, provider);
        return views.read(sql -> sql.createQuery(BOOKS)
                .bind("owner", owner)
                .bind("country", country)
                .bind("day", day)
                .map((row, context) -> new ProviderBalanceRow(
                        country,
                        row.getString("currency"),
                        new LedgerAccount(LedgerAccountType.PROVIDER, owner),
                        BigMoney.ofMinor(row.getBigDecimal("at_provider"), row.getString("currency")),
                        new LedgerAccount(LedgerAccountType.PROVIDER_CLEARING, owner),
                        BigMoney.ofMinor(row.getBigDecimal("in_clearing"), row.getString("currency")),
                        BigMoney.ofMinor(row.getBigDecimal("sent"), row.getString("currency"))))
                .list());
    }
}
