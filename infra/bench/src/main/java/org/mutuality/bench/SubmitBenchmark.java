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

/** Measures authenticated journals per second, compared with PostgreSQL alone, and the same with many journals stored. */
final class SubmitBenchmark implements Benchmark {
    private static final Set<Integer> ACCEPTED = Set.of(201);
    private static final Duration SETTLING = Duration.ofSeconds(10);
    private static final String FILL_WAL = """
            do $$ begin
                for file in 1 .. pg_size_bytes(current_setting('max_wal_size')) / pg_size_bytes(current_setting('wal_segment_size')) loop
                    perform pg_logical_emit_message(false, '', '');
                    perform pg_switch_wal();
                end loop;
            end $$""";

    private final BenchContext context;
    private final BenchOptions options;
    private final List<Measurement> rows = new ArrayList<>();

    SubmitBenchmark(BenchContext context) {
        this.context = context;
        this.options = context.options();
    }

    @Override
    public BenchReport run() throws IOException, InterruptedException, SQLException {
        int stored = options.count("stored", 0);
        if (stored > 0) {
            DedicatedPlatformCheck.check(options);
        }
        JournalRequests journals = context.journals();
        context.warmUp(target -> context.load(target, journals::next));
        settle(journals);
        List<Measurement> empty = measured("journals", journals);
        paced(journals);
        Baseline baseline = baseline();
        List<Measurement> withStored = stored > 0 ? withStored(stored, journals) : List.of();
        rows.replaceAll(row -> row.ratio().isPresent() ? row : row.against(baseline.perSecond()));
        return new BenchReport(
                conditions(journals, empty, withStored),
                rows,
                !journals.ended() && BenchReport.only(ACCEPTED, empty, withStored));
    }

    // A new cluster stops for some 60 ms whenever it creates a WAL segment, every 16 MB. One that has run for a while
    // recycles segments that a checkpoint has released, so as many are created beforehand as it keeps. The short load
    // afterwards absorbs the full-page writes that follow a checkpoint.
    private void settle(JournalRequests journals) throws SQLException {
        context.print("settling");
        try (Connection journal = journalDatabase();
                Statement log = journal.createStatement()) {
            log.execute(FILL_WAL);
            log.execute("checkpoint");
        }
        LoadGenerator.LoadResult result =
                context.load(options.journal(), journals::next).run(SETTLING);
        context.print("  %.0f/s %s".formatted(result.perSecond(), result.statuses()));
    }

    private List<Measurement> measured(String what, JournalRequests journals) {
        List<Measurement> measured = new ArrayList<>();
        for (Map.Entry<String, URI> target : context.targets().entrySet()) {
            measured.add(
                    context.measured(what + " " + target.getKey(), context.load(target.getValue(), journals::next)));
        }
        rows.addAll(measured);
        return measured;
    }

    private void paced(JournalRequests journals) {
        int rate = options.count("rate", 0);
        if (rate > 0) {
            rows.add(context.measured(
                    "journals sent directly, requested " + rate + "/s",
                    context.load(options.journal(), journals::next).at(rate)));
        }
    }

    // Settled again, because storing millions of journals in the minute before is not a normal state.
    private List<Measurement> withStored(int stored, JournalRequests journals)
            throws SQLException, InterruptedException {
        try (JournalSeeder journal = new JournalSeeder(journalDatabase(), context::print)) {
            journal.fill(stored);
        }
        settle(journals);
        return measured("journals with " + stored + " stored,", journals);
    }

    private Baseline baseline() throws IOException, InterruptedException, SQLException {
        BaselineLoad load =
                PgbenchBaseline.find().<BaselineLoad>map(pgbench -> pgbench).orElseGet(JdbcBaseline::new);
        context.print("measuring the baseline with " + load.name());
        try (BaselineTable table = new BaselineTable(options.postgres())) {
            CpuTime before = CpuTime.now(options.processes());
            Instant start = Instant.now();
            Baseline baseline = load.run(options.postgres(), width(), context.connections(), context.length());
            double duration = BenchContext.seconds(Duration.between(start, Instant.now()));
            rows.add(Measurement.of(baseline, CpuTime.now(options.processes()).since(before, duration)));
            context.print("  " + table.rows() + " rows");
            return baseline;
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

    private Map<String, String> conditions(
            JournalRequests journals, List<Measurement> empty, List<Measurement> withStored) {
        Map<String, String> conditions = context.conditions(journals);
        for (int i = 0; i < withStored.size(); i++) {
            double ratio = withStored.get(i).perSecond() / empty.get(i).perSecond();
            conditions.put(
                    withStored.get(i).what() + ": of the rate when nearly empty",
                    String.format(Locale.ROOT, "%.2f", ratio));
        }
        return conditions;
    }
}
