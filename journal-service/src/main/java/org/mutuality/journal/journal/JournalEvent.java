package org.mutuality.journal.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a journal. Private to this service. */
public sealed interface JournalEvent {
    JournalId journalId();

    UUID familyId();

    UUID cohortId();

    String country();

    YearMonth month();

    /** The journal's version after this event. */
    int version();

    /** Empty where the author was not recorded. */
    Optional<Author> author();

    Instant at();

    /** An edition arrived, or another one is current now. */
    sealed interface EditionEvent extends JournalEvent {
        /** Id of the form by which {@code answers} are read. */
        String form();

        /** All answers of this edition; without free text where {@link #encryptedText} has it. */
        Map<String, Object> answers();

        boolean complete();

        /** Why it was corrected, in events from before free text was encrypted. */
        Optional<String> reason();

        /** Empty in events from before there were editions. */
        Optional<EditionOrigin> origin();

        /** Empty without free text and reason, and in events from before free text was encrypted. */
        Optional<EncryptedJournalText> encryptedText();

        @Override
        default Optional<Author> author() {
            return origin().flatMap(EditionOrigin::submittedBy);
        }
    }

    /** Editions were taken back: they stay in history and no longer count. */
    sealed interface WithdrawalEvent extends JournalEvent {
        /** The editions that no longer count. */
        List<UUID> editions();

        WithdrawalReason reason();

        /** The month to which a phone's edit moved the edition; empty when the family took the month back. */
        Optional<YearMonth> movedTo();

        Author withdrawnBy();

        @Override
        default Optional<Author> author() {
            return Optional.of(withdrawnBy());
        }
    }

    /** The first submission of a month. {@code version} is 1. */
    @FamilyData(of = "familyId")
    @StoredAs(name = "journal.JournalSubmitted", revision = 1)
    record JournalSubmitted(
            JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            int version,
            String form,
            @ErasedField Map<String, Object> answers,
            boolean complete,
            Instant at,
            @ErasedField Optional<String> reason,
            @ErasedField Optional<EditionOrigin> origin,
            @ErasedField Optional<EncryptedJournalText> encryptedText)
            implements EditionEvent {}

    /** Another edition is current now: the one that arrived, or one stored before that it made current. */
    @FamilyData(of = "familyId")
    @StoredAs(name = "journal.JournalCorrected", revision = 1)
    record JournalCorrected(
            JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            int version,
            String form,
            @ErasedField Map<String, Object> answers,
            boolean complete,
            @ErasedField Optional<String> reason,
            Instant at,
            @ErasedField Optional<EditionOrigin> origin,
            @ErasedField Optional<EncryptedJournalText> encryptedText)
            implements EditionEvent {}

    /** An edition arrived that leaves the current content as it is: it was written earlier, or has the same content. */
    @FamilyData(of = "familyId")
    @StoredAs(name = "journal.EditionRecorded", revision = 1)
    record EditionRecorded(
            JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            int version,
            String form,
            @ErasedField Map<String, Object> answers,
            boolean complete,
            @ErasedField Optional<String> reason,
            Instant at,
            @ErasedField Optional<EditionOrigin> origin,
            @ErasedField Optional<EncryptedJournalText> encryptedText)
            implements EditionEvent {}

    /** Nothing is left: the month counts as not submitted. {@code version} is one more than before. */
    @FamilyData(of = "familyId")
    @StoredAs(name = "journal.JournalWithdrawn", revision = 1)
    record JournalWithdrawn(
            JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            int version,
            @ErasedField List<UUID> editions,
            WithdrawalReason reason,
            Optional<YearMonth> movedTo,
            Author withdrawnBy,
            Instant at)
            implements WithdrawalEvent {}

    /** The family confirmed a version that was submitted on its behalf. {@code version} is that version. */
    @StoredAs(name = "journal.JournalConfirmed", revision = 1)
    record JournalConfirmed(
            JournalId journalId, UUID familyId, UUID cohortId, String country, YearMonth month, int version, Instant at)
            implements JournalEvent {
        @Override
        public Optional<Author> author() {
            return Optional.of(Author.FAMILY);
        }
    }

    /** Other current editions are left. Where they have other content than was shown, JournalCorrected follows. */
    @FamilyData(of = "familyId")
    @StoredAs(name = "journal.EditionWithdrawn", revision = 1)
    record EditionWithdrawn(
            JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            int version,
            @ErasedField List<UUID> editions,
            WithdrawalReason reason,
            Optional<YearMonth> movedTo,
            Author withdrawnBy,
            Instant at)
            implements WithdrawalEvent {}
}
