package org.mutuality.payment.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.stipend.CompletedMonthFixture.*;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.StipendCommand.ForfeitStipend;
import org.mutuality.payment.stipend.StipendCommand.RecordJournalWithdrawal;
import org.mutuality.payment.stipend.StipendEvent.StipendCompletionRecorded;
import org.mutuality.payment.stipend.StipendEvent.StipendRestored;
import org.mutuality.payment.stipend.StipendEvent.StipendReversed;
import org.mutuality.payment.stipend.StipendEvent.StipendWithdrawalRecorded;
import org.mutuality.testkit.AggregateSpec;

class StipendTest {
    private static final CompletedMonth LATE = completed("2021-03", AT.plusSeconds(1));
    private final AggregateSpec<Stipend> stipend = AggregateSpec.of(Stipend.class);

    @Test
    void a_stipend_is_accrued() {
        stipend.given().when(accrue("2021-03", "450.00")).then(accrued("2021-03", "450.00"));
    }

    @Test
    void a_stipend_is_accrued_once_for_a_month() {
        stipend.given(accrued("2021-03", "450.00"))
                .when(accrue("2021-03", "450.00"))
                .thenNothing();
    }

    @Test
    void a_new_price_pays_no_difference() {
        stipend.given(accrued("2021-03", "450.00"))
                .when(accrue("2021-03", "500.00"))
                .thenNothing();
    }

    @Test
    void a_month_without_terms_waits() {
        stipend.given().when(await("2021-03")).then(awaits("2021-03"));
    }

    @Test
    void it_waits_once() {
        stipend.given(awaits("2021-03")).when(await("2021-03")).thenNothing();
    }

    @Test
    void what_has_waited_is_accrued_once() {
        stipend.given(awaits("2021-03")).when(accrue("2021-03", "450.00")).then(accrued("2021-03", "450.00"));
        stipend.given(awaits("2021-03"), accrued("2021-03", "450.00"))
                .when(accrue("2021-03", "450.00"))
                .thenNothing();
    }

    @Test
    void what_is_accrued_waits_no_more() {
        stipend.given(accrued("2021-03", "450.00")).when(await("2021-03")).thenNothing();
    }

    @Test
    void what_was_submitted_too_late_is_forfeited_once() {
        stipend.given().when(forfeit(LATE)).then(forfeited(LATE));
        stipend.given(forfeited(LATE)).when(forfeit(LATE)).thenNothing();
        stipend.given(awaits(LATE)).when(forfeit(LATE)).then(forfeited(LATE));
        stipend.given(accrued("2021-03", "450.00")).when(forfeit(LATE)).thenNothing();
    }

    @Test
    void the_same_late_submission_under_milder_terms_earns_nothing() {
        stipend.given(forfeited(LATE)).when(accrue(LATE, "500.00")).thenNothing();
        stipend.given(forfeited(LATE)).when(await(LATE)).thenNothing();
    }

    @Test
    void an_earlier_submission_that_is_received_later_earns() {
        stipend.given(forfeited(LATE)).when(accrue("2021-03", "450.00")).then(accrued("2021-03", "450.00"));
        stipend.given(forfeited(LATE)).when(await("2021-03")).then(awaits("2021-03"));
        stipend.given(awaits(LATE)).when(await("2021-03")).then(awaits("2021-03"));
    }

    @Test
    void an_earlier_submission_that_waits_is_not_forfeited_by_a_later_one() {
        stipend.given(awaits("2021-03")).when(forfeit(LATE)).thenNothing();
    }

    @Test
    void family_and_month_are_the_id_for_ever() {
        assertThat(earned("2021-03").stipendId())
                .hasToString("stipend-"
                        + StipendId.of(FAMILY, earned("2021-03").month()).value())
                .isNotEqualTo(earned("2021-04").stipendId())
                .isNotEqualTo(StipendId.of(UUID.randomUUID(), earned("2021-03").month()));
        // Written down: a changed derivation would pay every month of the past again.
        assertThat(earned("2021-03").stipendId().value()).hasToString("09db8852-0292-5fa3-85cc-dc1458510205");
    }

