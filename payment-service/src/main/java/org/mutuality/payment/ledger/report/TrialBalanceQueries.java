package org.mutuality.payment.ledger.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mutuality.payment.ledger.EntrySide;
import org.mutuality.payment.ledger.LedgerAccountType;
import org.mutuality.payment.money.BigMoney;
import org.mutuality.platform.database.ReadModelDatabase;

/** All books, summed by account type. Source: {@code kind_day}. */
@ApplicationScoped
class TrialBalanceQueries {
    private static final String SUMS = """
            select country, currency, kind, sum(debit_minor) as debits, sum(credit_minor) as credits
            from kind_day where country = any(:countries) and value_on <= :asOf
            group by country, currency, kind""";

    private final ReadModelDatabase views;

    TrialBalanceQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A country's books in one currency.
     *
     * @param country ISO 3166 alpha-2
     * @param currency ISO 4217
     * @param kinds account types, in the order of the chart of accounts
     * @param debits sum of all debits
     * @param credits sum of all credits
     * @param difference debits less credits: always zero
     */
    public record TrialBalanceRow(
            String country,
            String currency,
            List<AccountTypeRow> kinds,
            BigMoney debits,
            BigMoney credits,
            BigMoney difference) {}

    /**
     * Sums of the accounts of a type.
     *
     * @param kind account type, such as {@code family-payable}
     * @param normal side on which accounts of this type grow
     * @param programmeMoney whether this is programme money, which is never a family's earned income
     * @param debits sum of the debits
     * @param credits sum of the credits
     * @param balance on the side on which accounts of this type grow
     */
    public record AccountTypeRow(
            String kind,
            EntrySide normal,
            boolean programmeMoney,
            BigMoney debits,
            BigMoney credits,
            BigMoney balance) {}

    /**
     * By country and currency, up to that day. Read by one statement, so that a transfer counts completely or not at all.
     */
    List<TrialBalanceRow> books(Set<String> countries, LocalDate asOf) {
        Map<String, List<AccountTypeTotals>> books = new LinkedHashMap<>();
        sums(countries, asOf)
                .forEach(sum -> books.computeIfAbsent(sum.country() + sum.currency(), book -> new ArrayList<>())
                        .add(sum));
        return books.values().stream().map(TrialBalanceQueries::book).toList();
    }

    private List<AccountTypeTotals> sums(Set<String> countries, LocalDate asOf) {
        return views.read(sql -> sql
                .createQuery(SUMS)
                .bindArray("countries", String.class, List.copyOf(countries))
                .bind("asOf", asOf)
                .map((row, context) -> new AccountTypeTotals(
                        row.getString("country"),
                        row.getString("currency"),
                        LedgerAccountType.valueOf(row.getString("kind")),
                        row.getBigDecimal("debits"),
                        row.getBigDecimal("credits")))
                .stream()
                .sorted(AccountTypeTotals.ORDER)
                .toList());
    }

    private static TrialBalanceRow book(List<AccountTypeTotals> sums) {
        String currency = sums.getFirst().currency();
        BigDecimal debits = total(sums, AccountTypeTotals::debits);
        BigDecimal credits = total(sums, AccountTypeTotals::credits);
        return new TrialBalanceRow(
                sums.getFirst().country(),
                currency,
                sums.stream().map(AccountTypeTotals::toRow).toList(),
                BigMoney.ofMinor(debits, currency),
                BigMoney.ofMinor(credits, currency),
                BigMoney.ofMinor(debits.subtract(credits), currency));
    }

    private static BigDecimal total(List<AccountTypeTotals> sums, Function<AccountTypeTotals, BigDecimal> side) {
        return sums.stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
