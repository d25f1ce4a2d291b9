package org.mutuality.journal.journal.submission;

import static org.mutuality.journal.exchange.journal.JournalExchangeReader.EXCHANGES;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_FAMILY_ONLY;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_INVALID;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_LOCKED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
import org.mutuality.journal.journal.Journal.SubmissionOutcome;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;
import org.mutuality.journal.journal.JournalCommand.CheckSubmission;
import org.mutuality.journal.journal.JournalCommand.CorrectJournal;
import org.mutuality.journal.journal.JournalCommand.SubmissionCommand;
import org.mutuality.journal.journal.JournalCommand.SubmissionMode;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.journal.journal.JournalContent;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.journal.JournalTextEncryption;
import org.mutuality.journal.journal.readmodel.EditionQueries;
import org.mutuality.journal.journal.readmodel.EditionQueries.EditionOfMonth;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.period.PeriodLockCache;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.OwnWrites;

/**
 * Submits a family's month, whichever way it came: checks the family's consent, the reporting window, the answers and the exchanges among them,
 * encrypts the free text, and sends one command to the journal.
 */
@ApplicationScoped
public class SubmitJournalService {
    private final ReportingWindow reportingWindow;
    private final FormCatalog forms;
    private final JournalQueries journals;
    private final JournalExchangeValidator exchanges;
    private final JournalTextEncryption encryption;
    private final PeriodLockCache locks;
    private final EditionQueries editions;
    private final CommandGateway commands;
    private final OwnWrites ownWrites;
    private final Clock clock;

    SubmitJournalService(
            ReportingWindow reportingWindow,
            FormCatalog forms,
            JournalQueries journals,
            JournalExchangeValidator exchanges,
            JournalTextEncryption encryption,
            PeriodLockCache locks,
            EditionQueries editions,
            CommandGateway commands,
            OwnWrites ownWrites,
            Clock clock) {
        this.reportingWindow = reportingWindow;
        this.forms = forms;
        this.journals = journals;
        this.exchanges = exchanges;
        this.encryption = encryption;
        this.locks = locks;
        this.editions = editions;
        this.commands = commands;
        this.ownWrites = ownWrites;
        this.clock = clock;
    }

    /**
     * Submits a month for the first time, or as a correction of what is stored.
     *
     * @param match the version that the caller expects to be current; empty for any
     * @throws org.mutuality.platform.problem.ProblemException with every invalid field, or as {@code Journal} refuses it
     */
    public SubmissionResponse submit(
            WriteAccess access, YearMonth month, JournalSubmission submission, Optional<IfMatch> match) {
        ValidatedSubmission valid = validate(access, month, submission, true);
        Optional<YearMonth> movedFrom = movedFrom(access, month, submission);
        return send(valid, command(valid, match), movedFrom);
    }

    /**
     * Returns what {@link #submit} would, and stores nothing.
     *
     * @throws org.mutuality.platform.problem.ProblemException as {@link #submit} would
     */
    SubmissionResponse check(WriteAccess access, YearMonth month, JournalSubmission submission) {
        // A month that is not stored has nothing to be compared with; then no key is created for the family either.
        boolean isStored = journals.form(access.family().familyId(), month).isPresent();
        ValidatedSubmission valid = validate(access, month, submission, isStored);
        Optional<YearMonth> movedFrom = movedFrom(access, month, submission);
        SubmissionOutcome outcome = commands.sendForResult(
                new CheckSubmission(valid.journalId(), command(valid, Optional.empty())), SubmissionOutcome.class);
        return SubmissionResponse.of(valid.journalId(), valid.missing(), outcome, movedFrom);
    }

    private SubmitJournal command(ValidatedSubmission valid, Optional<IfMatch> match) {
        JournalSubmission submission = valid.submission();
        UUID edition = submission.edition().orElseGet(() -> derivedEditionId(valid, "submission", match));
        return new SubmitJournal(
                valid.journalId(),
                valid.access().family().familyId(),
                valid.cohort().cohortId(),
                valid.cohort().country(),
                valid.month(),
                valid.edition(edition),
                mode(submission, match),
                match,
                isLocked(valid));
    }

    /**
     * Corrects a month under a version number that the caller chose.
     *
     * @param version the version that this makes, from 2
     * @throws org.mutuality.platform.problem.ProblemException with every invalid field, or as {@code Journal} refuses it
     */
    SubmissionResponse correct(WriteAccess access, YearMonth month, JournalSubmission submission, int version) {
        ValidatedSubmission valid = validate(access, month, submission, true);
        return send(
                valid,
                new CorrectJournal(
                        valid.journalId(),
                        access.family().familyId(),
                        valid.cohort().cohortId(),
                        valid.cohort().country(),
                        month,
                        valid.edition(derivedEditionId(valid, "correction", Optional.of(version))),
                        version,
                        isLocked(valid)),
                Optional.empty());
    }

