package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mutuality.payment.receipt.Sum;
import org.mutuality.platform.view.Views;

/** All books, added up by kind of account. Source: {@code kind_day}. */
@ApplicationScoped
class TrialBalanceView {
    private static final String SUMS = """
            select country, currency, kind, sum(debit_minor) as debits, sum(credit_minor) as credits
            from kind_day where country = any(:countries) and value_on <= :asOf
            group by country, currency, kind""";

    private final Views views;

    TrialBalanceView(Views views) {
        this.views = views;
    }

    /**
     * A country's books in one currency.
     *
     * @param kinds in the order of the chart
     * @param difference debits less credits: zero, always
     */
    public record Book(String country, String currency, List<Line> kinds, Sum debits, Sum credits, Sum difference) {}

    /** @param balance on the side on which accounts of this kind grow */
    public record Line(String kind, Side normal, boolean programmeMoney, Sum debits, Sum credits, Sum balance) {}

    /** By country and currency; what counts up to that day. Read in one statement, so that a posting is in it whole or not. */
    List<Book> books(Set<String> countries, LocalDate asOf) {
        Map<String, List<KindSum>> books = new LinkedHashMap<>();
        sums(countries, asOf)
                .forEach(sum -> books.computeIfAbsent(sum.country() + sum.currency(), book -> new ArrayList<>())
                        .add(sum));
        return books.values().stream().map(TrialBalanceView::book).toList();
    }

    private List<KindSum> sums(Set<String> countries, LocalDate asOf) {
        return views.read(sql -> sql
                .createQuery(SUMS)
                .bindArray("countries", String.class, List.copyOf(countries))
                .bind("asOf", asOf)
                .map((row, context) -> new KindSum(
                        row.getString("country"),
                        row.getString("currency"),
                        Kind.valueOf(row.getString("kind")),
                        row.getBigDecimal("debits"),
                        row.getBigDecimal("credits")))
                .stream()
                .sorted(KindSum.ORDER)
                .toList());
    }

    private static Book book(List<KindSum> sums) {
        String currency = sums.getFirst().currency();
        BigDecimal debits = total(sums, KindSum::debits);
        BigDecimal credits = total(sums, KindSum::credits);
        return new Book(
                sums.getFirst().country(),
                currency,
                sums.stream().map(KindSum::line).toList(),
                Sum.ofMinor(debits, currency),
                Sum.ofMinor(credits, currency),
                Sum.ofMinor(debits.subtract(credits), currency));
    }

    private static BigDecimal total(List<KindSum> sums, Function<KindSum, BigDecimal> side) {
        return sums.stream().map(side).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
