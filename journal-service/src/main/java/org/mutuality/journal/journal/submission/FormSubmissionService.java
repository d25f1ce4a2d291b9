package org.mutuality.journal.journal.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;

/** A month told by a form that was filled in on a phone: read and kept as a PUT is. */
@ApplicationScoped
public class FormSubmissionService {
    private final SubmitJournalService submission;
    private final RequestLocale spoken;

    FormSubmissionService(SubmitJournalService submission, RequestLocale spoken) {
        this.submission = submission;
        this.spoken = spoken;
    }

    /**
     * @param form id
     * @param edition the phone's id of what was filled in; empty to have it derived from what it says
     * @param basedOn what it replaces, where the phone says so
     * @param writtenAt by the clock of the phone
     */
    public record FormSubmission(
            String form,
            JsonNode answers,
            Optional<UUID> edition,
            Optional<List<UUID>> basedOn,
            Optional<Instant> writtenAt) {}

    /** @throws org.mutuality.platform.problem.Refusal with every wrong field */
    public SubmissionResponse submit(WriteAccess pen, YearMonth month, FormSubmission filled) {
        return submission.submit(
                pen,
                month,
                new JournalSubmission(
                        Optional.of(filled.form),
                        filled.answers,
                        filled.edition,
                        filled.basedOn,
                        Optional.empty(),
                        filled.writtenAt,
                        Optional.empty(),
                        spoken.phrases()),
                Optional.empty());
    }
}
