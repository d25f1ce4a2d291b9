package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mutuality.payment.receipt.Sum;
import org.mutuality.platform.view.Views;

/** Balances of accounts. Source: {@code account_day}. */
@ApplicationScoped
class AccountView {
    /** As of when, where everything counts. */
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private static final String BALANCES = """
            select country, currency,
                   coalesce(sum(debit_minor) filter (where value_on <= :asOf), 0) as debits,
                   coalesce(sum(credit_minor) filter (where value_on <= :asOf), 0) as credits
            from account_day where owner_id = :owner and kind = :kind and country = any(:countries)
            group by country, currency order by country, currency""";

    private final Views views;

    AccountView(Views views) {
        this.views = views;
    }

    /** @param balance on the side on which the account grows */
    public record Balance(String country, Sum debits, Sum credits, Sum balance) {}

    /** One for each currency; empty when those countries' books don't know the account. */
    List<Balance> balances(Account account, Set<String> countries, LocalDate asOf) {
        return views.read(sql -> sql.createQuery(BALANCES)
                .bind("owner", account.owner())
                .bind("kind", account.kind().name())
                .bindArray("countries", String.class, List.copyOf(countries))
                .bind("asOf", asOf)
                .map((row, context) -> new KindSum(
                        row.getString("country"),
                        row.getString("currency"),
                        account.kind(),
                        row.getBigDecimal("debits"),
                        row.getBigDecimal("credits")))
                .map(AccountView::balance)
                .list());
    }

    private static Balance balance(KindSum sum) {
        return new Balance(
                sum.country(),
                Sum.ofMinor(sum.debits(), sum.currency()),
                Sum.ofMinor(sum.credits(), sum.currency()),
                Sum.ofMinor(sum.balance(), sum.currency()));
    }
}
