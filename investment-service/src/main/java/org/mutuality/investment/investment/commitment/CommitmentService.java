package org.mutuality.investment.investment.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.mutuality.contracts.Money;
import org.mutuality.investment.fund.FundCommand.ReserveFunds;
import org.mutuality.investment.fund.FundId;
import org.mutuality.investment.investment.InvestmentCommand.CommitInvestment;
import org.mutuality.investment.investment.InvestmentCommand.RequestCommitment;
import org.mutuality.investment.investment.InvestmentId;
import org.mutuality.investment.investment.InvestmentQueries;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.projection.ProjectionBarrier;

/**
 * A second person stands for it, the fund keeps the money, then it is owed: in this order, so that nobody alone has a fund keep
 * anything. Each step can be repeated: to ask again completes what broke off.
 */
@ApplicationScoped
class CommitmentService {
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    CommitmentService(CommandGateway commands, ProjectionBarrier caughtUp, Clock clock) {
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    void commit(InvestmentQueries.InvestmentRow one, String by) {
        InvestmentId id = new InvestmentId(one.investmentId());
        Instant at = clock.instant();
        Money amount = commands.sendForResult(new RequestCommitment(id, by, at), Money.class);
        commands.send(new ReserveFunds(new FundId(one.fundId()), one.investmentId(), amount, at));
        commands.send(new CommitInvestment(id, at));
        caughtUp.awaitCatchUp();
    }
}
