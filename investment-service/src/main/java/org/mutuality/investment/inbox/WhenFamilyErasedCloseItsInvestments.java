package org.mutuality.investment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.investment.investment.InvestmentCommand.CloseUncommittedInvestment;
import org.mutuality.investment.investment.OpenInvestmentQueries;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/**
 * When a family is erased, what was proposed for it comes to nothing. What is committed is owed by payment-service, which
 * closes it, or tells that a provider has paid it all the same.
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

    // Only its own cohort erases a family: another country's service could say anything here.
    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        investments
                .findOpen(fact.familyId(), fact.cohortId())
                .forEach(investment -> commands.send(new CloseUncommittedInvestment(investment, fact.at())));
    }
}
