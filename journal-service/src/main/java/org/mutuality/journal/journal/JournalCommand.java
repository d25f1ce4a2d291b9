package org.mutuality.journal.journal;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** What a journal can be told; each is answered by an {@link SubmissionOutcome}. {@code locked}: the cohort's month takes no correction. */
public sealed interface JournalCommand {
    JournalId journalId();

    UUID familyId();

    UUID cohortId();

    String country();

    YearMonth month();

    Edition edition();

    boolean locked();

    /** @param match version that the caller knows */
    record SubmitJournal(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Edition edition,
            SubmissionMode manner,
            Optional<IfMatch> match,
            boolean locked)
            implements JournalCommand {}

    /** @param version the one it makes, from 2 */
    record CorrectJournal(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Edition edition,
            int version,
            boolean locked)
            implements JournalCommand {}
}
