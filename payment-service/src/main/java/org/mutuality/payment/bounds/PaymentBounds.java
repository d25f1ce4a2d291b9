package org.mutuality.payment.bounds;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.bounds.BoundsProblem.*;

import java.math.BigDecimal;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.bounds.BoundsCommand.ApproveBounds;
import org.mutuality.payment.bounds.BoundsCommand.ProposeBounds;
import org.mutuality.payment.bounds.BoundsEvent.BoundsProposed;
import org.mutuality.payment.bounds.BoundsEvent.BoundsSet;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.problem.ValidationErrors;

/** The bounds of a country and currency. One person proposes them, another approves them; those before stay until then. */
@StoredAs(name = "payment.PaymentBounds", revision = 1)
public class PaymentBounds {
    private static final long MAX_MINOR = 1_000_000_000_000L;
    private static final int MAX_PERCENT = 100;
    private static final int MAX_DECIMALS = 6;
    private static final BigDecimal MAX_PER_DOLLAR = BigDecimal.valueOf(10_000_000);
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(BOUNDS_NOT_PROPOSED, BOUNDS_NEED_FOUR_EYES, BOUNDS_APPROVED);

    @AggregateIdentifier
    private @Nullable BoundsId id;

    private @Nullable Bounds inForce;
    private @Nullable BoundsProposed proposal;
    private TwoPersonApproval approval = TwoPersonApproval.NONE;
    private long version;

    /** For the event store. */
    PaymentBounds() {}

    @CreateIfMissing
    void decide(ProposeBounds command) {
        validate(command);
        if (!isProposedOrSet(command)) {
            apply(new BoundsProposed(
                    command.boundsId(),
                    command.country(),
                    command.bounds(),
                    version + 1,
                    command.proposedBy(),
                    command.at()));
        }
    }

    // Created when missing, so that the refusal is a ProblemException and not Axon's.
    @CreateIfMissing
    void decide(ApproveBounds command) {
        if (approval.acceptsApproval(command.approvedBy(), REFUSALS)) {
            command.match().ifPresent(match -> match.check(version));
            BoundsProposed proposed = requireNonNull(proposal);
            apply(new BoundsSet(
                    command.boundsId(),
                    proposed.country(),
                    proposed.bounds(),
                    version + 1,
                    command.approvedBy(),
                    command.at()));
        }
    }

    private static void validate(ProposeBounds command) {
        Bounds bounds = command.bounds();
        ValidationErrors errors = new ValidationErrors();
        amount(bounds.perJournal(), "/perJournal", command, errors);
        amount(bounds.perMeeting(), "/perMeeting", command, errors);
        amount(bounds.perMonth(), "/perMonth", command, errors);
        errors.addUnless(
                bounds.perMonth().minor() >= bounds.perJournal().minor(),
                "/perMonth/amount",
                "validation.at-least-a-journal");
        errors.addUnless(
                bounds.ratePercent() >= 1 && bounds.ratePercent() <= MAX_PERCENT,
                "/ratePercent",
                "validation.range", 1, MAX_PERCENT);
        errors.addUnless(
                bounds.perDollar().signum() > 0
                        && bounds.perDollar().compareTo(MAX_PER_DOLLAR) <= 0
                        && bounds.perDollar().scale() <= MAX_DECIMALS,
                "/perDollar",
                "validation.per-dollar");
        errors.throwIfAny(BOUNDS_INVALID);
    }

    private static void amount(Money amount, String pointer, ProposeBounds command, ValidationErrors errors) {
        errors.addUnless(
                amount.minor() > 0 && amount.minor() <= MAX_MINOR,
                pointer + "/amount",
                "validation.minor-units-12");
        errors.addUnless(
                amount.currency().equals(command.currency()),
                pointer + "/currency",
                "validation.address-currency", command.currency());
    }

    private boolean isProposedOrSet(ProposeBounds command) {
        @Nullable BoundsProposed open = approval.complete() ? null : proposal;
        return open == null
                ? command.bounds().equals(inForce)
                : command.bounds().equals(open.bounds()) && command.proposedBy().equals(open.proposedBy());
    }

    @EventSourcingHandler
    void evolve(BoundsProposed event) {
        id = event.boundsId();
        proposal = event;
        approval = TwoPersonApproval.NONE.proposed("", event.proposedBy());
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(BoundsSet event) {
        inForce = event.bounds();
        approval = approval.approved(event.approvedBy(), 1);
        version = event.version();
    }
}