    private ValidatedSubmission validate(
            WriteAccess access, YearMonth month, JournalSubmission submission, boolean encrypted) {
        access.requireConsent();
        CohortRef cohort = access.family().cohort();
        UUID familyId = access.family().familyId();
        // PostgreSQL stores microseconds: what is decided on and what is shown later must be equal.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        reportingWindow.requireReportable(access.family(), month, now, submission.phrases());
        ValidationErrors errors = submission.validate(now);
        Form current = forms.current(cohort.country());
        // A correction that names no form is judged by the one its month is stored by, whatever the country chose
        // since.
        Optional<Form> requested = submission
                .form()
                .or(() -> journals.form(familyId, month))
                .map(form -> forms.usable(form, cohort.country()))
                .orElse(Optional.of(current));
        errors.addUnless(requested.isPresent(), "/form", "validation.form-such-as", current.id());
        // Without a usable form the answers are read by the current one, so that all errors are reported at once.
        Form form = requested.orElse(current);
        Map<String, Object> answers =
                form.read(submission.answers().read(form, cohort.currency()), "/answers", cohort.currency(), errors);
        exchanges.check(access.family(), month, form.entries(EXCHANGES, answers), "/answers/" + EXCHANGES, errors);
        errors.throwIfAny(JOURNAL_INVALID);
        return new ValidatedSubmission(
                access,
                month,
                form,
                answers,
                form.missing(answers),
                submission,
                encrypted
                        ? encryption.encrypt(
                                familyId,
                                month,
                                form,
                                new JournalContent(answers, submission.reason(), submission.device()))
                        : Optional.empty(),
                now);
    }

    /**
     * The month from which an edition written offline moves what it replaces; WithdrawMovedEditions withdraws it there. Refused
     * where a correction of that month would be.
     */
    private Optional<YearMonth> movedFrom(WriteAccess access, YearMonth month, JournalSubmission submission) {
        List<UUID> bases = submission.basedOn().orElse(List.of());
        if (bases.isEmpty()) {
            return Optional.empty();
        }
        List<EditionOfMonth> moved = editions.findInOtherMonths(access.family().familyId(), month, bases);
        moved.forEach(one -> requireMovable(access, one));
        return moved.stream().map(EditionOfMonth::month).max(Comparator.naturalOrder());
    }

    private void requireMovable(WriteAccess access, EditionOfMonth moved) {
        if (!access.author().canCorrect()
                && moved.author().filter(author -> !author.canCorrect()).isEmpty()) {
            throw JOURNAL_FAMILY_ONLY.because("ask-family", moved.month());
        }
        if (locks.isLocked(access.family().cohort().cohortId(), moved.month())) {
            throw JOURNAL_MONTH_LOCKED.because("until-reopened", moved.month());
        }
    }

    private SubmissionResponse send(
            ValidatedSubmission valid, SubmissionCommand command, Optional<YearMonth> movedFrom) {
        SubmissionOutcome outcome = commands.sendForResult(command, SubmissionOutcome.class);
        ownWrites.recordWrite(command.familyId());
        return SubmissionResponse.of(command.journalId(), valid.missing(), outcome, movedFrom);
    }

    private boolean isLocked(ValidatedSubmission valid) {
        return locks.isLocked(valid.cohort().cohortId(), valid.month());
    }

    private static SubmissionMode mode(JournalSubmission submission, Optional<IfMatch> match) {
        if (submission.offline()) {
            return SubmissionMode.OFFLINE;
        }
        return submission.edition().isPresent() || match.isPresent() ? SubmissionMode.EXPLICIT : SubmissionMode.ONLINE;
    }

    // Covers the whole content and what it is based on: the same submission sent twice gets the same id.
    private static UUID derivedEditionId(ValidatedSubmission valid, String kind, Optional<?> base) {
        JournalSubmission submission = valid.submission();
        return NameBasedUuid.id(
                "edition",
                valid.access().family().familyId(),
                valid.month(),
                kind,
                text(base),
                valid.form().id(),
                valid.answers(),
                submission
                        .basedOn()
                        .map(bases -> bases.stream().sorted().toList())
                        .orElse(List.of()),
                text(submission.device()),
                text(submission.writtenAt()),
                text(submission.reason()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /**
     * A submission that can be stored.
     *
     * @param missing names of the questions that are still to be answered; empty when it is complete
     * @param at when it arrived
     */
    private record ValidatedSubmission(
            WriteAccess access,
            YearMonth month,
            Form form,
            Map<String, Object> answers,
            List<String> missing,
            JournalSubmission submission,
            Optional<EncryptedJournalText> encryptedText,
            Instant at) {
        JournalId journalId() {
            return JournalId.of(access.family().familyId(), month);
        }

        CohortRef cohort() {
            return access.family().cohort();
        }

        Edition edition(UUID id) {
            EditionOrigin origin = new EditionOrigin(
                    id,
                    submission.basedOn().orElse(List.of()),
                    Optional.empty(),
                    submission.writtenAt(),
                    Optional.of(access.author()),
                    Optional.of(submission.offline()),
                    Optional.of(submission.channel()));
            return new Edition(
                    origin,
                    form.id(),
                    encryptedText.isPresent() ? form.withoutFreeText(answers) : answers,
                    missing.isEmpty(),
                    Optional.empty(),
                    at,
                    encryptedText,
                    Optional.of(new JournalContent(answers, submission.reason(), submission.device())));
        }
    }
}
