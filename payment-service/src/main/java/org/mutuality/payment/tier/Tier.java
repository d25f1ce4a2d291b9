package org.mutuality.payment.tier;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.tier.TierProblem.*;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.tier.TierCommand.ApproveTier;
import org.mutuality.payment.tier.TierCommand.ProposeTier;
import org.mutuality.payment.tier.TierEvent.TierProposed;
import org.mutuality.payment.tier.TierEvent.TierSet;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * The sum from which a batch of a country and currency needs two approvers. One person proposes it, another approves it; the
 * sum before stays in force until then.
 */
@StoredAs(name = "payment.ApprovalTier", revision = 1)
public class Tier {
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(TIER_NOT_PROPOSED, TIER_NEEDS_FOUR_EYES, TIER_APPROVED);

    @AggregateIdentifier
    private @Nullable TierId id;

    private @Nullable Money twoApproversFrom;
    private @Nullable TierProposed proposal;
    private TwoPersonApproval approval = TwoPersonApproval.NONE;
    private long version;

    /** For the event store. */
    Tier() {}

    @CreateIfMissing
    void decide(ProposeTier command) {
        command.match().ifPresent(match -> match.check(version));
        ValidationErrors errors = new ValidationErrors();
        errors.addUnless(command.twoApproversFrom().minor() > 0, "/twoApproversFrom/amount", "validation.positive");
        errors.addUnless(
                command.twoApproversFrom().currency().equals(command.currency()),
                "/twoApproversFrom/currency",
                "validation.address-currency", command.currency());
        errors.throwIfAny(TIER_INVALID);
        if (!isProposedOrSet(command)) {
            apply(new TierProposed(
                    command.tierId(),
                    command.country(),
                    command.twoApproversFrom(),
                    version + 1,
                    command.proposedBy(),
                    command.at()));
        }
    }

    // Created when missing, so that the refusal is a ProblemException and not Axon's.
    @CreateIfMissing
    void decide(ApproveTier command) {
        if (approval.acceptsApproval(command.approvedBy(), REFUSALS)) {
            command.match().ifPresent(match -> match.check(version));
            TierProposed proposed = requireNonNull(proposal);
            apply(new TierSet(
                    command.tierId(),
                    proposed.country(),
                    proposed.twoApproversFrom(),
                    version + 1,
                    proposed.proposedBy(),
                    command.at(),
                    Optional.of(command.approvedBy())));
        }
    }

    private boolean isProposedOrSet(ProposeTier command) {
        @Nullable TierProposed open = approval.complete() ? null : proposal;
        return open == null
                ? command.twoApproversFrom().equals(twoApproversFrom)
                : command.twoApproversFrom().equals(open.twoApproversFrom())
                        && command.proposedBy().equals(open.proposedBy());
    }

    @EventSourcingHandler
    void evolve(TierProposed event) {
        id = event.tierId();
        proposal = event;
        approval = TwoPersonApproval.NONE.proposed("", event.proposedBy());
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(TierSet event) {
        id = event.tierId();
        twoApproversFrom = event.twoApproversFrom();
        event.approvedBy().ifPresent(by -> approval = approval.approved(by, 1));
        version = event.version();
    }
}
