package org.mutuality.journal.journal.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mutuality.journal.journal.submission.SubmissionResponse;
import org.mutuality.platform.http.problem.ProblemBody;

/**
 * What one row of a bulk submission is answered with: as a PUT of its own would be.
 *
 * @param row its place in the call, from 0
 * @param status as of HTTP: 201 told something new, 200 was told before, 4xx see {@code problem}
 * @param problem RFC 9457, its pointers into the row
 */
public record BulkRowResponse(
        int row,
        int status,
        Optional<UUID> journalId,
        Optional<Integer> version,
        Optional<Boolean> complete,
        Optional<List<String>> missing,
        Optional<UUID> edition,
        Optional<Integer> current,
        Optional<List<UUID>> conflict,
        @Schema(ref = "#/components/schemas/problem") Optional<ProblemBody> problem) {

    static BulkRowResponse of(int row, SubmissionResponse told) {
        return new BulkRowResponse(
                row,
                told.status(),
                Optional.of(told.journalId()),
                Optional.of(told.version()),
                Optional.of(told.complete()),
                told.missing(),
                Optional.of(told.edition()),
                told.current(),
                told.conflict(),
                Optional.empty());
    }

    static BulkRowResponse of(int row, ProblemBody problem) {
        return new BulkRowResponse(
                row,
                problem.status(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(problem));
    }
}
