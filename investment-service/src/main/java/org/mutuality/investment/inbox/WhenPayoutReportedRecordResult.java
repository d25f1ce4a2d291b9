package org.mutuality.investment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.payment.PayoutCancelled;
import org.mutuality.contracts.payment.PayoutFact;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutReturned;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.investment.investment.InvestmentCommand.RecordPayoutResult;
import org.mutuality.investment.investment.InvestmentId;
import org.mutuality.investment.investment.PayoutResult;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/** Records the result of a payout, which payment-service publishes, in its investment. */
@ApplicationScoped
class WhenPayoutReportedRecordResult implements Policy<PayoutFact> {
    private static final String INVESTMENT = "investment";

    private final CommandGateway commands;

    WhenPayoutReportedRecordResult(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<PayoutFact> eventType() {
        return PayoutFact.class;
    }

    // Early events have no cause, so their investment is unknown.
    @Override
    public void when(PayoutFact fact, Envelope envelope) {
        if (fact.kind().equals(INVESTMENT)
                && fact.causeId().isPresent()
                && fact.fundId().isPresent()) {
            PayoutResult result =
                    new PayoutResult(fact.familyId(), fact.fundId().get(), fact.amount(), outcome(fact), fact.at());
            commands.send(new RecordPayoutResult(new InvestmentId(fact.causeId().get()), result));
        }
    }

    private static PayoutOutcome outcome(PayoutFact fact) {
        return switch (fact) {
            case PayoutSettled settled -> PayoutOutcome.SETTLED;
            case PayoutFailed failed -> PayoutOutcome.FAILED;
            case PayoutReturned returned -> PayoutOutcome.RETURNED;
            case PayoutCancelled cancelled -> PayoutOutcome.CLOSED;
        };
    }
}
