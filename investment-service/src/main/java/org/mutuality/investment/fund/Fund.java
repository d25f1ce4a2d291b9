package org.mutuality.investment.fund;

import static org.mutuality.investment.fund.FundProblem.FUND_ALREADY_OPEN;
import static org.mutuality.investment.fund.FundProblem.FUND_INVALID;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.investment.fund.FundCommand.OpenFund;
import org.mutuality.investment.fund.FundEvent.FundOpened;
import org.mutuality.platform.problem.Wrongs;

/** Money with a purpose, opened once. */
@Revision("1")
public class Fund {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PURPOSE = 500;

    @AggregateIdentifier
    private @Nullable FundId id;

    private @Nullable FundTerms terms;

    /** For the event store. */
    Fund() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenFund command) {
        check(command.terms());
        if (command.terms().equals(terms)) {
            return;
        }
        if (terms != null) {
            throw FUND_ALREADY_OPEN.because("Another fund needs another id");
        }
        AggregateLifecycle.apply(new FundOpened(command.fundId(), command.terms(), command.openedAt()));
    }

    @EventSourcingHandler
    void evolve(FundOpened event) {
        id = event.fundId();
        terms = event.terms();
    }

    private static void check(FundTerms terms) {
        Wrongs wrongs = new Wrongs();
        wrongs.check(isSized(terms.name(), LONGEST_NAME), "/name", "is 1 to 100 characters");
        wrongs.check(isSized(terms.purpose(), LONGEST_PURPOSE), "/purpose", "is 1 to 500 characters");
        wrongs.check(terms.size().minor() > 0, "/size/amount", "is more than 0");
        wrongs.orThrow(FUND_INVALID);
    }

    private static boolean isSized(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }
}
