package org.mutuality.payment.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.Money;

class JournalRateTest {
    private static final YearMonth MARCH = YearMonth.parse("2021-03");

    // The last minute of a day anywhere on Earth is the next noon of Greenwich.
    @ParameterizedTest
    @CsvSource({
        "0, 2021-03-15T08:00:00Z, true",
        "0, 2021-04-01T11:59:59Z, true",
        "0, 2021-04-01T12:00:00Z, false",
        "10, 2021-04-11T11:59:59Z, true",
        "10, 2021-04-11T12:00:00Z, false",
        "10, 2031-04-11T12:00:00Z, false"
    })
    void a_journal_earns_until_the_latest_day_has_ended_everywhere(int latestDay, Instant submittedAt, boolean earned) {
        assertThat(price(Optional.of(latestDay)).isSubmittedInTime(MARCH, submittedAt)).isEqualTo(earned);
    }

    @Test
    void without_a_latest_day_it_always_earns() {
        assertThat(price(Optional.empty()).isSubmittedInTime(MARCH, Instant.parse("2031-01-01T00:00:00Z")))
                .isTrue();
    }

    private static JournalRate price(Optional<Integer> latestDay) {
        return new JournalRate(Money.of("450.00", "PHP"), latestDay);
    }
}
