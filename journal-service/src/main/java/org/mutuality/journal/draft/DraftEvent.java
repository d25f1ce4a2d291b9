package org.mutuality.journal.draft;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.mutuality.journal.journal.Teller;
import org.mutuality.platform.privacy.EncryptedText;

/** What has happened to a draft. Stored for ever as "journal.<SimpleName>"; private to this service, told to nobody. */
public sealed interface DraftEvent {
    UUID familyId();

    YearMonth month();

    Instant at();

    /**
     * @param version one more each time, also after an end
     * @param answers JSON text, as it was left; only in events from before drafts were sealed
     * @param sealed the same, sealed
     * @param keptBy empty in events from before it was kept
     */
    @Revision("1")
    record DraftKept(
            DraftId draftId,
            UUID familyId,
            YearMonth month,
            long version,
            String form,
            Optional<String> answers,
            Optional<String> device,
            Instant at,
            Optional<Teller> keptBy,
            Optional<EncryptedText> sealed)
            implements DraftEvent {}

    @Revision("1")
    record DraftDiscarded(DraftId draftId, UUID familyId, YearMonth month, Instant at) implements DraftEvent {}

    /** It became a journal, or was passed over by one. */
    @Revision("1")
    record DraftEnded(DraftId draftId, UUID familyId, YearMonth month, Instant at) implements DraftEvent {}
}
