package org.mutuality.journal.journal.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.journal.EditionOrigin.SubmissionChannel;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * A month as a caller submits it, whichever way it came; nothing of it is checked yet.
 *
 * @param form id; empty for the form by which the month is stored, else the country's current one
 * @param edition the caller's id of this edition; empty to derive it from the content
 * @param basedOn editions that this one replaces; empty when it is submitted online, on top of whatever is stored
 * @param writtenAt by the clock of the device
 * @param phrases messages in the caller's language
 */
public record JournalSubmission(
        Optional<String> form,
        AnswerSource answers,
        Optional<UUID> edition,
        Optional<List<UUID>> basedOn,
        Optional<String> device,
        Optional<Instant> writtenAt,
        Optional<String> reason,
        SubmissionChannel channel,
        MessageCatalog phrases) {
    private static final int MAX_REASON_LENGTH = 500;
    private static final int MAX_DEVICE_LENGTH = 64;
    private static final int MAX_BASES = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    /** The answers as JSON. A table needs the form to know which cell is a number, an amount or a list of choices. */
    @FunctionalInterface
    public interface AnswerSource {
        /** @param currency ISO 4217 code of the cohort's currency */
        JsonNode read(Form form, String currency);

        static AnswerSource of(JsonNode answers) {
            return (form, currency) -> answers;
        }
    }

    boolean offline() {
        return basedOn.isPresent() || writtenAt.isPresent();
    }

    /** Errors in everything but form and answers, which need the form to be found first. */
    ValidationErrors validate(Instant now) {
        ValidationErrors errors = new ValidationErrors(phrases);
        reason.ifPresent(text -> errors.checkText(text, MAX_REASON_LENGTH, "/reason"));
        device.ifPresent(text -> errors.checkText(text, MAX_DEVICE_LENGTH, "/device"));
        writtenAt.ifPresent(at -> errors.addUnless(
                !at.isBefore(EARLIEST) && !at.isAfter(now.plus(CLOCK_TOLERANCE)),
                "/writtenAt",
                "validation.written-at"));
        basedOn.ifPresent(bases -> checkBases(bases, errors));
        return errors;
    }

    private void checkBases(List<UUID> bases, ValidationErrors errors) {
        errors.addUnless(bases.size() <= MAX_BASES, "/basedOn", "validation.editions-at-most", MAX_BASES);
        errors.addUnless(new HashSet<>(bases).size() == bases.size(), "/basedOn", "validation.edition-duplicate");
        errors.addUnless(edition.filter(bases::contains).isEmpty(), "/basedOn", "validation.edition-self");
    }
}
