package org.mutuality.journal.draft;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.Author;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** Events of a draft. Private to this service and not published. */
public sealed interface DraftEvent {
    UUID familyId();

    YearMonth month();

    Instant at();

    /**
     * @param version incremented by each save, also after the draft has ended
     * @param answers JSON text as entered; only in events from before drafts were encrypted
     * @param encrypted the answers, encrypted
     * @param device name of the device; only in events from before it was encrypted
     * @param savedBy empty in events from before it was recorded
     */
    @FamilyData(of = "familyId")
    @StoredAs(name = "journal.DraftSaved", revision = 1)
    record DraftSaved(
            DraftId draftId,
            UUID familyId,
            YearMonth month,
            long version,
            String form,
            @ErasedField Optional<String> answers,
            @ErasedField Optional<String> device,
            Instant at,
            @ErasedField Optional<Author> savedBy,
            @ErasedField Optional<EncryptedText> encrypted,
            @ErasedField Optional<EncryptedText> encryptedDevice)
            implements DraftEvent {}

    @StoredAs(name = "journal.DraftDiscarded", revision = 1)
    record DraftDiscarded(DraftId draftId, UUID familyId, YearMonth month, Instant at) implements DraftEvent {}

    /** The month's journal was submitted, from this draft or otherwise. */
    @StoredAs(name = "journal.DraftEnded", revision = 1)
    record DraftEnded(DraftId draftId, UUID familyId, YearMonth month, Instant at) implements DraftEvent {}
}
