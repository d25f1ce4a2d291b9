package org.mutuality.journal.draft;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.draft.DraftCommand.DiscardDraft;
import org.mutuality.journal.draft.DraftCommand.EndDraft;
import org.mutuality.journal.draft.DraftCommand.KeepDraft;
import org.mutuality.journal.draft.DraftEvent.DraftDiscarded;
import org.mutuality.journal.draft.DraftEvent.DraftEnded;
import org.mutuality.journal.draft.DraftEvent.DraftKept;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;

/** What is there of a month so far. It says no only to a device that would overwrite what another one left. */
@StoredAs(name = "journal.Draft", revision = 1)
public class Draft {
    @AggregateIdentifier
    private DraftId id;

    private long version;

    /** Null when there is none: not yet, or no longer. */
    private @Nullable DraftKept kept;

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    /** What came of keeping. @param begun there was none before */
    record Standing(long version, boolean begun) {}

    @CreateIfMissing
    Standing decide(KeepDraft command) {
        boolean begun = kept == null;
        if (kept == null || !isRepeat(command, kept)) {
            check(command);
            apply(new DraftKept(
                    command.draftId(),
                    command.familyId(),
                    command.month(),
                    version + 1,
                    command.form(),
                    Optional.empty(),
                    command.device(),
                    command.at(),
                    Optional.of(command.by()),
                    Optional.of(command.sealed())));
        }
        return new Standing(version, begun);
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
        if (kept != null && !kept.at().isAfter(command.toldAt()) && !(command.onBehalf() && isTheFamilys(kept))) {
            apply(new DraftEnded(command.draftId(), kept.familyId(), kept.month(), command.toldAt()));
        }
    }

    @EventSourcingHandler
    void evolve(DraftKept event) {
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

    private static boolean isTheFamilys(DraftKept kept) {
        return kept.keptBy().filter(by -> !by.onBehalf()).isPresent();
    }

    private static boolean isRepeat(KeepDraft command, DraftKept kept) {
        return command.form().equals(kept.form())
                && (kept.answers().filter(command.answers()::equals).isPresent()
                        || kept.sealed()
                                .filter(one -> one.fingerprint()
                                        .equals(command.sealed().fingerprint()))
                                .isPresent())
                && command.device().equals(kept.device());
    }

    // Without If-Match only the device that left it may go on.
    private void check(KeepDraft command) {
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
