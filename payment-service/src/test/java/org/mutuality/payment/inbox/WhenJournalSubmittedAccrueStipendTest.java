package org.mutuality.payment.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.inbox.JournalFactFixture.*;
import static org.mutuality.payment.stipend.CompletedMonthFixture.*;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.journal.JournalVersionFact;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.stipend.CompletedMonthFixture;
import org.mutuality.payment.stipend.StipendCommand.RecordJournalWithdrawal;
import org.mutuality.payment.stipend.StipendRule;
import org.mutuality.payment.terms.JournalRate;
import org.mutuality.payment.terms.JournalRates;
import org.mutuality.testkit.RecordingCommandGateway;

class WhenJournalSubmittedAccrueStipendTest {
    private static final Map<String, Object> ANSWERS = Map.of("ladder", 7);
    // 450.00 PHP from March 2021 on, nothing before; submitted within ten days of the month's end.
    private static final JournalRates PRICES =
            (cohort, month) -> Optional.of(new JournalRate(Money.of("450.00", "PHP"), Optional.of(10)))
                    .filter(price -> !month.isBefore(YearMonth.parse("2021-03")));

    @Test
    void a_complete_journal_accrues() {
        assertThat(ordered(submitted("2021-03", true, ANSWERS))).containsExactly(accrue("2021-03", "450.00"));
    }

    @Test
    void an_incomplete_one_does_not() {
        assertThat(ordered(submitted("2021-03", false, ANSWERS))).isEmpty();
    }

    @Test
    void a_correction_that_completes_the_month_accrues() {
        assertThat(ordered(
                        submitted("2021-03", false, ANSWERS),
                        corrected("2021-03", true, 2, ANSWERS, Optional.of("forgot"))))
                .containsExactly(accrue(version(2, earned("2021-03")), "450.00"));
    }

    @Test
    void a_correction_that_leaves_it_incomplete_does_not() {
        assertThat(ordered(corrected("2021-03", false, 2, ANSWERS, Optional.empty())))
                .isEmpty();
    }

    @Test
    void a_month_before_the_first_terms_waits() {
        assertThat(ordered(submitted("2021-02", true, ANSWERS))).containsExactly(await("2021-02"));
    }

    @Test
    void one_submitted_after_the_latest_day_is_forfeited_however_soon_it_is_received() {
        Instant eleventh = Instant.parse("2021-04-11T12:00:00Z");
        assertThat(ordered(submitted("2021-03", eleventh))).containsExactly(forfeit(completed("2021-03", eleventh)));
    }

    @Test
    void one_submitted_on_the_latest_day_earns_however_late_it_is_received() {
        Instant tenth = Instant.parse("2021-04-10T12:00:00Z");
        assertThat(ordered(submitted("2021-03", tenth))).containsExactly(accrue(completed("2021-03", tenth), "450.00"));
    }

    @Test
    void what_is_delivered_again_in_any_order_meets_the_same_stipend() {
        List<Object> ordered = ordered(
                corrected("2021-03", true, 2, ANSWERS, Optional.empty()),
                submitted("2021-03", true, ANSWERS),
                submitted("2021-03", true, ANSWERS));
        // One id: what follows the first is nothing to the aggregate, as StipendTest shows.
        assertThat(ordered)
                .hasSize(3)
                .containsOnly(accrue(version(2, earned("2021-03")), "450.00"), accrue("2021-03", "450.00"));
    }

    @Test
    void a_withdrawn_journal_takes_its_stipend_back_unless_the_family_is_erased() {
        assertThat(withdrawn(CompletedMonthFixture.OPEN))
                .containsExactly(
                        new RecordJournalWithdrawal(earned("2021-03").stipendId(), 2, CompletedMonthFixture.AT));
        assertThat(withdrawn(families -> Map.of(CompletedMonthFixture.FAMILY, PaymentEligibility.CLOSED)))
                .isEmpty();
    }

    private static List<Object> withdrawn(PaymentEligibilityLookup eligibilities) {
        RecordingCommandGateway commands = new RecordingCommandGateway();
        JournalWithdrawn fact = new JournalWithdrawn(
                UUID.randomUUID(),
                CompletedMonthFixture.FAMILY,
                CompletedMonthFixture.COHORT,
                "PH",
                YearMonth.parse("2021-03"),
                2,
                CompletedMonthFixture.AT);
        new WhenJournalWithdrawnReverseStipend(eligibilities, commands)
                .when(fact, around(submitted("2021-03", true, ANSWERS)));
        return commands.sent();
    }

    static List<Object> ordered(JournalVersionFact... completed) {
        RecordingCommandGateway commands = new RecordingCommandGateway();
        WhenJournalSubmittedAccrueStipend policy = new WhenJournalSubmittedAccrueStipend(
                new StipendRule(PRICES, CompletedMonthFixture.OPEN, CLOCK), commands);
        for (JournalVersionFact fact : completed) {
            policy.when(fact, around(fact));
        }
        return commands.sent();
    }
}
