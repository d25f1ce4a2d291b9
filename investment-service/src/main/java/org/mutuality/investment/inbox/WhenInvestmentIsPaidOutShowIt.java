package org.mutuality.investment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.payment.PayoutClosed;
import org.mutuality.contracts.payment.PayoutFact;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutReturned;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.investment.investment.InvestmentCommand.HearOfPayout;
import org.mutuality.investment.investment.InvestmentId;
import org.mutuality.investment.investment.Outcome;
import org.mutuality.investment.investment.Word;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.store.Commands;

/** When payment-service tells what became of an investment's money, the investment shows it. */
@ApplicationScoped
class WhenInvestmentIsPaidOutShowIt implements Policy<PayoutFact> {
    private static final String INVESTMENT = "investment";

    private final Commands commands;

    WhenInvestmentIsPaidOutShowIt(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<PayoutFact> family() {
        return PayoutFact.class;
    }

    // What was told before it named its cause can't be known again.
    @Override
    public void when(PayoutFact fact, Envelope envelope) {
        if (fact.kind().equals(INVESTMENT)
                && fact.causeId().isPresent()
                && fact.fundId().isPresent()) {
            Word word = new Word(fact.familyId(), fact.fundId().get(), fact.amount(), outcome(fact), fact.at());
            commands.send(new HearOfPayout(new InvestmentId(fact.causeId().get()), word));
        }
    }

    private static Outcome outcome(PayoutFact fact) {
        return switch (fact) {
            case PayoutSettled settled -> Outcome.SETTLED;
            case PayoutFailed failed -> Outcome.FAILED;
            case PayoutReturned returned -> Outcome.RETURNED;
            case PayoutClosed closed -> Outcome.CLOSED;
        };
    }
}
