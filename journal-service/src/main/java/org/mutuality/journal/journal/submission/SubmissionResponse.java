package org.mutuality.journal.journal.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mutuality.journal.journal.Journal.SubmissionOutcome;

/**
 * What a telling is answered with.
 *
 * @param missing what would make it complete; left out when it is
 */
public record SubmissionResponse(
        UUID journalId,

        @Schema(description = "The one that says so; the current one for what was told earlier than what stands")
        int version,

        boolean complete,
        Optional<List<String>> missing,

        @Schema(description = "Under which this telling is kept: name it in basedOn to replace it")
        UUID edition,

        @Schema(description = "Version of the month now, when it is another")
        Optional<Integer> current,

        @Schema(
                description = "Current editions that contradict one another, left out when there are none."
                        + " Resolve the conflict by a PUT whose basedOn names all of them.")
        Optional<List<UUID>> conflict,

        @JsonIgnore boolean fresh) {

    static SubmissionResponse of(SubmissionValidator.ValidatedSubmission taken, SubmissionOutcome outcome) {
        return new SubmissionResponse(
                taken.journalId().value(),
                outcome.version(),
                taken.complete(),
                Optional.of(taken.missing()).filter(names -> !names.isEmpty()),
                outcome.edition(),
                Optional.of(outcome.current()).filter(now -> now != outcome.version()),
                Optional.of(outcome.conflict()).filter(heads -> !heads.isEmpty()),
                outcome.fresh());
    }

    /** 201 for what wasn't known, 200 for what was. */
    int status() {
        return fresh ? 201 : 200;
    }
}
