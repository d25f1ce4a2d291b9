package org.mutuality.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many journals a second when they come many in a call, as from phones that were offline? */
final class Bulk implements Question {
    /** The service takes as many calls at once. */
    static final int CONNECTIONS = 4;

    private static final int ROWS = 5_000;
    private static final String STATUS = "\"status\":";

    private final Stage stage;
    private final int rows;

    Bulk(Stage stage) {
        this.stage = stage;
        this.rows = stage.options().count("rows", ROWS);
    }

    @Override
    public Report answer() throws InterruptedException {
        Journals journals = stage.journals();
        stage.warmUp(target -> load(target, journals));
        List<Measured> measured = new ArrayList<>();
        for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
            measured.add(stage.measured("journals in bulk " + door.getKey(), load(door.getValue(), journals)));
        }
        Map<String, String> conditions = stage.conditions(journals);
        conditions.put("rows in a call", String.valueOf(rows));
        return new Report(conditions, measured, !journals.ended() && Report.only(Set.of(201), measured));
    }

    private Load load(URI target, Journals journals) {
        return new Load(target, stage.connections(), uri -> journals.bulk(uri, rows), Bulk::exchange);
    }

    /** Counts each row by its own status; a call that was refused whole counts as one. */
    private static void exchange(Wire wire, byte[] request, Map<Integer, Integer> statuses) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = wire.exchange(request, (in, length) -> body.writeBytes(in.readNBytes((int) length)));
        if (status == 200) {
            count(body.toString(UTF_8), statuses);
        } else {
            statuses.merge(status, 1, Integer::sum);
        }
    }

    /** @param lines a JSON object a row, with its status before anything that may have one too */
    static void count(String lines, Map<Integer, Integer> statuses) {
        lines.lines().forEach(line -> {
            int at = line.indexOf(STATUS) + STATUS.length();
            statuses.merge(Integer.parseInt(line.substring(at, at + 3)), 1, Integer::sum);
        });
    }
}
