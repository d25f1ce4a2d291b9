package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.receipt.Sum;
import org.mutuality.platform.view.Views;

/** What a country's books say of a provider. Source: {@code account_day}. */
@ApplicationScoped
public class ProviderBooks {
    private static final String BOOKS = """
            select currency,
                   coalesce(sum(debit_minor - credit_minor) filter (where kind = 'PROVIDER'), 0) as at_provider,
                   coalesce(sum(credit_minor - debit_minor) filter (where kind = 'PROVIDER_CLEARING'), 0) as in_clearing,
                   coalesce(sum(credit_minor) filter (where kind = 'PROVIDER_CLEARING' and value_on = :day), 0) as sent
            from account_day
            where owner_id = :owner and kind in ('PROVIDER', 'PROVIDER_CLEARING') and country = :country and value_on <= :day
            group by currency order by currency""";

    private final Views views;

    ProviderBooks(Views views) {
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
    public record Book(
            String country,
            String currency,
            Account provider,
            Sum atProvider,
            Account clearing,
            Sum inClearing,
            Sum sent) {}

    /** By currency; empty when nothing was ever sent through it. */
    public List<Book> of(String country, String provider, LocalDate day) {
        UUID owner = PayoutEntries.provider(country, provider);
        return views.read(sql -> sql.createQuery(BOOKS)
                .bind("owner", owner)
                .bind("country", country)
                .bind("day", day)
                .map((row, context) -> new Book(
                        country,
                        row.getString("currency"),
                        new Account(Kind.PROVIDER, owner),
                        Sum.ofMinor(row.getBigDecimal("at_provider"), row.getString("currency")),
                        new Account(Kind.PROVIDER_CLEARING, owner),
                        Sum.ofMinor(row.getBigDecimal("in_clearing"), row.getString("currency")),
                        Sum.ofMinor(row.getBigDecimal("sent"), row.getString("currency"))))
                .list());
    }
}
