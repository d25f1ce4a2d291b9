package org.mutuality.cohort.erasure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.cohort.erasure.ErasureProblem.ERASURE_ALREADY_CONFIRMED;
import static org.mutuality.cohort.erasure.ErasureProblem.ERASURE_REQUEST_FAMILY_ONLY;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.erasure.ErasureCommand.ConfirmErasure;
import org.mutuality.cohort.erasure.ErasureCommand.RecordErasureAnswer;
import org.mutuality.cohort.erasure.ErasureCommand.RequestErasure;
import org.mutuality.cohort.erasure.ErasureCommand.WithdrawErasureRequest;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureAnswerRecorded;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureClosed;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureConfirmed;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureRequestWithdrawn;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureRequested;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * An erasure from its request to the last answer. It may be requested and withdrawn any number of times before it is confirmed.
 * Answers of the services arrive in any order and more than once; the first of each counts.
 */
@StoredAs(name = "cohort.ErasureReceipt", revision = 1)
public class ErasureReceipt {
    @AggregateIdentifier
    private @Nullable ErasureReceiptId id;

    private ErasureRequester.@Nullable Role openRequest;
    private boolean confirmed;
    private boolean closed;
    private Set<ErasingService> answered = EnumSet.noneOf(ErasingService.class);

    /** For the event store. */
    protected ErasureReceipt() {}

    @CreateIfMissing
    void decide(RequestErasure command) {
        requireNotConfirmed();
        if (openRequest == null) {
            apply(new ErasureRequested(
                    command.receiptId(),
                    command.cohortId(),
                    command.country(),
                    command.requester(),
                    command.dueOn(),
                    command.at()));
        }
    }

    @CreateIfMissing
    void decide(WithdrawErasureRequest command) {
        requireNotConfirmed();
        if (openRequest == null) {
            return;
        }
        if (openRequest == ErasureRequester.Role.FAMILY && !command.byFamily()) {
            throw ERASURE_REQUEST_FAMILY_ONLY.because("requested-by-family");
        }
        apply(new ErasureRequestWithdrawn(command.receiptId(), command.cohortId(), command.country(), command.at()));
    }

    @CreateIfMissing
    void decide(ConfirmErasure command) {
        if (!confirmed) {
            apply(new ErasureConfirmed(
                    command.receiptId(), command.cohortId(), command.country(), command.confirmedBy(), command.at()));
            closeIfAllAnswered(command.receiptId(), command.cohortId(), command.country(), command.at());
        }
    }

    @CreateIfMissing
    void decide(RecordErasureAnswer command) {
        if (!answered.contains(command.service())) {
            apply(new ErasureAnswerRecorded(
                    command.receiptId(),
                    command.cohortId(),
                    command.country(),
                    command.service(),
                    command.destroyed(),
                    command.at()));
            closeIfAllAnswered(command.receiptId(), command.cohortId(), command.country(), command.at());
        }
    }

    private void closeIfAllAnswered(ErasureReceiptId receipt, UUID cohort, String country, Instant at) {
        if (confirmed && !closed && answered.containsAll(EnumSet.allOf(ErasingService.class))) {
            apply(new ErasureClosed(receipt, cohort, country, at));
        }
    }

    private void requireNotConfirmed() {
        if (confirmed) {
            throw ERASURE_ALREADY_CONFIRMED.because("in-progress");
        }
    }

    @EventSourcingHandler
    void evolve(ErasureRequested event) {
        id = event.receiptId();
        openRequest = event.requester().role();
    }

    @EventSourcingHandler
    void evolve(ErasureRequestWithdrawn event) {
        openRequest = null;
    }

    @EventSourcingHandler
    void evolve(ErasureConfirmed event) {
        id = event.receiptId();
        confirmed = true;
    }

    @EventSourcingHandler
    void evolve(ErasureAnswerRecorded event) {
        id = event.receiptId();
        answered.add(event.service());
    }

    @EventSourcingHandler
    void evolve(ErasureClosed event) {
        closed = true;
    }
}
