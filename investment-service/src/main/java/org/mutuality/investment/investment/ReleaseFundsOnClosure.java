package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.investment.fund.FundCommand.ReleaseFunds;
import org.mutuality.investment.fund.FundId;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentClosed;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Releases the reserved funds of a closed investment. */
@ApplicationScoped
class ReleaseFundsOnClosure implements Reaction<InvestmentClosed> {
    private final CommandGateway commands;

    ReleaseFundsOnClosure(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "release-funds-on-closure";
    }

    @Override
    public Class<InvestmentClosed> eventType() {
        return InvestmentClosed.class;
    }

    @Override
    public void react(InvestmentClosed closed, EventMetadata metadata) {
        if (closed.requested().isPresent()) {
            commands.send(new ReleaseFunds(
                    new FundId(closed.subject().fundId()), closed.investmentId().value(), closed.at()));
        }
    }
}
