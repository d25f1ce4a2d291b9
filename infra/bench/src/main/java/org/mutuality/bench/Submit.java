package org.mutuality.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How many signed-in journals a second, beside what PostgreSQL alone could do, and the same when many are stored? */
final class Submit implements Question {
    private static final Set<Integer> ACCEPTED = Set.of(201);

    private final Stage stage;
    private final Options options;
    private final List<Measured> rows = new ArrayList<>();

    Submit(Stage stage) {
        this.stage = stage;
        this.options = stage.options();
    }

    @Override
    public Report answer() throws IOException, InterruptedException, SQLException {
        int stored = options.count("stored", 0);
        if (stored > 0) {
            OwnData.check(options);
        }
        Journals journals = stage.journals();
        stage.warmUp(target -> stage.load(target, journals::next));
        List<Measured> empty = measured("journals", journals);
        Floor floor = floor();
        List<Measured> full = stored > 0 ? full(stored, journals) : List.of();
        rows.replaceAll(row -> row.ratio().isPresent() ? row : row.against(floor.perSecond()));
        return new Report(conditions(journals, empty, full), rows, Report.only(ACCEPTED, empty, full));
    }

    private List<Measured> measured(String what, Journals journals) {
        List<Measured> measured = new ArrayList<>();
        for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
            measured.add(stage.measured(what + " " + door.getKey(), stage.load(door.getValue(), journals::next)));
        }
        rows.addAll(measured);
        return measured;
    }

    private List<Measured> full(int stored, Journals journals) throws SQLException, InterruptedException {
        try (Stored journal = new Stored(journalDatabase(), stage::say)) {
            journal.fill(stored);
        }
        return measured("journals with " + stored + " stored,", journals);
    }

    private Floor floor() throws IOException, InterruptedException, SQLException {
        FloorLoad load = Pgbench.find().<FloorLoad>map(pgbench -> pgbench).orElseGet(JdbcFloor::new);
        stage.say("measuring the floor by " + load.name());
        try (FloorTable table = new FloorTable(options.postgres())) {
            Cpu before = Cpu.now(options.processes());
            Instant start = Instant.now();
            Floor floor = load.run(options.postgres(), width(), stage.connections(), stage.length());
            double took = Stage.seconds(Duration.between(start, Instant.now()));
            rows.add(Measured.of(floor, Cpu.now(options.processes()).since(before, took)));
            stage.say("  " + table.rows() + " rows");
            return floor;
        }
    }

    private Width width() throws SQLException {
        try (Connection journal = journalDatabase()) {
            return Width.of(journal);
        }
    }

    private Connection journalDatabase() throws SQLException {
        return options.postgres().connect(options.text("pg-database", "journal"));
    }

    private Map<String, String> conditions(Journals journals, List<Measured> empty, List<Measured> full) {
        Map<String, String> conditions = stage.conditions();
        conditions.put("answers in a journal", String.valueOf(Answers.WIDTH));
        for (int i = 0; i < full.size(); i++) {
            double ratio = full.get(i).perSecond() / empty.get(i).perSecond();
            conditions.put(
                    full.get(i).what() + ": of the rate when nearly empty", String.format(Locale.ROOT, "%.2f", ratio));
        }
        if (journals.left() == 0) {
            conditions.put("ended early", "all months were told: give more --families");
        }
        return conditions;
    }
}
