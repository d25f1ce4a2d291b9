package org.mutuality.payment.payout;

import static org.mutuality.payment.payout.OrderOutcome.*;
import static org.mutuality.payment.payout.PayoutFixture.*;
import static org.mutuality.payment.payout.PayoutProblem.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class PayoutTest {
    private final AggregateSpec<Payout> payout = AggregateSpec.of(Payout.class);

    @Test
    void what_is_owed_is_owed_once() {
        payout.given().when(owe("450.00")).then(owed());
        payout.given(owed()).when(owe("450.00")).thenNothing();
        payout.given(owed()).when(owe("450.01")).thenRefused(PAYOUT_ALREADY_CREATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-450.00"})
    void nothing_and_less_are_not_owed(String amount) {
        payout.given().when(owe(amount)).thenRefused(PAYOUT_INVALID, "/amount/amount");
    }

    @Test
    void what_nobody_owes_is_nothing_to_anybody() {
        List.of(
                        claim(BATCH),
                        free(BATCH),
                        send(BATCH),
                        retry(FIRST),
                        settle(FIRST),
                        fail(FIRST),
                        doubt(FIRST),
                        returnPayout(FIRST),
                        new HoldPayout(ID, PayoutHoldReason.CONSENT_WITHDRAWN, AT),
                        new CancelPayout(ID, AT))
                .forEach(command -> payout.given().when(command).thenRefused(CommonProblem.NOT_FOUND));
    }

    // -- batches

    @Test
    void one_batch_has_it_at_a_time() {
        payout.given(owed()).when(claim(BATCH)).then(claimed(BATCH));
        payout.given(owed(), claimed(BATCH)).when(claim(BATCH)).thenNothing();
        payout.given(owed(), claimed(BATCH)).when(claim(OTHER_BATCH)).thenRefused(PAYOUT_IN_ANOTHER_BATCH);
        payout.given(owed(), claimed(BATCH), sent(FIRST))
                .when(claim(OTHER_BATCH))
                .thenRefused(PAYOUT_IN_ANOTHER_BATCH);
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST))
                .when(claim(OTHER_BATCH))
                .thenRefused(PAYOUT_IN_ANOTHER_BATCH);
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST))
                .when(claim(OTHER_BATCH))
                .thenRefused(PAYOUT_NOT_DUE);
    }

    @Test
    void its_own_batch_lets_it_go_unless_it_is_under_way() {
        payout.given(owed(), claimed(BATCH)).when(free(BATCH)).then(freed(BATCH));
        payout.given(owed(), claimed(BATCH)).when(free(OTHER_BATCH)).thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST)).when(free(BATCH)).thenRefused(PAYOUT_IN_PROGRESS);
        payout.given(owed(), claimed(BATCH), sent(FIRST), unknown(FIRST))
                .when(free(BATCH))
                .thenRefused(PAYOUT_IN_PROGRESS);
        payout.given(owed(), claimed(BATCH), freed(BATCH))
                .when(claim(OTHER_BATCH))
                .then(claimed(OTHER_BATCH));
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST))
                .when(free(BATCH))
                .thenNothing();
    }

    // -- sending

    @Test
    void it_is_sent_once_by_the_batch_that_has_it() {
        payout.given(owed(), claimed(BATCH)).when(send(BATCH)).then(sent(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST)).when(send(BATCH)).thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST))
                .when(send(BATCH))
                .thenNothing();
        payout.given(owed()).when(send(BATCH)).thenRefused(PAYOUT_IN_ANOTHER_BATCH);
        payout.given(owed(), claimed(BATCH)).when(send(OTHER_BATCH)).thenRefused(PAYOUT_IN_ANOTHER_BATCH);
    }

    @Test
    void what_failed_is_sent_again_by_another_order_when_somebody_says_so() {
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST))
                .when(retry(FIRST))
                .then(retried(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST), retried(FIRST))
                .when(retry(FIRST))
                .thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST), retried(FIRST))
                .when(send(BATCH))
                .then(sent(SECOND));
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST), retried(FIRST), sent(SECOND), failed(SECOND))
                .when(retry(FIRST))
                .thenNothing();
    }

    // -- answers

    @Test
    void the_providers_answer_ends_it_and_the_same_again_is_nothing() {
        payout.given(owed(), claimed(BATCH), sent(FIRST)).when(settle(FIRST)).then(settled(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST)).when(fail(FIRST)).then(failed(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST))
                .when(settle(FIRST))
                .thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST))
                .when(fail(FIRST))
                .thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST)).when(settle(SECOND)).thenRefused(PAYOUT_ORDER_UNKNOWN);
    }

    @Test
    void an_unknown_answer_waits_for_a_known_one() {
        payout.given(owed(), claimed(BATCH), sent(FIRST)).when(doubt(FIRST)).then(unknown(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST), unknown(FIRST))
                .when(doubt(FIRST))
                .thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST), unknown(FIRST))
                .when(send(BATCH))
                .thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST), unknown(FIRST))
                .when(settle(FIRST))
                .then(settled(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST))
                .when(doubt(FIRST))
                .thenNothing();
    }

    @Test
    void money_that_moved_after_all_is_followed() {
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST))
                .when(settle(FIRST))
                .then(settledLate(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST), freed(BATCH))
                .when(settle(FIRST))
                .then(settledLate(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST), freed(BATCH), claimed(OTHER_BATCH))
                .when(settle(FIRST))
                .then(settledLate(FIRST));
        // Another batch has it no more: nothing is sent twice.
        payout.given(
                        owed(),
                        claimed(BATCH),
                        sent(FIRST),
                        failed(FIRST),
                        freed(BATCH),
                        claimed(OTHER_BATCH),
                        settledLate(FIRST))
                .when(send(OTHER_BATCH))
                .thenRefused(PAYOUT_IN_ANOTHER_BATCH);
    }

    @Test
    void what_cant_be_is_kept_and_changes_nothing() {
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST))
                .when(fail(FIRST))
                .then(contradicted(FIRST, SETTLED, FAILED));
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST), contradicted(FIRST, SETTLED, FAILED))
                .when(fail(FIRST))
                .thenNothing();
        // A newer order may move it too.
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST), retried(FIRST), sent(SECOND))
                .when(settle(FIRST))
                .then(contradicted(FIRST, FAILED, SETTLED));
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST))
                .when(returnPayout(FIRST))
                .then(contradicted(FIRST, FAILED, RETURNED));
        // Came back, and had been paid: it isn't with the family, whatever came first.
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST), contradicted(FIRST, FAILED, RETURNED))
                .when(settle(FIRST))
                .then(contradicted(FIRST, FAILED, SETTLED));
    }

    @Test
    void what_came_back_is_owed_again_and_may_go_into_another_batch() {
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST))
                .when(returnPayout(FIRST))
                .then(returned(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST), returned(FIRST))
                .when(returnPayout(FIRST))
                .thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST), returned(FIRST))
                .when(claim(OTHER_BATCH))
                .then(claimed(OTHER_BATCH));
    }

    @Test
    void a_return_may_be_reported_before_the_payment() {
        PayoutSettled unreported = new PayoutSettled(ID, DUE, FIRST, "", false, AT);
        payout.given(owed(), claimed(BATCH), sent(FIRST))
                .when(returnPayout(FIRST))
                .then(unreported, returned(FIRST));
        payout.given(owed(), claimed(BATCH), sent(FIRST), unreported, returned(FIRST))
                .when(settle(FIRST))
                .thenNothing();
    }

    // -- fees

    @Test
    void what_the_provider_takes_is_written_down_with_what_it_is_for_and_once() {
        payout.given(owed(), claimed(BATCH), sent(FIRST))
                .when(settle(FIRST, "0.50", "PHP"))
                .then(settled(FIRST), charged(FIRST, FeeType.PAYING, "0.50"));
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST), charged(FIRST, FeeType.PAYING, "0.50"))
                .when(settle(FIRST, "0.50", "PHP"))
                .thenNothing();
        // A status report reported the payment, a statement reports the fee.
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST))
                .when(settle(FIRST, "0.50", "PHP"))
                .then(charged(FIRST, FeeType.PAYING, "0.50"));
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST), charged(FIRST, FeeType.PAYING, "0.50"))
                .when(returnPayout(FIRST, "0.50"))
                .then(returned(FIRST), charged(FIRST, FeeType.RETURNING, "0.50"));
        payout.given(
                        owed(),
                        claimed(BATCH),
                        sent(FIRST),
                        settled(FIRST),
                        returned(FIRST),
                        charged(FIRST, FeeType.RETURNING, "0.50"))
                .when(returnPayout(FIRST, "0.50"))
                .thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST))
                .when(settle(FIRST, "0.00", "PHP"))
                .then(settled(FIRST));
    }

    @ParameterizedTest
    @CsvSource({"0.50, USD", "-0.50, PHP", "10000000000000.00, PHP"})
    void a_fee_that_cant_be_posted_is_kept_and_somebody_has_to_ask(String fee, String currency) {
        FeeDisputed doubted = doubted(FIRST, FeeType.PAYING, fee, currency);
        payout.given(owed(), claimed(BATCH), sent(FIRST))
                .when(settle(FIRST, fee, currency))
                .then(settled(FIRST), doubted);
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST), doubted)
                .when(settle(FIRST, fee, currency))
                .thenNothing();
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST), doubted)
                .when(settle(FIRST, "0.50", "PHP"))
                .then(charged(FIRST, FeeType.PAYING, "0.50"));
    }

    @Test
    void another_fee_than_was_reported_is_kept_and_somebody_has_to_ask() {
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST), charged(FIRST, FeeType.PAYING, "0.50"))
                .when(settle(FIRST, "0.60", "PHP"))
                .then(doubted(FIRST, FeeType.PAYING, "0.60", "PHP"));
    }

    @Test
    void a_payment_that_cant_be_charges_nothing() {
        payout.given(owed(), claimed(BATCH), sent(FIRST), failed(FIRST), retried(FIRST), sent(SECOND))
                .when(settle(FIRST, "0.50", "PHP"))
                .then(contradicted(FIRST, FAILED, SETTLED));
    }

    // -- held and closed

    @Test
    void what_is_held_is_neither_claimed_nor_sent_until_it_is_released() {
        HoldPayout hold = new HoldPayout(ID, PayoutHoldReason.CONSENT_WITHDRAWN, AT);
        ReleaseHold release = new ReleaseHold(ID, PayoutHoldReason.CONSENT_WITHDRAWN, AT);
        HoldReleased released = new HoldReleased(ID, PayoutHoldReason.CONSENT_WITHDRAWN, AT);
        payout.given(owed()).when(hold).then(held());
        payout.given(owed(), held()).when(hold).thenNothing();
        payout.given(owed(), held()).when(claim(BATCH)).thenRefused(PAYOUT_HELD);
        payout.given(owed(), claimed(BATCH), held()).when(send(BATCH)).thenRefused(PAYOUT_HELD);
        payout.given(owed(), claimed(BATCH), held()).when(free(BATCH)).then(freed(BATCH));
        payout.given(owed(), held()).when(release).then(released);
        payout.given(owed(), held(), released).when(claim(BATCH)).then(claimed(BATCH));
        payout.given(owed()).when(release).thenNothing();
        // What is under way can't be called back.
        payout.given(owed(), claimed(BATCH), sent(FIRST), held())
                .when(settle(FIRST))
                .then(settled(FIRST));
    }

    @Test
    void it_is_closed_when_nothing_is_under_way() {
        CancelPayout close = new CancelPayout(ID, AT);
        payout.given(owed()).when(close).then(closed());
        payout.given(owed(), claimed(BATCH)).when(close).then(closed());
        payout.given(owed(), claimed(BATCH), sent(FIRST)).when(close).thenRefused(PAYOUT_IN_PROGRESS);
        payout.given(owed(), claimed(BATCH), sent(FIRST), settled(FIRST))
                .when(close)
                .thenNothing();
        payout.given(owed(), closed()).when(close).thenNothing();
        payout.given(owed(), closed()).when(claim(BATCH)).thenRefused(PAYOUT_NOT_DUE);
    }

    @Test
    void a_reversal_after_a_cancellation_is_posted_instead_of_it_and_once() {
        WithdrawPayout withdraw = new WithdrawPayout(ID, AT);
        PayoutCancellationReversed mirrored = new PayoutCancellationReversed(ID, DUE, AT);
        payout.given(owed(), closed()).when(withdraw).then(mirrored);
        payout.given(owed(), closed(), mirrored).when(withdraw).thenNothing();
        payout.given(owed(), new PayoutWithdrawalRequested(ID, AT), new PayoutWithdrawn(ID, DUE, AT))
                .when(new CancelPayout(ID, AT))
                .thenNothing();
    }

    @Test
    void an_overpayment_that_comes_back_is_not_owed_again() {
        Object[] overpaid = {
            owed(),
            claimed(BATCH),
            sent(FIRST),
            settled(FIRST),
            new PayoutWithdrawalRequested(ID, AT),
            new PayoutOverpaid(ID, DUE, AT)
        };
        OverpaymentReturned back = new OverpaymentReturned(ID, DUE, AT);
        payout.given(overpaid).when(returnPayout(FIRST)).then(returned(FIRST), back);
        payout.given(Stream.concat(Stream.of(overpaid), Stream.of(returned(FIRST), back))
                        .toArray())
                .when(claim(OTHER_BATCH))
                .thenRefused(PAYOUT_NOT_DUE);
    }
}
