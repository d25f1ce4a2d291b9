package org.mutuality.investment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.investment.investment.InvestmentCommand.CloseUncommittedInvestment;
import org.mutuality.investment.investment.OpenInvestmentQueries;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/**
 * Closes the uncommitted investments of an erased family. A committed investment is owed by payment-service, which cancels its
 * payout, or reports that a provider has paid it all the same.
 */
@ApplicationScoped
class WhenFamilyErasedCloseItsInvestments implements Policy<FamilyErased> {
    private final OpenInvestmentQueries investments;
    private final CommandGateway commands;

    WhenFamilyErasedCloseItsInvestments(OpenInvestmentQueries investments, CommandGateway commands) {
        this.investments = investments;
        this.commands = commands;
    }

    @Override
    public Class<FamilyErased> eventType() {
        return FamilyErased.class;
    }

    // An erasure counts for the family's own cohort only, so that the service of another country cannot erase it.
    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        investments
                .findOpen(fact.familyId(), fact.cohortId())
                .forEach(investment -> commands.send(new CloseUncommittedInvestment(investment, fact.at())));
    }
}
