package org.mutuality.payment.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.Outcome;
import org.mutuality.payment.provider.BookPage.Booked;
import org.mutuality.payment.provider.BookPage.State;

class ComparedTest {
    private static final Instant AT = Instant.parse("2021-05-03T10:00:00Z");
    private static final UUID ORDER = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final Money AMOUNT = Money.of("450.00", "PHP");

    @ParameterizedTest
    @CsvSource({
        "PAID,      SETTLED,   450.00, CONFIRMED,      false",
        "PAID,      RETURNED,  450.00, CONFIRMED,      false",
        "PAID,      UNKNOWN,   450.00, CONFIRMED,      true",
        "PAID,      FAILED,    450.00, CONFIRMED,      true",
        "PAID,      SETTLED,   450.01, AMOUNT_DIFFERS, false",
        "UNDER_WAY, UNDER_WAY, 450.00, CONFIRMED,      false",
        "UNDER_WAY, UNDER_WAY, 449.99, AMOUNT_DIFFERS, false",
        "REVERSED,  SETTLED,   450.00, NOTHING,        true",
        "REVERSED,  UNDER_WAY, 450.00, NOTHING,        true",
        "REVERSED,  RETURNED,  450.00, NOTHING,        false"
    })
    void an_entry_of_an_order_is_compared_and_news_are_asked_about(
            State state, Outcome outcome, String amount, Verdict verdict, boolean news) {
        Booked entry = new Booked("R1", Optional.of(ORDER), Money.of(amount, "PHP"), state, Optional.empty(), AT);
        Compared compared =
                Compared.all(List.of(entry), List.of(ours(outcome, ""))).getFirst();
        assertThat(compared.verdict()).isEqualTo(verdict);
        assertThat(compared.isNews()).isEqualTo(news);
        assertThat(compared.country()).contains("PH");
    }

    @Test
    void what_nobody_ordered_is_not_ours_until_it_is_taken_back() {
        assertThat(verdicts(List.of(), entry("R1", Optional.of(ORDER)), entry("R2", Optional.empty())))
                .containsExactly(Verdict.NOT_OURS, Verdict.NOT_OURS);
        Booked reversed = new Booked("R1", Optional.empty(), AMOUNT, State.REVERSED, Optional.of("KE"), AT);
        assertThat(verdicts(List.of(), reversed)).containsExactly(Verdict.NOTHING);
        assertThat(Compared.all(List.of(reversed), List.of()).getFirst().country())
                .contains("KE");
    }

    @Test
    void an_operator_that_repeats_no_order_is_matched_by_its_own_reference() {
        assertThat(verdicts(List.of(ours(Outcome.SETTLED, "R1")), entry("R1", Optional.empty())))
                .containsExactly(Verdict.CONFIRMED);
    }

    @Test
    void an_order_that_is_paid_once_more_is_not_ours_the_second_time() {
        Booked first = entry("R1", Optional.of(ORDER));
        Booked second = entry("R2", Optional.of(ORDER));
        assertThat(verdicts(List.of(ours(Outcome.SETTLED, "R2")), first, second))
                .containsExactly(Verdict.NOT_OURS, Verdict.CONFIRMED);
        assertThat(verdicts(List.of(ours(Outcome.UNKNOWN, "")), first, second))
                .containsExactly(Verdict.CONFIRMED, Verdict.NOT_OURS);
    }

    @Test
    void a_line_has_its_id_from_what_it_says() {
        UUID line = id(entry("R1", Optional.empty()));
        assertThat(id(entry("R1", Optional.of(ORDER)))).isEqualTo(line);
        assertThat(id(entry("R2", Optional.empty()))).isNotEqualTo(line);
        Booked more = new Booked("R1", Optional.empty(), Money.of("450.01", "PHP"), State.PAID, Optional.empty(), AT);
        assertThat(id(more)).as("what was decided of another amount").isNotEqualTo(line);
    }

    @Test
    void a_day_is_read_to_its_end_or_as_far_as_it_is_over() {
        LocalDate day = LocalDate.parse("2021-05-03");
        assertThat(Reading.of("x", "", day, AT).to()).isEqualTo(AT);
        assertThat(Reading.of("x", "", day, AT.plusSeconds(86_400)).to()).isEqualTo("2021-05-04T00:00:00Z");
        assertThat(Reading.of("x", "", day, AT).from()).isEqualTo("2021-05-03T00:00:00Z");
    }

    @Test
    void the_clock_reads_days_that_have_been_over_for_a_while_and_makes_up_for_some() {
        assertThat(BookClock.due(Instant.parse("2021-05-04T00:59:59Z")).getFirst())
                .isEqualTo("2021-05-02");
        assertThat(BookClock.due(Instant.parse("2021-05-04T01:00:00Z")))
                .extracting(LocalDate::toString)
                .containsExactly("2021-05-03", "2021-05-02", "2021-05-01", "2021-04-30");
    }

    private static UUID id(Booked entry) {
        return Compared.all(List.of(entry), List.of())
                .getFirst()
                .lineId(Reading.of("mobile-money", "", LocalDate.parse("2021-05-03"), AT));
    }

    private static Stream<Verdict> verdicts(List<Ours> ours, Booked... entries) {
        return Compared.all(List.of(entries), ours).stream().map(Compared::verdict);
    }

    private static Booked entry(String reference, Optional<UUID> order) {
        return new Booked(reference, order, AMOUNT, State.PAID, Optional.empty(), AT);
    }

    private static Ours ours(Outcome outcome, String reference) {
        return new Ours(ORDER, "PH", AMOUNT, outcome, Optional.of(reference).filter(known -> !known.isEmpty()));
    }
}
