package org.mutuality.journal.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mutuality.journal.journal.EditionGraph.EditionNode;
import org.mutuality.journal.journal.JournalEvent.EditionEvent;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * The content of one submission of a month, as it was written on one device; never changed, only replaced by later editions.
 *
 * @param origin its id, and what it is based on
 * @param answers as the form reads them; without free text where {@code encryptedText} has it
 * @param reason why it was corrected, in events from before free text was encrypted; else in {@code encryptedText}
 * @param at when it arrived
 * @param encryptedText empty without free text and reason, and in events from before free text was encrypted
 * @param clear the whole content while it is being submitted; never stored. Compared with editions from before free text was
 *     encrypted
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
    public static Edition of(EditionEvent event) {
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
                        || hasSameClearAnswers(other)
                        || other.hasSameClearAnswers(this));
    }

    /** Whether it was corrected for the same reason. */
    boolean hasSameReason(Edition other) {
        return reason.equals(other.reason)
                        && fingerprint(EncryptedJournalText::reason)
                                .equals(other.fingerprint(EncryptedJournalText::reason))
                || clear.isPresent() && clear.get().reason().equals(other.reason) && other.encryptedText.isEmpty();
    }

    /** Whether it is the same submission sent again; the time of arrival doesn't count. */
    boolean isResendOf(Edition other) {
        return hasSameContent(other)
                && (hasSameReason(other) || other.hasSameReason(this))
                && (hasSameDevice(other) || other.hasSameDevice(this))
                && origin.isResendOf(other.origin);
    }

    private boolean hasSameDevice(Edition other) {
        Optional<String> print = fingerprint(EncryptedJournalText::device);
        Optional<String> otherPrint = other.fingerprint(EncryptedJournalText::device);
        return origin.device().equals(other.origin.device()) && print.equals(otherPrint)
                || otherPrint.isEmpty()
                        && clear.filter(content -> content.device().equals(other.origin.device()))
                                .isPresent();
    }

    private boolean hasSameClearAnswers(Edition unencrypted) {
        return unencrypted.encryptedText.isEmpty()
                && clear.filter(content -> content.answers().equals(unencrypted.answers))
                        .isPresent();
    }

    private Optional<String> fingerprint(Function<EncryptedJournalText, Optional<String>> part) {
        return encryptedText.flatMap(part);
    }

    /** The same content, based on the editions that were current when it arrived. */
    Edition basedOn(List<UUID> heads) {
        return new Edition(origin.basedOn(heads), form, answers, complete, reason, at, encryptedText, clear);
    }

    /** The same content under another id, because the edition with its own id was withdrawn. @param version of the journal */
    Edition submittedAgain(int version) {
        return new Edition(
                origin.withId(NameBasedUuid.id("edition", id(), "after withdrawal", version)),
                form,
                answers,
                complete,
                reason,
                at,
                encryptedText,
                clear);
    }

    EditionNode node() {
        return EditionNode.of(origin, at);
    }
}
