package org.mutuality.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mutuality.bench.load.HttpConnection;
import org.mutuality.bench.load.LoadGenerator;

/** Measures journals per second when one request carries many, as from phones that were offline. */
public final class BulkSubmitBenchmark implements Benchmark {
    /** As many bulk requests as the service accepts at once. */
    static final int CONNECTIONS = 4;

    private static final int ROWS = 5_000;
    private static final String STATUS = "\"status\":";

    private final BenchContext context;
    private final int rows;

    BulkSubmitBenchmark(BenchContext context) {
        this.context = context;
        this.rows = context.options().count("rows", ROWS);
    }

    @Override
    public BenchReport run() throws InterruptedException {
        JournalRequests journals = context.journals();
        context.warmUp(target -> load(target, journals));
        List<Measurement> measured = new ArrayList<>();
        for (Map.Entry<String, URI> target : context.targets().entrySet()) {
            measured.add(context.measured("journals in bulk " + target.getKey(), load(target.getValue(), journals)));
        }
        Map<String, String> conditions = context.conditions(journals);
        conditions.put("rows per request", String.valueOf(rows));
        return new BenchReport(conditions, measured, !journals.ended() && BenchReport.only(Set.of(201), measured));
    }

    private LoadGenerator load(URI target, JournalRequests journals) {
        return new LoadGenerator(
                target, context.connections(), uri -> journals.bulk(uri, rows), BulkSubmitBenchmark::exchange);
    }

    /** Counts each row by its own status; a request that was rejected as a whole counts as one. */
    private static void exchange(HttpConnection connection, byte[] request, Map<Integer, Integer> statuses)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = connection.exchange(request, (in, length) -> body.writeBytes(in.readNBytes((int) length)));
        if (status == 200) {
            count(body.toString(UTF_8), statuses);
        } else {
            statuses.merge(status, 1, Integer::sum);
        }
    }

    /** @param lines one JSON object per row, whose first {@code status} is that of the row */
    public static void count(String lines, Map<Integer, Integer> statuses) {
        lines.lines().forEach(line -> {
            int at = line.indexOf(STATUS) + STATUS.length();
            statuses.merge(Integer.parseInt(line.substring(at, at + 3)), 1, Integer::sum);
        });
    }
}
