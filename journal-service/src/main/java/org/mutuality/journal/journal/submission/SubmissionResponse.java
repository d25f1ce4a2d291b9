package org.mutuality.journal.journal.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.journal.Journal.SubmissionOutcome;
import org.mutuality.journal.journal.JournalId;

/**
 * The result of submitting or correcting a month.
 *
 * @param journalId id of the family's journal of this month; the same for all its versions
 * @param version the version that has this content; the current one when no version has it, because a newer edition was
 *     already stored
 * @param complete whether every question that the form requires is answered; only a complete journal accrues a stipend
 * @param missing names of the questions that are still to be answered; left out when the journal is complete
 * @param edition id under which this content is stored; name it in {@code basedOn} to replace it
 * @param current the month's current version; left out when it is {@code version}
 * @param conflict ids of the current editions when they contradict one another; left out when they agree. Resolve the conflict
 *     by a PUT whose {@code basedOn} names all of them
 * @param movedFrom the month of the edition that this one replaces, when that is another month; it is withdrawn there
 */
public record SubmissionResponse(
        UUID journalId,
        int version,
        boolean complete,
        Optional<List<String>> missing,
        UUID edition,
        Optional<Integer> current,
        Optional<List<UUID>> conflict,
        Optional<YearMonth> movedFrom,
        @JsonIgnore boolean isNew) {

    static SubmissionResponse of(
            JournalId journalId, List<String> missing, SubmissionOutcome outcome, Optional<YearMonth> movedFrom) {
        return new SubmissionResponse(
                journalId.value(),
                outcome.version(),
                missing.isEmpty(),
                Optional.of(missing).filter(names -> !names.isEmpty()),
                outcome.edition(),
                Optional.of(outcome.current()).filter(current -> current != outcome.version()),
                Optional.of(outcome.conflict()).filter(editions -> !editions.isEmpty()),
                movedFrom,
                outcome.isNew());
    }

    /** HTTP status: 201 for new content, 200 for content that is stored already. */
    int status() {
        return isNew ? 201 : 200;
    }
}
