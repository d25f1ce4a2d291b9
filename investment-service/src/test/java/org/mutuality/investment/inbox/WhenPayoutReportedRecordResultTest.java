package org.mutuality.investment.inbox;

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
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.investment.investment.PayoutResult;
import org.mutuality.testkit.RecordingCommandGateway;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.investment.investment.InvestmentFixture.*;

class WhenPayoutReportedRecordResultTest {
    private static final UUID PAYOUT = UUID.randomUUID();
    private static final Optional<UUID> BY_FUND = Optional.of(FUND);
    private static final Optional<UUID> CAUSE = Optional.of(ID.value());

    private final RecordingCommandGateway commands = new RecordingCommandGateway();

    @Test
    void the_investment_hears_what_became_of_its_money() {
        tell(new PayoutSettled(PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", CAUSE, none(), php("150.00"), AT));
        tell(new PayoutFailed(PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", CAUSE, none(), php("150.00"), AT));
        tell(new PayoutReturned(PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", CAUSE, none(), php("150.00"), AT));
        tell(new PayoutCancelled(
                PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", CAUSE, none(), php("150.00"), AT));
        assertThat(commands.sent())
                .containsExactly(
                        hear(PayoutOutcome.SETTLED),
                        hear(PayoutOutcome.FAILED),
                        hear(PayoutOutcome.RETURNED),
                        hear(PayoutOutcome.CLOSED));
    }

    @Test
    void a_stipend_is_none_of_its_business_nor_what_was_told_without_a_cause() {
        tell(new PayoutSettled(
                PAYOUT, FAMILY, Optional.of(COHORT), none(), "PH", "journal", CAUSE, none(), php("150.00"), AT));
        tell(new PayoutSettled(PAYOUT, FAMILY, none(), BY_FUND, "PH", "investment", none(), none(), php("150.00"), AT));
        assertThat(commands.sent()).isEmpty();
    }

    private void tell(PayoutFact fact) {
        Envelope around = new Envelope(
                UUID.randomUUID(), "any", "/mutuality/payment", FAMILY.toString(), "PH", none(), AT, none());
        new WhenPayoutReportedRecordResult(commands).when(fact, around);
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private static RecordPayoutResult hear(PayoutOutcome outcome) {
        return new RecordPayoutResult(ID, PayoutResult.of(WHOSE, php("150.00"), outcome, AT));
    }
}
