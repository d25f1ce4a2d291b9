package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.investment.fund.FundQueries;
import org.mutuality.investment.investment.InvestmentCommand.ProposeInvestment;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Proposes an investment for a family. */
@ApplicationScoped
class ProposalService {
    private final CommandGateway commands;
    private final InvestmentAccess access;
    private final CurrentUser caller;
    private final FundQueries funds;
    private final InvestmentQueries investments;
    private final FreeTextEncryption encryption;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    ProposalService(
            CommandGateway commands,
            InvestmentAccess access,
            CurrentUser caller,
            FundQueries funds,
            InvestmentQueries investments,
            FreeTextEncryption encryption,
            ProjectionBarrier barrier,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.caller = caller;
        this.funds = funds;
        this.investments = investments;
        this.encryption = encryption;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** Returns true when the investment is new, false when the same was proposed before. */
    boolean propose(UUID investmentId, UUID familyId, UUID fundId, Proposal proposal) {
        FamilyRef family = access.requireWritable(familyId);
        // The id of an investment of another family is answered as unknown.
        CurrentUser.requireVisible(
                investments
                        .find(investmentId)
                        .filter(existing -> !existing.familyId().equals(familyId))
                        .isEmpty(),
                investmentId);
        String country = family.cohort().country();
        Optional<FundQueries.FundRow> fund =
                funds.find(fundId).filter(one -> one.country().equals(country));
        boolean proposed = commands.send(new ProposeInvestment(
                new InvestmentId(investmentId),
                new InvestmentSubject(familyId, family.cohort().cohortId(), country, fundId),
                fund.map(FundQueries.FundRow::size),
                proposal,
                proposal.purpose()
                        .map(text -> encryption.encrypt(familyId, InvestmentQueries.PURPOSE + investmentId, text)),
                caller.subject(),
                clock.instant()));
        barrier.awaitCatchUp();
        return proposed;
    }
}
