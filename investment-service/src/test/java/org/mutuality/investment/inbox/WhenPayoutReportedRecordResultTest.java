package org.mutuality.investment.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.investment.investment.InvestmentFixture.*;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.payment.PayoutCancelled;
import org.mutuality.contracts.payment.PayoutFact;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutReturned;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.investment.investment.InvestmentCommand.RecordPayoutResult;
import org.mutuality.investment.investment.PayoutResult;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.testkit.RecordingCommandGateway;

class WhenPayoutReportedRecordResultTest {
    private static final UUID PAYOUT = UUID.randomUUID();
    private static final Optional<UUID> BY_FUND = Optional.of(FUND);
    private static final Optional<UUID> CAUSE = Optional.of(ID.value());

    private final RecordingCommandGateway commands = new RecordingCommandGateway();

    @Test
    void the_payout_result_is_recorded() {
        handle(new PayoutSettled(
                PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", CAUSE, none(), php("150.00"), AT));
        handle(new PayoutFailed(PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", CAUSE, none(), php("150.00"), AT));
        handle(new PayoutReturned(
                PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", CAUSE, none(), php("150.00"), AT));
        handle(new PayoutCancelled(
                PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", CAUSE, none(), php("150.00"), AT));
        assertThat(commands.sent())
                .containsExactly(
                        recordResult(PayoutOutcome.SETTLED),
                        recordResult(PayoutOutcome.FAILED),
                        recordResult(PayoutOutcome.RETURNED),
                        recordResult(PayoutOutcome.CLOSED));
    }

    @Test
    void stipends_and_payouts_without_a_cause_are_ignored() {
        handle(new PayoutSettled(
                PAYOUT, FAMILY, Optional.of(COHORT), none(), "PH", "journal", CAUSE, none(), php("150.00"), AT));
        handle(new PayoutSettled(
                PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", none(), none(), php("150.00"), AT));
        assertThat(commands.sent()).isEmpty();
    }

    private void handle(PayoutFact fact) {
        Envelope around = new Envelope(
                UUID.randomUUID(), "any", "/mutuality/payment", FAMILY.toString(), "PH", none(), AT, none());
        new WhenPayoutReportedRecordResult(commands).when(fact, around);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static RecordPayoutResult recordResult(PayoutOutcome outcome) {
        return new RecordPayoutResult(ID, PayoutResult.of(SUBJECT, php("150.00"), outcome, AT));
    }
}
