package org.mutuality.journal.journal.submission;

import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;
import org.mutuality.journal.journal.submission.BulkSubmissionResource.BulkRowResponse;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.http.problem.ProblemBody;
import org.mutuality.platform.http.problem.ProblemResponder;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.MessageCatalog;

/** Submits the rows of a bulk request: families in parallel, so that they share commits; the rows of one family in order. */
@ApplicationScoped
class BulkSubmissionService {
    private static final int MAX_PARALLEL = 96;
    private static final int MAX_ROW_BYTES = 256 * 1024;

    private final SubmitJournalService submission;
    private final StrictJson json;
    private final ProblemResponder problems;

    BulkSubmissionService(SubmitJournalService submission, ObjectMapper mapper, ProblemResponder problems) {
        this.submission = submission;
        this.json = new StrictJson(mapper);
        this.problems = problems;
    }

    /**
     * @param writable families that the caller may write for
     * @return one result per row, in the order of the rows
     */
    List<BulkRowResponse> submitAll(
            List<BulkBodySplitter.BodySlice> rows, Map<UUID, WriteAccess> writable, MessageCatalog phrases) {
        BulkRowResponse[] results = new BulkRowResponse[rows.size()];
        Queue<List<BulkBodySplitter.BodySlice>> families = new ConcurrentLinkedQueue<>(byFamily(rows));
        inParallel(families, row -> results[row.number()] = submit(row, writable, phrases));
        return List.of(results);
    }

    private static java.util.Collection<List<BulkBodySplitter.BodySlice>> byFamily(
            List<BulkBodySplitter.BodySlice> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        // A row without a family is refused in any order.
                        row -> row.family().orElseGet(() -> "row " + row.number()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static void inParallel(
            Queue<List<BulkBodySplitter.BodySlice>> families, Consumer<BulkBodySplitter.BodySlice> work) {
        Runnable worker = Context.current().wrap(() -> {
            for (List<BulkBodySplitter.BodySlice> next = families.poll(); next != null; next = families.poll()) {
                next.forEach(work);
            }
        });
        int workers = Math.min(MAX_PARALLEL, families.size());
        // close() waits for all of them.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < workers; i++) {
                threads.execute(worker);
            }
        }
    }

    // A failure of one row doesn't affect the others.
    private BulkRowResponse submit(
            BulkBodySplitter.BodySlice row, Map<UUID, WriteAccess> writable, MessageCatalog phrases) {
        try {
            BulkSubmissionResource.BulkRowRequest read = read(row);
            WriteAccess access =
                    Optional.ofNullable(writable.get(read.familyId())).orElseThrow(CurrentUser::notFound);
            return BulkRowResponse.of(
                    row.number(),
                    submission.submit(access, read.month(), read.toSubmission(phrases), Optional.empty()));
        } catch (RuntimeException e) {
            ProblemBody problem = problems.body(e, "POST", "/journals", phrases);
            return BulkRowResponse.of(row.number(), problem);
        }
    }

    private BulkSubmissionResource.BulkRowRequest read(BulkBodySplitter.BodySlice row) {
        if (row.length() > MAX_ROW_BYTES) {
            throw BODY_TOO_LARGE.because("row-bytes", MAX_ROW_BYTES);
        }
        return (BulkSubmissionResource.BulkRowRequest)
                json.read(row.bytes(), BulkSubmissionResource.BulkRowRequest.class);
    }
}
