package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.mutuality.contracts.Money;
import org.mutuality.investment.fund.FundCommand.PromiseMoney;
import org.mutuality.investment.fund.FundId;
import org.mutuality.investment.investment.InvestmentCommand.AskCommitment;
import org.mutuality.investment.investment.InvestmentCommand.CommitInvestment;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/**
 * A second person stands for it, the fund keeps the money, then it is owed: in this order, so that nobody alone has a fund keep
 * anything. Each step can be repeated: to ask again completes what broke off.
 */
@ApplicationScoped
class Committing {
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Clock clock;

    Committing(Commands commands, CaughtUp caughtUp, Clock clock) {
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    void commit(InvestmentView.Row one, String by) {
        InvestmentId id = new InvestmentId(one.investmentId());
        Instant at = clock.instant();
        Money amount = commands.ask(new AskCommitment(id, by, at), Money.class);
        commands.send(new PromiseMoney(new FundId(one.fundId()), one.investmentId(), amount, at));
        commands.send(new CommitInvestment(id, at));
        caughtUp.await();
    }
}
