package org.mutuality.journal.draft;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.journal.Author;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.EncryptedText;

/** Commands of a draft. */
public sealed interface DraftCommand {
    /**
     * @param answers JSON as entered, valid or not; never stored, {@code encrypted} is
     * @param device name of the device; never stored, {@code encryptedDevice} is
     * @param ifMatch version the caller has read
     */
    record SaveDraft(
            @TargetAggregateIdentifier DraftId draftId,
            UUID familyId,
            YearMonth month,
            String form,
            String answers,
            EncryptedText encrypted,
            Optional<String> device,
            Optional<EncryptedText> encryptedDevice,
            Author by,
            Optional<IfMatch> ifMatch,
            Instant at)
            implements DraftCommand {}

    record DiscardDraft(@TargetAggregateIdentifier DraftId draftId, Optional<IfMatch> ifMatch, Instant at)
            implements DraftCommand {}

    /**
     * The journal of the month was submitted.
     *
     * @param onBehalf submitted by others than the family: a draft that the family saved itself stays
     * @param submittedAt a draft saved later than this stays
     */
    record EndDraft(@TargetAggregateIdentifier DraftId draftId, boolean onBehalf, Instant submittedAt)
            implements DraftCommand {}
}
