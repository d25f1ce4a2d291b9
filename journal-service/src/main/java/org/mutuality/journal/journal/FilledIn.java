package org.mutuality.journal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.form.Spoken;

/** A month told by a form that was filled in on a phone: read and kept as a PUT is. */
@ApplicationScoped
public class FilledIn {
    private final Submission submission;
    private final Spoken spoken;

    FilledIn(Submission submission, Spoken spoken) {
        this.submission = submission;
        this.spoken = spoken;
    }

    /**
     * @param form id
     * @param edition the phone's id of what was filled in; empty to have it derived from what it says
     * @param basedOn what it replaces, where the phone says so
     * @param writtenAt by the clock of the phone
     */
    public record Filled(
            String form,
            JsonNode answers,
            Optional<UUID> edition,
            Optional<List<UUID>> basedOn,
            Optional<Instant> writtenAt) {}

    /** @throws org.mutuality.platform.problem.Refusal with every wrong field */
    public Told keep(Pen pen, YearMonth month, Filled filled) {
        return submission.submit(
                pen,
                month,
                new Telling(
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
