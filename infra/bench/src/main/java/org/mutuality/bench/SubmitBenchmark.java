package org.mutuality.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mutuality.bench.baseline.Baseline;
import org.mutuality.bench.baseline.BaselineLoad;
import org.mutuality.bench.baseline.BaselineTable;
import org.mutuality.bench.baseline.JdbcBaseline;
import org.mutuality.bench.baseline.PgbenchBaseline;
import org.mutuality.bench.baseline.RowWidth;
import org.mutuality.bench.load.LoadGenerator;

/** How many signed-in journals a second, beside what PostgreSQL alone could do, and the same when many are stored? */
final class SubmitBenchmark implements Benchmark {
    private static final Set<Integer> ACCEPTED = Set.of(201);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final String FILL_THE_LOG = """
            do $$ begin
                for file in 1 .. pg_size_bytes(current_setting('max_wal_size')) / pg_size_bytes(current_setting('wal_segment_size')) loop
                    perform pg_logical_emit_message(false, '', '');
                    perform pg_switch_wal();
                end loop;
            end $$""";

    private final BenchContext stage;
    private final BenchOptions options;
    private final List<Measurement> rows = new ArrayList<>();

    SubmitBenchmark(BenchContext stage) {
        this.stage = stage;
        this.options = stage.options();
    }

    @Override
    public BenchReport answer() throws IOException, InterruptedException, SQLException {
        int stored = options.count("stored", 0);
        if (stored > 0) {
            DedicatedPlatformCheck.check(options);
        }
        JournalRequests journals = stage.journals();
        stage.warmUp(target -> stage.load(target, journals::next));
        settle(journals);
        List<Measurement> empty = measured("journals", journals);
        paced(journals);
        Baseline floor = floor();
        List<Measurement> full = stored > 0 ? full(stored, journals) : List.of();
        rows.replaceAll(row -> row.ratio().isPresent() ? row : row.against(floor.perSecond()));
        return new BenchReport(
                conditions(journals, empty, full), rows, !journals.ended() && BenchReport.only(ACCEPTED, empty, full));
    }

    // A cluster that was just made stops for some 60 ms each time it makes a file of its log, every 16 MB. One that has
    // run for a while takes those again that a checkpoint has let go: so as many are made as it keeps. After a
    // checkpoint each page goes into the log whole once.
    private void settle(JournalRequests journals) throws SQLException {
        stage.print("settling");
        try (Connection journal = journalDatabase();
                Statement log = journal.createStatement()) {
            log.execute(FILL_THE_LOG);
            log.execute("checkpoint");
        }
        LoadGenerator.LoadResult result =
                stage.load(options.journal(), journals::next).run(SETTLING);
        stage.print("  %.0f/s %s".formatted(result.perSecond(), result.statuses()));
    }

    private List<Measurement> measured(String what, JournalRequests journals) {
        List<Measurement> measured = new ArrayList<>();
        for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
            measured.add(stage.measured(what + " " + door.getKey(), stage.load(door.getValue(), journals::next)));
        }
        rows.addAll(measured);
        return measured;
    }

    private void paced(JournalRequests journals) {
        int rate = options.count("rate", 0);
        if (rate > 0) {
            rows.add(stage.measured(
                    "journals sent directly, requested " + rate + "/s",
                    stage.load(options.journal(), journals::next).at(rate)));
        }
    }

    // Settled as before the rows it is compared with: nobody stores millions in the minute before.
    private List<Measurement> full(int stored, JournalRequests journals) throws SQLException, InterruptedException {
        try (JournalSeeder journal = new JournalSeeder(journalDatabase(), stage::print)) {
            journal.fill(stored);
        }
        settle(journals);
        return measured("journals with " + stored + " stored,", journals);
    }

    private Baseline floor() throws IOException, InterruptedException, SQLException {
        BaselineLoad load =
                PgbenchBaseline.find().<BaselineLoad>map(pgbench -> pgbench).orElseGet(JdbcBaseline::new);
        stage.print("measuring the floor by " + load.name());
        try (BaselineTable table = new BaselineTable(options.postgres())) {
            CpuTime before = CpuTime.now(options.processes());
            Instant start = Instant.now();
            Baseline floor = load.run(options.postgres(), width(), stage.connections(), stage.length());
            double took = BenchContext.seconds(Duration.between(start, Instant.now()));
            rows.add(Measurement.of(floor, CpuTime.now(options.processes()).since(before, took)));
            stage.print("  " + table.rows() + " rows");
            return floor;
        }
    }

    private RowWidth width() throws SQLException {
        try (Connection journal = journalDatabase()) {
            return RowWidth.of(journal);
        }
    }

    private Connection journalDatabase() throws SQLException {
        return options.postgres().connect(options.text("pg-database", "journal"));
    }

    private Map<String, String> conditions(JournalRequests journals, List<Measurement> empty, List<Measurement> full) {
        Map<String, String> conditions = stage.conditions(journals);
        for (int i = 0; i < full.size(); i++) {
            double ratio = full.get(i).perSecond() / empty.get(i).perSecond();
            conditions.put(
                    full.get(i).what() + ": of the rate when nearly empty", String.format(Locale.ROOT, "%.2f", ratio));
        }
        return conditions;
    }
}
