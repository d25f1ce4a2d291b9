package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.investment.InvestmentAccepted;
import org.mutuality.payment.ledger.Entries;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.payout.Due;
import org.mutuality.payment.payout.PayoutCommand.OwePayout;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When a family has accepted an investment, the books owe it, and it is paid out as a stipend is. */
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

    // The books first: what they refuse is not paid out.
    @Override
    public void when(InvestmentAccepted fact, Envelope envelope) {
        commands.send(PostTransfer.of(
                Entries.investment(
                        fact.investmentId(), fact.fundId(), fact.familyId(), fact.country(), fact.amount(), fact.at()),
                fact.at()));
        commands.send(OwePayout.of(due(fact), fact.at()));
    }

    private static Due due(InvestmentAccepted fact) {
        return new Due(
                Due.Kind.INVESTMENT,
                fact.investmentId(),
                fact.familyId(),
                fact.fundId(),
                fact.country(),
                Optional.empty(),
                fact.amount());
    }
}
