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

/** How many journals a second when they come many in a call, as from phones that were offline? */
public final class BulkSubmitBenchmark implements Benchmark {
    /** The service takes as many calls at once. */
    static final int CONNECTIONS = 4;

    private static final int ROWS = 5_000;
    private static final String STATUS = "\"status\":";

    private final BenchContext stage;
    private final int rows;

    BulkSubmitBenchmark(BenchContext stage) {
        this.stage = stage;
        this.rows = stage.options().count("rows", ROWS);
    }

    @Override
    public BenchReport answer() throws InterruptedException {
        JournalRequests journals = stage.journals();
        stage.warmUp(target -> load(target, journals));
        List<Measurement> measured = new ArrayList<>();
        for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
            measured.add(stage.measured("journals in bulk " + door.getKey(), load(door.getValue(), journals)));
        }
        Map<String, String> conditions = stage.conditions(journals);
        conditions.put("rows in a call", String.valueOf(rows));
        return new BenchReport(conditions, measured, !journals.ended() && BenchReport.only(Set.of(201), measured));
    }

    private LoadGenerator load(URI target, JournalRequests journals) {
        return new LoadGenerator(
                target, stage.connections(), uri -> journals.bulk(uri, rows), BulkSubmitBenchmark::exchange);
    }

    /** Counts each row by its own status; a call that was refused whole counts as one. */
    private static void exchange(HttpConnection wire, byte[] request, Map<Integer, Integer> statuses)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = wire.exchange(request, (in, length) -> body.writeBytes(in.readNBytes((int) length)));
        if (status == 200) {
            count(body.toString(UTF_8), statuses);
        } else {
            statuses.merge(status, 1, Integer::sum);
        }
    }

    /** @param lines a JSON object a row, with its status before anything that may have one too */
    public static void count(String lines, Map<Integer, Integer> statuses) {
        lines.lines().forEach(line -> {
            int at = line.indexOf(STATUS) + STATUS.length();
            statuses.merge(Integer.parseInt(line.substring(at, at + 3)), 1, Integer::sum);
        });
    }
}
