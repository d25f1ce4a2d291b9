package org.mutuality.journal.draft;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.Author;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** What has happened to a draft. Private to this service, told to nobody. */
public sealed interface DraftEvent {
    UUID familyId();

    YearMonth month();

    Instant at();

    /**
     * @param version one more each time, also after an end
     * @param answers JSON text, as it was left; only in events from before drafts were sealed
     * @param encrypted the same, sealed
     * @param savedBy empty in events from before it was kept
     */
    @StoredAs(name = "journal.DraftSaved", revision = 1)
    record DraftSaved(
            DraftId draftId,
            UUID familyId,
            YearMonth month,
            long version,
            String form,
            Optional<String> answers,
            Optional<String> device,
            Instant at,
            Optional<Author> savedBy,
            Optional<EncryptedText> encrypted)
            implements DraftEvent {}

    @StoredAs(name = "journal.DraftDiscarded", revision = 1)
    record DraftDiscarded(DraftId draftId, UUID familyId, YearMonth month, Instant at) implements DraftEvent {}

    /** It became a journal, or was passed over by one. */
    @StoredAs(name = "journal.DraftEnded", revision = 1)
    record DraftEnded(DraftId draftId, UUID familyId, YearMonth month, Instant at) implements DraftEvent {}
}
