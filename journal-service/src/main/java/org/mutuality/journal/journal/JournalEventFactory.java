package org.mutuality.journal.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.JournalCommand.WithdrawJournal;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.EditionWithdrawn;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalEvent.JournalWithdrawn;

/** Makes the events of a command. */
final class JournalEventFactory {
    private JournalEventFactory() {}

    static JournalSubmitted submitted(JournalCommand command, Edition edition) {
        return new JournalSubmitted(
                command.journalId(),
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.month(),
                1,
                edition.form(),
                SerializedAnswers.of(edition.answers()),
                edition.complete(),
                edition.at(),
                edition.reason(),
                Optional.of(edition.origin()),
                edition.encryptedText());
    }

    /**
     * @param edition the current one, which may have arrived before
     * @param at when it became current
     */
    static JournalCorrected corrected(JournalCommand command, Edition edition, int version, Instant at) {
        return new JournalCorrected(
                command.journalId(),
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.month(),
                version,
                edition.form(),
                SerializedAnswers.of(edition.answers()),
                edition.complete(),
                edition.reason(),
                at,
                Optional.of(edition.origin()),
                edition.encryptedText());
    }

    static EditionRecorded editionRecorded(JournalCommand command, Edition edition, int version) {
        return new EditionRecorded(
                command.journalId(),
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.month(),
                version,
                edition.form(),
                SerializedAnswers.of(edition.answers()),
                edition.complete(),
                edition.reason(),
                edition.at(),
                Optional.of(edition.origin()),
                edition.encryptedText());
    }

    static JournalWithdrawn withdrawn(WithdrawJournal command, List<UUID> editions, int version) {
        return new JournalWithdrawn(
                command.journalId(),
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.month(),
                version,
                editions,
                command.reason(),
                command.movedTo(),
                command.withdrawnBy(),
                command.at());
    }

    /** @param late by which the editions turn out to be replaced by one that was withdrawn */
    static JournalWithdrawn withdrawnByLateEdition(
            JournalCommand command, Edition late, List<UUID> editions, int version) {
        return new JournalWithdrawn(
                command.journalId(),
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.month(),
                version,
                editions,
                WithdrawalReason.OTHER,
                Optional.empty(),
                late.origin().submittedBy().orElse(Author.FAMILY),
                late.at());
    }

    static EditionWithdrawn editionWithdrawn(WithdrawJournal command, List<UUID> editions, int version) {
        return new EditionWithdrawn(
                command.journalId(),
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.month(),
                version,
                editions,
                command.reason(),
                command.movedTo(),
                command.withdrawnBy(),
                command.at());
    }
}
