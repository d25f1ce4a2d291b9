package org.mutuality.investment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.investment.investment.InvestmentCommand.CloseUncommitted;
import org.mutuality.investment.investment.OpenInvestments;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/**
 * When a family is erased, what was proposed for it comes to nothing. What is committed is owed by payment-service, which
 * closes it, or tells that a provider has paid it all the same.
 */
@ApplicationScoped
class WhenFamilyErasedCloseItsInvestments implements Policy<FamilyErased> {
    private final OpenInvestments investments;
    private final Commands commands;

    WhenFamilyErasedCloseItsInvestments(OpenInvestments investments, Commands commands) {
        this.investments = investments;
        this.commands = commands;
    }

    @Override
    public Class<FamilyErased> family() {
        return FamilyErased.class;
    }

    // Only its own cohort erases a family: another country's service could say anything here.
    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        investments
                .of(fact.familyId(), fact.cohortId())
                .forEach(investment -> commands.send(new CloseUncommitted(investment, fact.at())));
    }
}
