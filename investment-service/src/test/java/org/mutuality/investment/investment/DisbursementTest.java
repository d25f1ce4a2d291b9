package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.investment.investment.InvestmentCommand.RecordPayoutResult;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.testkit.AggregateSpec;
import static org.mutuality.investment.investment.InvestmentFixture.*;
import static org.mutuality.investment.investment.InvestmentProblem.PAYOUT_OF_OTHER_INVESTMENT;

class DisbursementTest {
    private static final Instant LATER = AT.plusSeconds(60);

    private final AggregateSpec<Investment> investment = AggregateSpec.of(Investment.class);

    @Test
    void it_is_disbursed_when_the_money_is_with_the_family() {
        committed().when(hear(PayoutOutcome.SETTLED, AT)).then(disbursed(AT));
        committed(disbursed(AT)).when(hear(PayoutOutcome.SETTLED, AT)).thenNothing();
    }

    @Test
    void what_failed_or_came_back_has_not_arrived_and_may_still() {
        committed().when(hear(PayoutOutcome.FAILED, AT)).then(notArrived(PayoutOutcome.FAILED, AT));
        committed(notArrived(PayoutOutcome.FAILED, AT))
                .when(hear(PayoutOutcome.SETTLED, LATER))
                .then(disbursed(LATER));
        committed(disbursed(AT))
                .when(hear(PayoutOutcome.RETURNED, LATER))
                .then(notArrived(PayoutOutcome.RETURNED, LATER));
    }

    @Test
    void what_is_told_late_says_nothing_new() {
        committed(disbursed(LATER)).when(hear(PayoutOutcome.FAILED, AT)).thenNothing();
        committed(notArrived(PayoutOutcome.RETURNED, LATER))
                .when(hear(PayoutOutcome.SETTLED, AT))
                .thenNothing();
        // A return can be all that is told of a payment: both are of that moment then.
        committed(disbursed(AT)).when(hear(PayoutOutcome.RETURNED, AT)).then(notArrived(PayoutOutcome.RETURNED, AT));
        committed(notArrived(PayoutOutcome.RETURNED, AT))
                .when(hear(PayoutOutcome.SETTLED, AT))
                .thenNothing();
    }

    @Test
    void what_an_erased_family_is_owed_no_more_is_closed_and_its_fund_is_told_how_much() {
        committed().when(hear(PayoutOutcome.CLOSED, AT)).then(closed(Optional.of(php("150.00"))));
        committed(closed(Optional.of(php("150.00"))))
                .when(hear(PayoutOutcome.CLOSED, AT))
                .thenNothing();
    }

    @Test
    void what_a_provider_paid_or_failed_to_pay_to_an_erased_family_is_told_as_it_is() {
        committed(closed(Optional.of(php("150.00"))))
                .when(hear(PayoutOutcome.FAILED, LATER))
                .thenNothing();
        committed(closed(Optional.of(php("150.00"))))
                .when(hear(PayoutOutcome.SETTLED, LATER))
                .then(disbursed(LATER));
    }

    @Test
    void before_there_were_commitments_an_acceptance_was_paid_out() {
        investment
                .given(proposed("200.00"), offered("150.00"), accepted("150.00"))
                .when(hear(PayoutOutcome.SETTLED, AT))
                .then(disbursed(AT));
    }

    @Test
    void a_word_that_is_of_another_is_refused() {
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
                .when(hear(PayoutOutcome.SETTLED, AT))
                .thenRefused(PAYOUT_OF_OTHER_INVESTMENT);
    }

    private AggregateSpec.Given<Investment> committed(Object... more) {
        return investment.given(Stream.concat(
                        Stream.of(
                                proposed("200.00"),
                                offered("150.00"),
                                accepted("150.00"),
                                asked("second"),
                                InvestmentFixture.committed("second")),
                        Stream.of(more))
                .toArray());
    }

    private static RecordPayoutResult hear(PayoutOutcome outcome, Instant at) {
        return new RecordPayoutResult(ID, PayoutResult.of(WHOSE, php("150.00"), outcome, at));
    }
}
