package org.mutuality.journal.draft;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.draft.DraftCommand.DiscardDraft;
import org.mutuality.journal.draft.DraftCommand.EndDraft;
import org.mutuality.journal.draft.DraftCommand.SaveDraft;
import org.mutuality.journal.draft.DraftEvent.DraftDiscarded;
import org.mutuality.journal.draft.DraftEvent.DraftEnded;
import org.mutuality.journal.draft.DraftEvent.DraftSaved;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What is there of a month so far. It says no only to a device that would overwrite what another one left. */
@StoredAs(name = "journal.Draft", revision = 1)
public class Draft {
    @AggregateIdentifier
    private DraftId id;

    private long version;

    /** Null when there is none: not yet, or no longer. */
    private @Nullable DraftSaved kept;

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    /** What came of keeping. @param created there was none before */
    record SaveDraftResult(long version, boolean created) {}

    @CreateIfMissing
    SaveDraftResult decide(SaveDraft command) {
        boolean begun = kept == null;
        if (kept == null || !isRepeat(command, kept)) {
            check(command);
            apply(new DraftSaved(
                    command.draftId(),
                    command.familyId(),
                    command.month(),
                    version + 1,
                    command.form(),
                    Optional.empty(),
                    command.device(),
                    command.at(),
                    Optional.of(command.by()),
                    Optional.of(command.encrypted())));
        }
        return new SaveDraftResult(version, begun);
    }

    @CreateIfMissing
    void decide(DiscardDraft command) {
        if (kept != null) {
            command.match().ifPresent(match -> match.check(version));
            apply(new DraftDiscarded(command.draftId(), kept.familyId(), kept.month(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(EndDraft command) {
        if (kept != null && !kept.at().isAfter(command.submittedAt()) && !(command.onBehalf() && isTheFamilys(kept))) {
            apply(new DraftEnded(command.draftId(), kept.familyId(), kept.month(), command.submittedAt()));
        }
    }

    @EventSourcingHandler
    void evolve(DraftSaved event) {
        id = event.draftId();
        version = event.version();
        kept = event;
    }

    @EventSourcingHandler
    void evolve(DraftDiscarded event) {
        kept = null;
    }

    @EventSourcingHandler
    void evolve(DraftEnded event) {
        kept = null;
    }

    private static boolean isTheFamilys(DraftSaved kept) {
        return kept.savedBy().filter(by -> !by.onBehalf()).isPresent();
    }

    private static boolean isRepeat(SaveDraft command, DraftSaved kept) {
        return command.form().equals(kept.form())
                && (kept.answers().filter(command.answers()::equals).isPresent()
                        || kept.encrypted()
                                .filter(one -> one.fingerprint()
                                        .equals(command.encrypted().fingerprint()))
                                .isPresent())
                && command.device().equals(kept.device());
    }

    // Without If-Match only the device that left it may go on.
    private void check(SaveDraft command) {
        long standing = kept == null ? 0 : version;
        command.match().ifPresent(match -> match.check(standing));
        boolean own =
                kept != null && command.device().isPresent() && command.device().equals(kept.device());
        if (kept != null && !own && command.match().isEmpty()) {
            throw PRECONDITION_FAILED.because(
                    "It may be another device's; read it and send If-Match with version %d", version);
        }
    }
}
