package org.mutuality.payment.terms;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.terms.TermsProblem.*;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.terms.TermsCommand.ApproveTerms;
import org.mutuality.payment.terms.TermsCommand.ProposeTerms;
import org.mutuality.payment.terms.TermsEvent.TermsProposed;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.TwoPersonApproval;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * Stipend terms of a cohort: versions, each from a month on; new ones are added only at the end. One person proposes a
 * version, another approves it; it pays nobody before that.
 */
@StoredAs(name = "payment.StipendTerms", revision = 1)
public class StipendTerms {
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(TERMS_NOT_PROPOSED, TERMS_NEED_FOUR_EYES, TERMS_APPROVED);

    @AggregateIdentifier
    private @Nullable TermsId id;

    private final NavigableMap<YearMonth, StipendRates> versions = new TreeMap<>();
    private @Nullable TermsProposed proposal;
    private TwoPersonApproval approval = TwoPersonApproval.NONE;
    private long version;

    /** For the event store. */
    StipendTerms() {}

    @CreateIfMissing
    void decide(ProposeTerms command) {
        YearMonth from = command.rates().fromMonth();
        if (command.rates().equals(versions.get(from))) {
            return;
        }
        StipendRatesValidator.validate(command);
        if (!versions.isEmpty() && !from.isAfter(versions.lastKey())) {
            throw TERMS_ALREADY_SET.because("start-after", versions.lastKey());
        }
        if (!isProposed(command)) {
            apply(new TermsProposed(
                    command.termsId(),
                    command.country(),
                    command.rates(),
                    version + 1,
                    command.proposedBy(),
                    command.at()));
        }
    }

    // Created when missing, so that the refusal is a ProblemException and not Axon's.
    @CreateIfMissing
    void decide(ApproveTerms command) {
        if (approval.acceptsApproval(command.approvedBy(), REFUSALS)) {
            command.match().ifPresent(match -> match.check(version));
            TermsProposed proposed = requireNonNull(proposal);
            StipendRatesValidator.requireWithinBounds(proposed.rates(), command.bounds());
            apply(TermsSet.of(
                    command.termsId(),
                    proposed.country(),
                    proposed.rates(),
                    command.at(),
                    proposed.proposedBy(),
                    command.approvedBy()));
        }
    }

    private boolean isProposed(ProposeTerms command) {
        return proposal != null
                && proposal.rates().equals(command.rates())
                && proposal.proposedBy().equals(command.proposedBy());
    }

    @EventSourcingHandler
    void evolve(TermsProposed event) {
        id = event.termsId();
        proposal = event;
        approval = TwoPersonApproval.NONE.proposed("", event.proposedBy());
        version = event.version();
    }

    @EventSourcingHandler
    void evolve(TermsSet event) {
        id = event.termsId();
        versions.put(event.fromMonth(), event.rates());
        event.approvedBy().ifPresent(by -> {
            approval = approval.approved(by, 1);
            version++;
        });
    }
}
