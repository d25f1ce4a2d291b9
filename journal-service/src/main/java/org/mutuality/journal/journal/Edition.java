package org.mutuality.journal.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * One telling of a month, as a family wrote it on one device; never changed, only replaced by later ones.
 *
 * @param origin its id, and what it was written upon
 * @param answers as the form reads them; without free text where {@code own} has it
 * @param reason why it was corrected, where the family said so and {@code own} doesn't have it
 * @param at when it arrived
 * @param encryptedText empty where nothing is in the family's own words, and in events from before they were sealed
 * @param clear only while it is told, never stored: to know again what was told before words were sealed
 */
public record Edition(
        EditionOrigin origin,
        String form,
        Map<String, Object> answers,
        boolean complete,
        Optional<String> reason,
        Instant at,
        Optional<EncryptedJournalText> encryptedText,
        Optional<JournalContent> clear) {
    /** The one told last is last; by id where two were told at once, so that every arrival order agrees. */
    static final Comparator<Edition> BY_TELLING = Comparator.comparing(Edition::toldAt)
            .thenComparing(edition -> edition.id().toString());

    public static Edition of(JournalEvent event) {
        return new Edition(
                event.origin().orElseGet(() -> EditionOrigin.ofLegacyEvent(event)),
                event.form(),
                event.answers(),
                event.complete(),
                event.reason(),
                event.at(),
                event.encryptedText(),
                Optional.empty());
    }

    public UUID id() {
        return origin.edition();
    }

    boolean hasSameContent(Edition other) {
        return form.equals(other.form)
                && (answers.equals(other.answers)
                                && fingerprint(EncryptedJournalText::answers)
                                        .equals(other.fingerprint(EncryptedJournalText::answers))
                        || saysInClear(other)
                        || other.saysInClear(this));
    }

    /** It was corrected for the same reason. */
    boolean hasSameReason(Edition other) {
        return reason.equals(other.reason)
                        && fingerprint(EncryptedJournalText::reason)
                                .equals(other.fingerprint(EncryptedJournalText::reason))
                || clear.isPresent() && clear.get().reason().equals(other.reason) && other.encryptedText.isEmpty();
    }

    /** The same telling come again; when it arrived doesn't count. */
    boolean isResendOf(Edition other) {
        return hasSameContent(other)
                && (hasSameReason(other) || other.hasSameReason(this))
                && origin.repeats(other.origin);
    }

    private boolean saysInClear(Edition early) {
        return early.encryptedText.isEmpty()
                && clear.filter(said -> said.answers().equals(early.answers)).isPresent();
    }

    private Optional<String> fingerprint(Function<EncryptedJournalText, Optional<String>> part) {
        return encryptedText.flatMap(part);
    }

    /** Upon all that stood when it arrived. */
    Edition basedOn(List<UUID> heads) {
        return new Edition(origin.upon(heads), form, answers, complete, reason, at, encryptedText, clear);
    }

    // A device that tells no time is taken to write when it sends.
    private Instant toldAt() {
        return origin.writtenAt().orElse(at);
    }
}
