package org.mutuality.journal.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.erasure.RemovedOnErasure;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a journal. Private to this service. */
public sealed interface JournalEvent extends RemovedOnErasure {
    JournalId journalId();

    UUID familyId();

    YearMonth month();

    /** The journal's version after this event. */
    int version();

    /** Id of the form by which {@code answers} are read. */
    String form();

    /** All answers of this edition; without free text where {@link #encryptedText} has it. */
    Map<String, Object> answers();

    boolean complete();

    /** Why it was corrected, in events from before free text was encrypted. */
    Optional<String> reason();

    Instant at();

    /** Empty in events from before there were editions. */
    Optional<EditionOrigin> origin();

    /** Empty without free text and reason, and in events from before free text was encrypted. */
    Optional<EncryptedJournalText> encryptedText();

    /** The first submission of a month. {@code version} is 1. */
    @StoredAs(name = "journal.JournalSubmitted", revision = 1)
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
            Instant at,
            Optional<String> reason,
            Optional<EditionOrigin> origin,
            Optional<EncryptedJournalText> encryptedText)
            implements JournalEvent {}

    /** Another edition is current now: the one that arrived, or one stored before that it made current. */
    @StoredAs(name = "journal.JournalCorrected", revision = 1)
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
            Instant at,
            Optional<EditionOrigin> origin,
            Optional<EncryptedJournalText> encryptedText)
            implements JournalEvent {}

    /** An edition arrived that leaves the current content as it is: it was written earlier, or has the same content. */
    @StoredAs(name = "journal.EditionRecorded", revision = 1)
    record EditionRecorded(
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
            Instant at,
            Optional<EditionOrigin> origin,
            Optional<EncryptedJournalText> encryptedText)
            implements JournalEvent {}
}
