package org.mutuality.payment.inbox;

import static org.mutuality.payment.ledger.TransferProblem.TRANSFER_ALREADY_POSTED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.investment.InvestmentCommitted;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.ledger.posting.PostingRules;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutCancellation;
import org.mutuality.payment.payout.PayoutCommand.CreatePayout;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.problem.ProblemException;

/**
 * When the country team has committed to an investment, the books owe it, and it is paid out as a stipend is. To an erased
 * family it is owed and closed at once, so that it is seen what became of it.
 *
 * <p>An acceptance alone owes nothing. Before there were commitments it did: what was owed then stays owed, in the books of
 * that day, and a commitment to it that comes later meets it by its id. An acceptance that wasn't heard by then, or that is
 * heard again from the first message on, waits for its commitment.
 */
@ApplicationScoped
class WhenInvestmentCommittedCreatePayout implements Policy<InvestmentCommitted> {
    private final PaymentEligibilityLookup standings;
    private final CommandGateway commands;

    WhenInvestmentCommittedCreatePayout(PaymentEligibilityLookup standings, CommandGateway commands) {
        this.standings = standings;
        this.commands = commands;
    }

    @Override
    public Class<InvestmentCommitted> eventType() {
        return InvestmentCommitted.class;
    }

    // The books first: what they refuse is not paid out.
    @Override
    public void when(InvestmentCommitted fact, Envelope envelope) {
        post(fact);
        Entitlement due = due(fact);
        commands.send(CreatePayout.of(due, fact.at()));
        if (standings.of(Set.of(fact.familyId())).get(fact.familyId()) == PaymentEligibility.CLOSED) {
            PayoutCancellation.cancelUnlessInProgress(due.payoutId(), fact.at(), commands);
        }
    }

    // Owed since it was accepted, it stands in the books of another day. Whether all else is the same, the payout sees.
    private void post(InvestmentCommitted fact) {
        try {
            commands.send(PostTransfer.of(
                    PostingRules.investment(
                            fact.investmentId(),
                            fact.fundId(),
                            fact.familyId(),
                            fact.country(),
                            fact.amount(),
                            fact.at()),
                    fact.at()));
        } catch (ProblemException refused) {
            if (refused.problem() != TRANSFER_ALREADY_POSTED) {
                throw refused;
            }
        }
    }

    private static Entitlement due(InvestmentCommitted fact) {
        return new Entitlement(
                Entitlement.EntitlementType.INVESTMENT,
                fact.investmentId(),
                fact.familyId(),
                fact.fundId(),
                fact.country(),
                Optional.empty(),
                fact.amount());
    }
}
