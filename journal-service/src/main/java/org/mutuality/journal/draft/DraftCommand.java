package org.mutuality.journal.draft;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.journal.Author;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.EncryptedText;

/** What a draft can be told. */
public sealed interface DraftCommand {
    /**
     * @param answers JSON as the family left it, right or wrong; never stored, {@code sealed} is
     * @param ifMatch version that the caller knows
     */
    record SaveDraft(
            @TargetAggregateIdentifier DraftId draftId,
            UUID familyId,
            YearMonth month,
            String form,
            String answers,
            EncryptedText encrypted,
            Optional<String> device,
            Author by,
            Optional<IfMatch> ifMatch,
            Instant at)
            implements DraftCommand {}

    record DiscardDraft(@TargetAggregateIdentifier DraftId draftId, Optional<IfMatch> ifMatch, Instant at)
            implements DraftCommand {}

    /**
     * The month was told.
     *
     * @param onBehalf by others than the family: then a draft of its own stays
     * @param submittedAt a draft that was kept later is another one
     */
    record EndDraft(@TargetAggregateIdentifier DraftId draftId, boolean onBehalf, Instant submittedAt)
            implements DraftCommand {}
}
