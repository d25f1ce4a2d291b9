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
 * When the country team commits to an investment, posts it in the ledger and creates its payout. For an erased family the
 * payout is created and cancelled at once, so that its outcome is visible.
 *
 * <p>An acceptance alone owes nothing.
 */
@ApplicationScoped
class WhenInvestmentCommittedCreatePayout implements Policy<InvestmentCommitted> {
    private final PaymentEligibilityLookup eligibilities;
    private final CommandGateway commands;

    WhenInvestmentCommittedCreatePayout(PaymentEligibilityLookup eligibilities, CommandGateway commands) {
        this.eligibilities = eligibilities;
        this.commands = commands;
    }

    @Override
    public Class<InvestmentCommitted> eventType() {
        return InvestmentCommitted.class;
    }

    // The ledger first: what it refuses is not paid out.
    @Override
    public void when(InvestmentCommitted fact, Envelope envelope) {
        post(fact);
        Entitlement entitlement = entitlement(fact);
        commands.send(CreatePayout.of(entitlement, fact.at()));
        if (eligibilities.of(Set.of(fact.familyId())).get(fact.familyId()) == PaymentEligibility.CLOSED) {
            PayoutCancellation.cancelUnlessInProgress(entitlement.payoutId(), fact.at(), commands);
        }
    }

    // Posted before, maybe on another day. The payout checks that the rest is the same.
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

    private static Entitlement entitlement(InvestmentCommitted fact) {
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
