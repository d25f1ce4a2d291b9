package org.mutuality.journal.journal.submission;

import java.util.List;
import java.util.Optional;
import org.mutuality.journal.journal.submission.BulkSubmissionResource.BulkRowRequest;
import org.mutuality.journal.journal.submission.BulkSubmissionResource.CellError;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.MessageCatalog;

/** One row of a bulk request, not parsed yet. */
interface BulkRow {
    /** Zero-based position in the request. */
    int number();

    /** The family as written; empty where none can be found. */
    Optional<String> family();

    /** @throws org.mutuality.platform.problem.ProblemException BODY_MALFORMED, BODY_INVALID, BODY_TOO_LARGE */
    ParsedRow parse(StrictJson json, MessageCatalog phrases);

    /** Line of the table on which the row begins; empty for JSON. */
    default Optional<Integer> line() {
        return Optional.empty();
    }

    /** The cells that {@code errors} are about; empty for JSON. */
    default List<CellError> cells(List<FieldError> errors) {
        return List.of();
    }

    /** @param content equal for rows that say the same */
    record ParsedRow(BulkRowRequest request, JournalSubmission submission, Object content) {
        boolean isOnline() {
            return !submission.offline() && submission.edition().isEmpty();
        }
    }
}
