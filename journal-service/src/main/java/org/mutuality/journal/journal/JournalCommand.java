package org.mutuality.journal.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a journal can be told. Answers are as their form reads them, in one spelling; {@code complete} is the form's verdict. */
public sealed interface JournalCommand {
    JournalId journalId();

    record SubmitJournal(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            String form,
            Map<String, Object> answers,
            boolean complete,
            Instant at)
            implements JournalCommand {}

    /** @param version the one it makes, from 2; {@code answers} are all of them, not only the changed */
    record CorrectJournal(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            int version,
            String form,
            Map<String, Object> answers,
            boolean complete,
            Optional<String> reason,
            Instant at)
            implements JournalCommand {}
}
