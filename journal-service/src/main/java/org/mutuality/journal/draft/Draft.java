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
import org.mutuality.platform.privacy.EncryptedText;

/** A journal that is not submitted yet. It refuses only a device that would overwrite what another device saved. */
@StoredAs(name = "journal.Draft", revision = 1)
public class Draft {
    @AggregateIdentifier
    private DraftId id;

    private long version;

    /** Null when there is no draft: not yet or no longer. */
    private @Nullable DraftSaved current;

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    /** @param created whether there was no draft before */
    record SaveDraftResult(long version, boolean created) {}

    @CreateIfMissing
    SaveDraftResult decide(SaveDraft command) {
        boolean created = current == null;
        if (current == null || !isRepeat(command, current)) {
            requireCurrentVersion(command);
            apply(new DraftSaved(
                    command.draftId(),
                    command.familyId(),
                    command.month(),
                    version + 1,
                    command.form(),
                    Optional.empty(),
                    Optional.empty(),
                    command.at(),
                    Optional.of(command.by()),
                    Optional.of(command.encrypted()),
                    command.encryptedDevice()));
        }
        return new SaveDraftResult(version, created);
    }

    @CreateIfMissing
    void decide(DiscardDraft command) {
        if (current != null) {
            command.ifMatch().ifPresent(ifMatch -> ifMatch.check(version));
            apply(new DraftDiscarded(command.draftId(), current.familyId(), current.month(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(EndDraft command) {
        if (current != null
                && !current.at().isAfter(command.submittedAt())
                && !(command.onBehalf() && isByFamily(current))) {
            apply(new DraftEnded(command.draftId(), current.familyId(), current.month(), command.submittedAt()));
        }
    }

    @EventSourcingHandler
    void evolve(DraftSaved event) {
        id = event.draftId();
        version = event.version();
        current = event;
    }

    @EventSourcingHandler
    void evolve(DraftDiscarded event) {
        current = null;
    }

    @EventSourcingHandler
    void evolve(DraftEnded event) {
        current = null;
    }

    private static boolean isByFamily(DraftSaved saved) {
        return saved.savedBy().filter(by -> !by.onBehalf()).isPresent();
    }

    private static boolean isRepeat(SaveDraft command, DraftSaved saved) {
        return command.form().equals(saved.form())
                && (saved.answers().filter(command.answers()::equals).isPresent()
                        || saved.encrypted()
                                .filter(one -> one.fingerprint()
                                        .equals(command.encrypted().fingerprint()))
                                .isPresent())
                && isSameDevice(command, saved);
    }

    private static boolean isSameDevice(SaveDraft command, DraftSaved saved) {
        Optional<String> stored = saved.encryptedDevice().map(EncryptedText::fingerprint);
        return saved.device().isPresent()
                ? command.device().equals(saved.device())
                : command.encryptedDevice().map(EncryptedText::fingerprint).equals(stored);
    }

    // Without If-Match only the device that saved last may overwrite.
    private void requireCurrentVersion(SaveDraft command) {
        long currentVersion = current == null ? 0 : version;
        command.ifMatch().ifPresent(ifMatch -> ifMatch.check(currentVersion));
        boolean own = current != null && command.device().isPresent() && isSameDevice(command, current);
        if (current != null && !own && command.ifMatch().isEmpty()) {
            throw PRECONDITION_FAILED.because("other-device", version);
        }
    }
}
