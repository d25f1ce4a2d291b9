package org.mutuality.journal.journal;

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
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Phrases;
import org.mutuality.platform.problem.ProblemBody;
import org.mutuality.platform.problem.Teller;

/** Many tellings in one call. Families side by side, so that they share commits; the rows of one family in their order. */
@ApplicationScoped
class Bulk {
    private static final int SIDE_BY_SIDE = 96;
    private static final int LARGEST_ROW = 256 * 1024;

    private final Submission submission;
    private final StrictJson json;
    private final Teller teller;

    Bulk(Submission submission, ObjectMapper mapper, Teller teller) {
        this.submission = submission;
        this.json = new StrictJson(mapper);
        this.teller = teller;
    }

    /** @param writable families that the caller may write for; an answer for each row, in their order */
    List<Answered> tell(List<Rows.Row> rows, Map<UUID, Pen> writable, Phrases phrases) {
        Answered[] answers = new Answered[rows.size()];
        Queue<List<Rows.Row>> families = new ConcurrentLinkedQueue<>(byFamily(rows));
        sideBySide(families, row -> answers[row.number()] = answer(row, writable, phrases));
        return List.of(answers);
    }

    private static java.util.Collection<List<Rows.Row>> byFamily(List<Rows.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        // Where none can be found, a row is refused whatever its place.
                        row -> row.family().orElseGet(() -> "row " + row.number()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static void sideBySide(Queue<List<Rows.Row>> families, Consumer<Rows.Row> work) {
        Runnable worker = Context.current().wrap(() -> {
            for (List<Rows.Row> next = families.poll(); next != null; next = families.poll()) {
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
    private Answered answer(Rows.Row row, Map<UUID, Pen> writable, Phrases phrases) {
        try {
            BulkResource.Row read = read(row);
            Pen pen = Optional.ofNullable(writable.get(read.familyId())).orElseThrow(CurrentUser::notFound);
            return Answered.of(
                    row.number(), submission.submit(pen, read.month(), read.telling(phrases), Optional.empty()));
        } catch (RuntimeException e) {
            ProblemBody problem = teller.body(e, "POST", "/journals", phrases);
            return Answered.of(row.number(), problem);
        }
    }

    private BulkResource.Row read(Rows.Row row) {
        if (row.length() > LARGEST_ROW) {
            throw BODY_TOO_LARGE.because("A row must have at most %d bytes", LARGEST_ROW);
        }
        return (BulkResource.Row) json.read(row.bytes(), BulkResource.Row.class);
    }
}
