package org.mutuality.journal.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.serialization.Revision;

/** What has happened to a journal. Stored for ever as "journal.<SimpleName>"; private to this service. */
public sealed interface JournalEvent {
    JournalId journalId();

    UUID familyId();

    YearMonth month();

    int version();

    /** Name of the form by which {@code answers} are to be read. */
    String form();

    /** All answers of this version. */
    Map<String, Object> answers();

    boolean complete();

    Instant at();

    @Revision("1")
    record JournalSubmitted(
            JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            int version,
            String form,
            Map<String, Object> answers,
            boolean complete,
            Instant at)
            implements JournalEvent {}

    @Revision("1")
    record JournalCorrected(
            JournalId journalId,
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
            implements JournalEvent {}
}
