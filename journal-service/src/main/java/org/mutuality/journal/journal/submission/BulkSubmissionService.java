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

/** Many tellings in one call. Families side by side, so that they share commits; the rows of one family in their order. */
@ApplicationScoped
class BulkSubmissionService {
    private static final int SIDE_BY_SIDE = 96;
    private static final int LARGEST_ROW = 256 * 1024;

    private final SubmitJournalService submission;
    private final StrictJson json;
    private final ProblemResponder teller;

    BulkSubmissionService(SubmitJournalService submission, ObjectMapper mapper, ProblemResponder teller) {
        this.submission = submission;
        this.json = new StrictJson(mapper);
        this.teller = teller;
    }

    /** @param writable families that the caller may write for; an answer for each row, in their order */
    List<BulkRowResponse> submitAll(
            List<BulkBodySplitter.BodySlice> rows, Map<UUID, WriteAccess> writable, MessageCatalog phrases) {
        BulkRowResponse[] answers = new BulkRowResponse[rows.size()];
        Queue<List<BulkBodySplitter.BodySlice>> families = new ConcurrentLinkedQueue<>(byFamily(rows));
        sideBySide(families, row -> answers[row.number()] = answer(row, writable, phrases));
        return List.of(answers);
    }

    private static java.util.Collection<List<BulkBodySplitter.BodySlice>> byFamily(
            List<BulkBodySplitter.BodySlice> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        // Where none can be found, a row is refused whatever its place.
                        row -> row.family().orElseGet(() -> "row " + row.number()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static void sideBySide(
            Queue<List<BulkBodySplitter.BodySlice>> families, Consumer<BulkBodySplitter.BodySlice> work) {
        Runnable worker = Context.current().wrap(() -> {
            for (List<BulkBodySplitter.BodySlice> next = families.poll(); next != null; next = families.poll()) {
                next.forEach(work);
            }
        });
        int workers = Math.min(SIDE_BY_SIDE, families.size());
        // Its close waits for all of them.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < workers; i++) {
                threads.execute(worker);
            }
        }
    }

    // Whatever happens to a row is its own matter.
    private BulkRowResponse answer(
            BulkBodySplitter.BodySlice row, Map<UUID, WriteAccess> writable, MessageCatalog phrases) {
        try {
            BulkSubmissionResource.BulkRowRequest read = read(row);
            WriteAccess pen = Optional.ofNullable(writable.get(read.familyId())).orElseThrow(CurrentUser::notFound);
            return BulkRowResponse.of(
                    row.number(), submission.submit(pen, read.month(), read.toSubmission(phrases), Optional.empty()));
        } catch (RuntimeException e) {
            ProblemBody problem = teller.body(e, "POST", "/journals", phrases);
            return BulkRowResponse.of(row.number(), problem);
        }
    }

    private BulkSubmissionResource.BulkRowRequest read(BulkBodySplitter.BodySlice row) {
        if (row.length() > LARGEST_ROW) {
            throw BODY_TOO_LARGE.because("A row must have at most %d bytes", LARGEST_ROW);
        }
        return (BulkSubmissionResource.BulkRowRequest)
                json.read(row.bytes(), BulkSubmissionResource.BulkRowRequest.class);
    }
}
