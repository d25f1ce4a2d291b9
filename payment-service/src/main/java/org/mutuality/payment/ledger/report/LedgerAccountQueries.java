package org.mutuality.payment.ledger.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mutuality.payment.ledger.LedgerAccount;
import org.mutuality.payment.money.BigMoney;
import org.mutuality.platform.database.ReadModelDatabase;

/** Balances of accounts. Source: {@code account_day}. */
@ApplicationScoped
public class LedgerAccountQueries {
    /** As of this day everything counts. */
    public static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private static final String BALANCES = """
            select country, currency,
                   coalesce(sum(debit_minor) filter (where value_on <= :asOf), 0) as debits,
                   coalesce(sum(credit_minor) filter (where value_on <= :asOf), 0) as credits
            from account_day where owner_id = :owner and kind = :kind and country = any(:countries)
            group by country, currency order by country, currency""";

    private final ReadModelDatabase views;

    LedgerAccountQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * Balance of an account in one country and currency.
     *
     * @param country ISO 3166 alpha-2, of the books
     * @param debits sum of the debits
     * @param credits sum of the credits
     * @param balance on the side on which the account grows
     */
    public record AccountBalanceRow(String country, BigMoney debits, BigMoney credits, BigMoney balance) {}

    /** One row for each country and currency; empty when the account has no postings in these countries. */
    public List<AccountBalanceRow> balances(LedgerAccount account, Set<String> countries, LocalDate asOf) {
        return views.read(sql -> sql.createQuery(BALANCES)
                .bind("owner", account.owner())
                .bind("kind", account.kind().name())
                .bindArray("countries", String.class, List.copyOf(countries))
                .bind("asOf", asOf)
                .map((row, context) -> new AccountTypeTotals(
                        row.getString("country"),
                        row.getString("currency"),
                        account.kind(),
                        row.getBigDecimal("debits"),
                        row.getBigDecimal("credits")))
                .map(LedgerAccountQueries::balance)
                .list());
    }

    private static AccountBalanceRow balance(AccountTypeTotals sum) {
        return new AccountBalanceRow(
                sum.country(),
                BigMoney.ofMinor(sum.debits(), sum.currency()),
                BigMoney.ofMinor(sum.credits(), sum.currency()),
                BigMoney.ofMinor(sum.balance(), sum.currency()));
    }
}
