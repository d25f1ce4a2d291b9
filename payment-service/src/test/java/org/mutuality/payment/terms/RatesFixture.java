package org.mutuality.payment.terms;

import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.contracts.Money;

/** Pay as tests write it down. */
public final class RatesFixture {
    private RatesFixture() {}

    public static StipendRates perJournal(String amount, String fromMonth) {
        return perJournal(Money.of(amount, "PHP"), fromMonth);
    }

    static StipendRates perJournal(Money amount, String fromMonth) {
        return new StipendRates(
                amount,
                Optional.empty(),
                YearMonth.parse(fromMonth),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** 450.00 a journal, 100.00 a meeting, 600.00 a month at most, March to December 2021, submitted within ten days. */
    static StipendRates full() {
        return new StipendRates(
                Money.of("450.00", "PHP"),
                Optional.of(Money.of("100.00", "PHP")),
                YearMonth.parse("2021-03"),
                Optional.of(YearMonth.parse("2021-12")),
                Optional.of(10),
                Optional.of(Money.of("600.00", "PHP")),
                Optional.empty());
    }
}