    @Test
    void another_cohort_makes_no_second_stipend() {
        CompletedMonth elsewhere = new CompletedMonth(
                FAMILY, UUID.randomUUID(), "CO", earned("2021-03").month(), Optional.of(AT), Optional.empty());
        assertThat(elsewhere.stipendId()).isEqualTo(earned("2021-03").stipendId());
    }

    @Test
    void a_withdrawn_journal_takes_its_stipend_back_once() {
        stipend.given(accrued("2021-03", "450.00")).when(withdraw(2)).then(withdrawn(2), reversed(0));
        stipend.given(accrued("2021-03", "450.00"), withdrawn(2), reversed(0))
                .when(withdraw(2))
                .thenNothing();
    }

    @Test
    void submitted_again_it_is_given_back_once_at_the_same_amount() {
        CompletedMonth again = version(3, completed("2021-03", AT.plus(Duration.ofDays(60))));
        stipend.given(accrued("2021-03", "450.00"), withdrawn(2), reversed(0))
                .when(accrue(again, "999.00"))
                .then(restored(again, 1));
        // Also when it is late now: the first submission was in time.
        stipend.given(accrued("2021-03", "450.00"), withdrawn(2), reversed(0))
                .when(forfeit(again))
                .then(restored(again, 1));
        stipend.given(accrued("2021-03", "450.00"), withdrawn(2), reversed(0), restored(again, 1))
                .when(accrue(again, "450.00"))
                .thenNothing();
        stipend.given(accrued("2021-03", "450.00"), withdrawn(2), reversed(0), restored(again, 1))
                .when(withdraw(4))
                .then(withdrawn(4), reversed(1));
    }

    @Test
    void a_version_that_was_withdrawn_before_it_arrives_earns_nothing() {
        stipend.given(withdrawn(2)).when(accrue("2021-03", "450.00")).then(accrued("2021-03", "450.00"), reversed(0));
        stipend.given(accrued("2021-03", "450.00"), withdrawn(4), reversed(0))
                .when(accrue(version(3, earned("2021-03")), "450.00"))
                .then(new StipendCompletionRecorded(earned("2021-03").stipendId(), 3, AT));
    }

    @Test
    void a_withdrawal_that_arrives_after_the_month_was_submitted_again_takes_nothing() {
        StipendCompletionRecorded third =
                new StipendCompletionRecorded(earned("2021-03").stipendId(), 3, AT);
        stipend.given(accrued("2021-03", "450.00"))
                .when(accrue(version(3, earned("2021-03")), "450.00"))
                .then(third);
        stipend.given(accrued("2021-03", "450.00"), third).when(withdraw(2)).then(withdrawn(2));
    }

    @Test
    void nothing_is_restored_to_an_erased_family() {
        CompletedMonth again = version(3, earned("2021-03"));
        stipend.given(accrued("2021-03", "450.00"), withdrawn(2), reversed(0))
                .when(new ForfeitStipend(again.stipendId(), again, ForfeitReason.FAMILY_ERASED, AT))
                .thenNothing();
    }

    private static RecordJournalWithdrawal withdraw(int version) {
        return new RecordJournalWithdrawal(earned("2021-03").stipendId(), version, AT);
    }

    private static StipendWithdrawalRecorded withdrawn(int version) {
        return new StipendWithdrawalRecorded(earned("2021-03").stipendId(), version, AT);
    }

    private static StipendReversed reversed(int number) {
        CompletedMonth completed = earned("2021-03");
        return new StipendReversed(completed.stipendId(), completed, Money.of("450.00", "PHP"), number, AT);
    }

    private static StipendRestored restored(CompletedMonth completed, int number) {
        return new StipendRestored(completed.stipendId(), completed, Money.of("450.00", "PHP"), number, AT);
    }
}
