package org.mutuality.journal.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a journal. Private to this service. */
public sealed interface JournalEvent {
    JournalId journalId();

    UUID familyId();

    YearMonth month();

    /** At which the journal stands after this. */
    int version();

    /** Name of the form by which {@code answers} are to be read. */
    String form();

    /** All answers of this edition, but for those in the family's own words where {@link #encryptedText} has them. */
    Map<String, Object> answers();

    boolean complete();

    /** Why it was corrected, in events from before words were sealed. */
    Optional<String> reason();

    Instant at();

    /** Empty in events from before there were editions. */
    Optional<EditionOrigin> origin();

    /** Empty where there is nothing in the family's own words, and in events from before they were sealed. */
    Optional<EncryptedJournalText> encryptedText();

    /** The first telling of a month. {@code version} is 1. */
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

    /** The month is now known otherwise: by the edition that arrived, or by one kept before when that replaced the current one. */
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

    /** An edition arrived that changes nothing of what is known now: told earlier than what stands, or saying the same. */
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
