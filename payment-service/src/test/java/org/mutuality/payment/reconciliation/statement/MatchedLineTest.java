package org.mutuality.payment.reconciliation.statement;

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
import org.mutuality.payment.payout.OrderOutcome;
import org.mutuality.payment.provider.StatementPage.EntryStatus;
import org.mutuality.payment.provider.StatementPage.StatementEntry;
import org.mutuality.payment.reconciliation.statement.MatchedLine.MatchResult;

class MatchedLineTest {
    private static final Instant AT = Instant.parse("2021-05-03T10:00:00Z");
    private static final UUID ORDER = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final Money AMOUNT = Money.of("450.00", "PHP");

    @ParameterizedTest
    @CsvSource({
        "PAID,      SETTLED,   450.00, CONFIRMED,      false",
        "PAID,      RETURNED,  450.00, CONFIRMED,      false",
        "PAID,      UNKNOWN,   450.00, CONFIRMED,      true",
        "PAID,      FAILED,    450.00, CONFIRMED,      true",
        "PAID,      SETTLED,   450.01, STATEMENT_AMOUNT_DIFFERS, false",
        "UNDER_WAY, UNDER_WAY, 450.00, CONFIRMED,      false",
        "UNDER_WAY, UNDER_WAY, 449.99, STATEMENT_AMOUNT_DIFFERS, false",
        "REVERSED,  SETTLED,   450.00, REVERSED,        true",
        "REVERSED,  UNDER_WAY, 450.00, REVERSED,        true",
        "REVERSED,  RETURNED,  450.00, REVERSED,        false"
    })
    void an_entry_of_an_order_is_compared_and_news_are_asked_about(
            EntryStatus state, OrderOutcome outcome, String amount, MatchResult result, boolean recheck) {
        StatementEntry entry =
                new StatementEntry("R1", Optional.of(ORDER), Money.of(amount, "PHP"), state, Optional.empty(), AT);
        MatchedLine matched =
                MatchedLine.all(List.of(entry), List.of(order(outcome, ""))).getFirst();
        assertThat(matched.result()).isEqualTo(result);
        assertThat(matched.needsRecheck()).isEqualTo(recheck);
        assertThat(matched.country()).contains("PH");
    }

    @Test
    void what_nobody_ordered_is_not_ours_until_it_is_taken_back() {
        assertThat(results(List.of(), entry("R1", Optional.of(ORDER)), entry("R2", Optional.empty())))
                .containsExactly(MatchResult.NOT_ORDERED, MatchResult.NOT_ORDERED);
        StatementEntry reversed =
                new StatementEntry("R1", Optional.empty(), AMOUNT, EntryStatus.REVERSED, Optional.of("KE"), AT);
        assertThat(results(List.of(), reversed)).containsExactly(MatchResult.REVERSED);
        assertThat(MatchedLine.all(List.of(reversed), List.of()).getFirst().country())
                .contains("KE");
    }

    @Test
    void an_operator_that_repeats_no_order_is_matched_by_its_own_reference() {
        assertThat(results(List.of(order(OrderOutcome.SETTLED, "R1")), entry("R1", Optional.empty())))
                .containsExactly(MatchResult.CONFIRMED);
    }

    @Test
    void an_order_that_is_paid_once_more_is_not_ours_the_second_time() {
        StatementEntry first = entry("R1", Optional.of(ORDER));
        StatementEntry second = entry("R2", Optional.of(ORDER));
        assertThat(results(List.of(order(OrderOutcome.SETTLED, "R2")), first, second))
                .containsExactly(MatchResult.NOT_ORDERED, MatchResult.CONFIRMED);
        assertThat(results(List.of(order(OrderOutcome.UNKNOWN, "")), first, second))
                .containsExactly(MatchResult.CONFIRMED, MatchResult.NOT_ORDERED);
    }

    @Test
    void a_line_has_its_id_from_what_it_says() {
        UUID line = id(entry("R1", Optional.empty()));
        assertThat(id(entry("R1", Optional.of(ORDER)))).isEqualTo(line);
        assertThat(id(entry("R2", Optional.empty()))).isNotEqualTo(line);
        StatementEntry more = new StatementEntry(
                "R1", Optional.empty(), Money.of("450.01", "PHP"), EntryStatus.PAID, Optional.empty(), AT);
        assertThat(id(more)).as("another amount is another line").isNotEqualTo(line);
    }

    @Test
    void a_day_is_read_to_its_end_or_as_far_as_it_is_over() {
        LocalDate day = LocalDate.parse("2021-05-03");
        assertThat(StatementRun.of("x", "", day, AT).to()).isEqualTo(AT);
        assertThat(StatementRun.of("x", "", day, AT.plusSeconds(86_400)).to()).isEqualTo("2021-05-04T00:00:00Z");
        assertThat(StatementRun.of("x", "", day, AT).from()).isEqualTo("2021-05-03T00:00:00Z");
    }

    @Test
    void the_clock_reads_days_that_have_been_over_for_a_while_and_makes_up_for_some() {
        assertThat(StatementScheduler.due(Instant.parse("2021-05-04T00:59:59Z")).getFirst())
                .isEqualTo("2021-05-02");
        assertThat(StatementScheduler.due(Instant.parse("2021-05-04T01:00:00Z")))
                .extracting(LocalDate::toString)
                .containsExactly("2021-05-03", "2021-05-02", "2021-05-01", "2021-04-30");
    }

    private static UUID id(StatementEntry entry) {
        return MatchedLine.all(List.of(entry), List.of())
                .getFirst()
                .lineId(StatementRun.of("mobile-money", "", LocalDate.parse("2021-05-03"), AT));
    }

    private static Stream<MatchResult> results(List<OwnOrder> order, StatementEntry... entries) {
        return MatchedLine.all(List.of(entries), order).stream().map(MatchedLine::result);
    }

    private static StatementEntry entry(String reference, Optional<UUID> order) {
        return new StatementEntry(reference, order, AMOUNT, EntryStatus.PAID, Optional.empty(), AT);
    }

    private static OwnOrder order(OrderOutcome outcome, String reference) {
        return new OwnOrder(ORDER, "PH", AMOUNT, outcome, Optional.of(reference).filter(text -> !text.isEmpty()));
    }
}
