package org.mutuality.payment.tier;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.tier.TierProblem.TIER_INVALID;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.tier.TierCommand.SetTier;
import org.mutuality.payment.tier.TierEvent.TierSet;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.problem.ValidationErrors;

/** The sum from which a batch of a country and currency needs two approvers. */
@StoredAs(name = "payment.ApprovalTier", revision = 1)
public class Tier {
    @AggregateIdentifier
    private @Nullable TierId id;

    private @Nullable Money twoApproversFrom;
    private long version;

    /** For the event store. */
    Tier() {}

    @CreateIfMissing
    void decide(SetTier command) {
        command.match().ifPresent(match -> match.check(version));
        ValidationErrors errors = new ValidationErrors();
        errors.addUnless(command.twoApproversFrom().minor() > 0, "/twoApproversFrom/amount", "must be more than 0");
        errors.addUnless(
                command.twoApproversFrom().currency().equals(command.currency()),
                "/twoApproversFrom/currency",
                "must be the currency in the address, " + command.currency());
        errors.throwIfAny(TIER_INVALID);
        if (!command.twoApproversFrom().equals(twoApproversFrom)) {
            apply(new TierSet(
                    command.tierId(),
                    command.country(),
                    command.twoApproversFrom(),
                    version + 1,
                    command.setBy(),
                    command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(TierSet event) {
        id = event.tierId();
        twoApproversFrom = event.twoApproversFrom();
        version = event.version();
    }
}
