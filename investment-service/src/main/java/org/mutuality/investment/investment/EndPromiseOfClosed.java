package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.investment.fund.FundCommand.EndPromise;
import org.mutuality.investment.fund.FundId;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentClosed;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When an investment is closed, its fund keeps nothing for it any more. */
@ApplicationScoped
class EndPromiseOfClosed implements Reaction<InvestmentClosed> {
    private final Commands commands;

    EndPromiseOfClosed(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "release-funds-on-closure";
    }

    @Override
    public Class<InvestmentClosed> family() {
        return InvestmentClosed.class;
    }

    @Override
    public void react(InvestmentClosed closed, Recorded recorded) {
        if (closed.asked().isPresent()) {
            commands.send(new EndPromise(
                    new FundId(closed.whose().fundId()), closed.investmentId().value(), closed.at()));
        }
    }
}
