package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.investment.fund.FundView;
import org.mutuality.investment.investment.InvestmentCommand.ProposeInvestment;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** A family proposes, or who runs its cohort for it. */
@ApplicationScoped
class Proposing {
    private final Commands commands;
    private final InvestmentAccess access;
    private final CurrentUser caller;
    private final FundView funds;
    private final InvestmentView view;
    private final CaughtUp caughtUp;
    private final Clock clock;

    Proposing(
            Commands commands,
            InvestmentAccess access,
            CurrentUser caller,
            FundView funds,
            InvestmentView view,
            CaughtUp caughtUp,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.caller = caller;
        this.funds = funds;
        this.view = view;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** Returns whether it is new; false when the same was proposed before. */
    boolean propose(UUID investmentId, UUID familyId, UUID fundId, Proposal proposal) {
        FamilyRef family = access.requireWritable(familyId);
        // An id that is somebody else's is no more known here than one that is nobody's.
        CurrentUser.requireVisible(
                view.find(investmentId)
                        .filter(known -> !known.familyId().equals(familyId))
                        .isEmpty(),
                investmentId);
        String country = family.cohort().country();
        Optional<FundView.Row> fund =
                funds.find(fundId).filter(one -> one.country().equals(country));
        boolean proposed = commands.send(new ProposeInvestment(
                new InvestmentId(investmentId),
                new Whose(familyId, family.cohort().cohortId(), country, fundId),
                fund.map(FundView.Row::size),
                proposal,
                caller.subject(),
                clock.instant()));
        caughtUp.await();
        return proposed;
    }
}
