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
 * Commits to an investment in three steps: a second person requests it, the fund reserves the money, the investment is committed.
 * The order ensures that nobody can reserve money alone. Each step can be repeated, so a repeated request completes an
 * interrupted one.
 */
@ApplicationScoped
class CommitmentService {
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    CommitmentService(CommandGateway commands, ProjectionBarrier barrier, Clock clock) {
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    void commit(InvestmentQueries.InvestmentRow investment, String by) {
        InvestmentId id = new InvestmentId(investment.investmentId());
        Instant at = clock.instant();
        Money amount = commands.sendForResult(new RequestCommitment(id, by, at), Money.class);
        commands.send(new ReserveFunds(new FundId(investment.fundId()), investment.investmentId(), amount, at));
        commands.send(new CommitInvestment(id, at));
        barrier.awaitCatchUp();
    }
}
