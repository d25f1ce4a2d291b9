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

/** Balances of a provider in a country's books. Source: {@code account_day}. */
@ApplicationScoped
public class ProviderBalanceQueries {
    private static final String BALANCES = """
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
     * A provider's balances in one currency at the end of a day.
     *
     * @param country ISO 3166 alpha-2, of the books
     * @param currency ISO 4217
     * @param provider the provider's ledger account
     * @param atProvider money held by the provider: the balance of {@code provider}
     * @param clearing the provider's clearing account
     * @param inClearing sent and not confirmed: the balance of {@code clearing}
     * @param sent posted to clearing that day: the sum of the orders sent
     */
    public record ProviderBalanceRow(
            String country,
            String currency,
            LedgerAccount provider,
            BigMoney atProvider,
            LedgerAccount clearing,
            BigMoney inClearing,
            BigMoney sent) {}

    /** By currency; empty when nothing was ever sent through the provider. */
    public List<ProviderBalanceRow> of(String country, String provider, LocalDate day) {
        UUID owner = PayoutPostingRules.providerAccountId(country, provider);
        return views.read(sql -> sql.createQuery(BALANCES)
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
