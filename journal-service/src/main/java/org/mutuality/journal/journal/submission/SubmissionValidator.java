package org.mutuality.journal.journal.submission;

import static org.mutuality.journal.exchange.journal.JournalExchangeReader.EXCHANGES;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.exchange.journal.JournalExchangeValidator;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.journal.Edition;
import org.mutuality.journal.journal.EditionOrigin;
import org.mutuality.journal.journal.EncryptedJournalText;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;
import org.mutuality.journal.journal.JournalContent;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.journal.JournalTextEncryption;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.ValidationErrors;

/** Reads what was told against the family's cohort and the form, before it becomes a command. */
@ApplicationScoped
class SubmissionValidator {
    private final FormCatalog forms;
    private final JournalExchangeValidator exchanges;
    private final JournalTextEncryption words;
    private final Clock clock;

    SubmissionValidator(
            FormCatalog forms, JournalExchangeValidator exchanges, JournalTextEncryption words, Clock clock) {
        this.forms = forms;
        this.exchanges = exchanges;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What can be kept.
     *
     * @param missing what would make it complete; nothing when it is
     * @param at when it arrived
     */
    record ValidatedSubmission(
            WriteAccess pen,
            JournalId journalId,
            YearMonth month,
            Form form,
            Map<String, Object> answers,
            List<String> missing,
            JournalSubmission submission,
            Optional<EncryptedJournalText> encryptedText,
            Instant at) {
        FamilyRef family() {
            return pen.family();
        }

        CohortRef cohort() {
            return family().cohort();
        }

        boolean complete() {
            return missing.isEmpty();
        }

        Edition edition(UUID id) {
            EditionOrigin origin = new EditionOrigin(
                    id,
                    submission.basedOn().orElse(List.of()),
                    submission.device(),
                    submission.writtenAt(),
                    Optional.of(pen.by()));
            return new Edition(
                    origin,
                    form.id(),
                    encryptedText.isPresent() ? form.withoutFreeText(answers) : answers,
                    complete(),
                    Optional.empty(),
                    at,
                    encryptedText,
                    Optional.of(new JournalContent(answers, submission.reason())));
        }
    }

    /** @throws org.mutuality.platform.problem.Refusal with every wrong field */
    ValidatedSubmission validate(WriteAccess pen, YearMonth month, JournalSubmission telling) {
        FamilyRef family = pen.family();
        // As PostgreSQL keeps it, so that what is shown is what was decided on.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReportingWindow.requireReportable(family.cohort(), month, now, telling.phrases());
        ValidationErrors wrongs = telling.validate(now);
        String country = family.cohort().country();
        Form current = forms.current(country);
        Optional<Form> asked =
                telling.form().map(form -> forms.usable(form, country)).orElse(Optional.of(current));
        wrongs.addUnless(asked.isPresent(), "/form", "validation.form-such-as", current.id());
        // Answers are read even by the wrong form, so that all that is wrong is told at once.
        Form reading = asked.orElse(current);
        var read = reading.read(telling.answers(), "/answers", family.cohort().currency(), wrongs);
        exchanges.check(family, month, reading.entries(EXCHANGES, read), "/answers/" + EXCHANGES, wrongs);
        wrongs.throwIfAny(JOURNAL_INVALID);
        var own = words.encrypt(family.familyId(), month, reading, new JournalContent(read, telling.reason()));
        return new ValidatedSubmission(
                pen,
                JournalId.of(family.familyId(), month),
                month,
                reading,
                read,
                reading.missing(read),
                telling,
                own,
                now);
    }
}
