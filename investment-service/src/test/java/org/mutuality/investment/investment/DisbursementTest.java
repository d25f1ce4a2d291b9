package org.mutuality.investment.investment;

import static org.mutuality.investment.investment.InvestmentFixture.*;
import static org.mutuality.investment.investment.InvestmentProblem.PAYOUT_OF_OTHER_INVESTMENT;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.investment.investment.InvestmentCommand.RecordPayoutResult;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.testkit.AggregateSpec;

class DisbursementTest {
    private static final Instant LATER = AT.plusSeconds(60);

    private final AggregateSpec<Investment> investment = AggregateSpec.of(Investment.class);

    @Test
    void a_settled_payout_disburses_the_investment() {
        committed().when(recordResult(PayoutOutcome.SETTLED, AT)).then(disbursed(AT));
        committed(disbursed(AT)).when(recordResult(PayoutOutcome.SETTLED, AT)).thenNothing();
    }

    @Test
    void a_failed_or_returned_payout_has_not_arrived_and_may_still_settle() {
        committed().when(recordResult(PayoutOutcome.FAILED, AT)).then(notArrived(PayoutOutcome.FAILED, AT));
        committed(notArrived(PayoutOutcome.FAILED, AT))
                .when(recordResult(PayoutOutcome.SETTLED, LATER))
                .then(disbursed(LATER));
        committed(disbursed(AT))
                .when(recordResult(PayoutOutcome.RETURNED, LATER))
                .then(notArrived(PayoutOutcome.RETURNED, LATER));
    }

    @Test
    void a_late_result_changes_nothing() {
        committed(disbursed(LATER)).when(recordResult(PayoutOutcome.FAILED, AT)).thenNothing();
        committed(notArrived(PayoutOutcome.RETURNED, LATER))
                .when(recordResult(PayoutOutcome.SETTLED, AT))
                .thenNothing();
        // A provider may report a return only; settlement and return then have the same time.
        committed(disbursed(AT))
                .when(recordResult(PayoutOutcome.RETURNED, AT))
                .then(notArrived(PayoutOutcome.RETURNED, AT));
        committed(notArrived(PayoutOutcome.RETURNED, AT))
                .when(recordResult(PayoutOutcome.SETTLED, AT))
                .thenNothing();
    }

    @Test
    void a_cancelled_payout_closes_the_investment_with_the_amount_to_release() {
        committed().when(recordResult(PayoutOutcome.CLOSED, AT)).then(closed(Optional.of(php("150.00"))));
        committed(closed(Optional.of(php("150.00"))))
                .when(recordResult(PayoutOutcome.CLOSED, AT))
                .thenNothing();
    }

    @Test
    void the_result_of_a_payout_to_an_erased_family_is_recorded() {
        committed(closed(Optional.of(php("150.00"))))
                .when(recordResult(PayoutOutcome.FAILED, LATER))
                .thenNothing();
        committed(closed(Optional.of(php("150.00"))))
                .when(recordResult(PayoutOutcome.SETTLED, LATER))
                .then(disbursed(LATER));
    }

    @Test
    void an_accepted_investment_can_be_paid_out_without_a_commitment() {
        investment
                .given(proposed("200.00"), offered("150.00"), accepted("150.00"))
                .when(recordResult(PayoutOutcome.SETTLED, AT))
                .then(disbursed(AT));
    }

    @Test
    void the_result_of_another_payout_is_refused() {
        committed()
                .when(new RecordPayoutResult(
                        ID, new PayoutResult(UUID.randomUUID(), FUND, php("150.00"), PayoutOutcome.SETTLED, AT)))
                .thenRefused(PAYOUT_OF_OTHER_INVESTMENT);
        committed()
                .when(new RecordPayoutResult(
                        ID, new PayoutResult(FAMILY, UUID.randomUUID(), php("150.00"), PayoutOutcome.SETTLED, AT)))
                .thenRefused(PAYOUT_OF_OTHER_INVESTMENT);
        committed()
                .when(new RecordPayoutResult(
                        ID, new PayoutResult(FAMILY, FUND, php("150.01"), PayoutOutcome.SETTLED, AT)))
                .thenRefused(PAYOUT_OF_OTHER_INVESTMENT);
        investment
                .given(proposed("200.00"), offered("150.00"))
                .when(recordResult(PayoutOutcome.SETTLED, AT))
                .thenRefused(PAYOUT_OF_OTHER_INVESTMENT);
    }

    private AggregateSpec.Given<Investment> committed(Object... more) {
        return investment.given(Stream.concat(
                        Stream.of(
                                proposed("200.00"),
                                offered("150.00"),
                                accepted("150.00"),
                                requested("second"),
                                InvestmentFixture.committed("second")),
                        Stream.of(more))
                .toArray());
    }

    private static RecordPayoutResult recordResult(PayoutOutcome outcome, Instant at) {
        return new RecordPayoutResult(ID, PayoutResult.of(SUBJECT, php("150.00"), outcome, at));
    }
}
