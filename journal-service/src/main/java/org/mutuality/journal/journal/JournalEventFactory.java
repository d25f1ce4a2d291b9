package org.mutuality.journal.journal;

import java.util.Optional;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;

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

    /** @param edition the current one, which may have arrived before the command's own */
    static JournalCorrected corrected(JournalCommand command, Edition edition, int version) {
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
                command.edition().at(),
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
}
