package org.mutuality.journal.journal.submission;

import static org.mutuality.journal.journal.JournalProblem.JOURNAL_TWICE_IN_REQUEST;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
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
import org.mutuality.journal.journal.submission.BulkRow.ParsedRow;
import org.mutuality.journal.journal.submission.BulkSubmissionResource.BulkRowResponse;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.http.problem.ProblemBody;
import org.mutuality.platform.http.problem.ProblemResponder;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;

/** Submits the rows of a bulk request: families in parallel, so that they share commits; the rows of one family in order. */
@ApplicationScoped
class BulkSubmissionService {
    private static final int MAX_PARALLEL = 96;

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
     * @param checkOnly whether nothing is stored
     * @return one result per row, in the order of the rows
     */
    List<BulkRowResponse> submitAll(
            List<BulkRow> rows, Map<UUID, WriteAccess> writable, boolean checkOnly, MessageCatalog phrases) {
        BulkRowResponse[] results = new BulkRowResponse[rows.size()];
        Queue<List<BulkRow>> families = new ConcurrentLinkedQueue<>(byFamily(rows));
        inParallel(families, family -> {
            Map<YearMonth, FirstRow> months = new HashMap<>();
            family.forEach(
                    row -> results[row.number()] = submit(row, new Submission(writable, months, checkOnly, phrases)));
        });
        return List.of(results);
    }

    private static Collection<List<BulkRow>> byFamily(List<BulkRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        // A row without a family is refused in any order.
                        row -> row.family().orElseGet(() -> "row " + row.number()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static void inParallel(Queue<List<BulkRow>> families, Consumer<List<BulkRow>> work) {
        Runnable worker = Context.current().wrap(() -> {
            for (List<BulkRow> next = families.poll(); next != null; next = families.poll()) {
                work.accept(next);
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
    private BulkRowResponse submit(BulkRow row, Submission call) {
        try {
            ParsedRow parsed = row.parse(json, call.phrases());
            WriteAccess access = Optional.ofNullable(
                            call.writable().get(parsed.request().familyId()))
                    .orElseThrow(() -> unknownFamily(call.phrases()));
            YearMonth month = parsed.request().month();
            FirstRow first = call.months().putIfAbsent(month, new FirstRow(row, parsed));
            boolean contradicts = first != null && first.isContradictedBy(parsed);
            SubmissionResponse response = contradicts || call.checkOnly()
                    ? submission.check(access, month, parsed.submission())
                    : submission.submit(access, month, parsed.submission(), Optional.empty());
            if (contradicts) {
                throw twice(java.util.Objects.requireNonNull(first).row(), call.phrases());
            }
            return BulkRowResponse.of(row, response);
        } catch (RuntimeException e) {
            ProblemBody problem = problems.body(e, "POST", "/journals", call.phrases());
            return BulkRowResponse.of(row, problem);
        }
    }

    private static ProblemException unknownFamily(MessageCatalog phrases) {
        ValidationErrors errors = new ValidationErrors(phrases);
        errors.add("/familyId", "validation.family-unknown");
        return NOT_FOUND.because(errors.fieldErrors());
    }

    private static ProblemException twice(BulkRow first, MessageCatalog phrases) {
        ValidationErrors errors = new ValidationErrors(phrases);
        first.line()
                .ifPresentOrElse(
                        line -> errors.add("/month", "validation.month-twice-line", line),
                        () -> errors.add("/month", "validation.month-twice-row", first.number()));
        return JOURNAL_TWICE_IN_REQUEST.because(errors.fieldErrors());
    }

    /** @param months the first row of each month of the family */
    private record Submission(
            Map<UUID, WriteAccess> writable,
            Map<YearMonth, FirstRow> months,
            boolean checkOnly,
            MessageCatalog phrases) {}

    private record FirstRow(BulkRow row, ParsedRow parsed) {
        // Editions written offline, or under an id of their own, are meant to follow each other.
        boolean isContradictedBy(ParsedRow other) {
            return parsed.isOnline() && other.isOnline() && !parsed.content().equals(other.content());
        }
    }
}
