package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.payment.ledger.Entries;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family has accepted an investment, the books owe it. */
@ApplicationScoped
class WhenInvestmentAcceptedOweIt implements Policy<InvestmentAccepted> {
    private final Commands commands;

    WhenInvestmentAcceptedOweIt(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<InvestmentAccepted> family() {
        return InvestmentAccepted.class;
    }

    @Override
    public void when(InvestmentAccepted fact, Envelope envelope) {
        commands.send(PostTransfer.of(
                Entries.investment(
                        fact.investmentId(), fact.fundId(), fact.familyId(), fact.country(), fact.amount(), fact.at()),
                fact.at()));
    }
}
