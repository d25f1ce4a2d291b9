package org.mutuality.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mutuality.importer.gateway.Credentials;
import org.mutuality.importer.gateway.Gateway;
import org.mutuality.importer.gateway.Patience;
import org.mutuality.importer.gateway.Token;

/** How many signed-in journals a second, through the gateway and straight to the service, beside what PostgreSQL alone could do? */
final class Submit {
    private final Options options;
    private final Consumer<String> out;
    private final Duration length;
    private final int connections;
    private final List<Measured> rows = new ArrayList<>();

    Submit(Options options, Consumer<String> out) {
        this.options = options;
        this.out = out;
        this.length = options.seconds("seconds", 30);
        this.connections = options.count("connections", 32);
    }

    Report run() throws IOException, InterruptedException, SQLException {
        Gateway gateway = new Gateway(
                options.gateway(),
                new Credentials("mutuality-cli", options.text("user", "lea"), options.password()),
                new Patience(Duration.ofSeconds(60)));
        Token oldest = gateway.signIn().token();
        out.accept("enrolling " + options.count("families", 2000) + " families");
        Journals journals = new Journals(
                new Setting(gateway).families(options.count("families", 2000)),
                () -> gateway.signIn().token().value());
        warmUp(journals);
        rows.add(measured("journals through the gateway", options.gateway(), journals::next));
        rows.add(measured("journals straight to the service", options.journal(), journals::next));
        double floor = floor();
        rows.replaceAll(row -> row.against(floor));
        expired(oldest).ifPresent(rows::add);
        return new Report(conditions(journals), rows);
    }

    private void warmUp(Journals journals) {
        Duration half = options.seconds("warm-up", 60).dividedBy(2);
        out.accept("warming up");
        for (URI target : List.of(options.gateway(), options.journal())) {
            Load.Result result = new Load(target, connections, journals::next).run(half);
            out.accept("  %s %.0f/s %s".formatted(target, result.perSecond(), result.statuses()));
        }
    }

    private Measured measured(String what, URI target, Function<URI, Optional<byte[]>> requests) {
        out.accept("measuring " + what);
        Cpu before = Cpu.now(options.processes());
        Load.Result result = new Load(target, connections, requests).run(length);
        return Measured.of(what, result, Cpu.now(options.processes()).since(before, seconds(result.took())));
    }

    /** Adds the floor's row. @return its rows a second */
    private double floor() throws IOException, InterruptedException, SQLException {
        FloorLoad load = Pgbench.find().<FloorLoad>map(pgbench -> pgbench).orElseGet(JdbcFloor::new);
        out.accept("measuring the floor by " + load.name());
        try (FloorTable table = new FloorTable(options.postgres())) {
            Cpu before = Cpu.now(options.processes());
            Instant start = Instant.now();
            Floor floor = load.run(options.postgres(), width(), connections, length);
            double took = seconds(Duration.between(start, Instant.now()));
            rows.add(Measured.of(floor, Cpu.now(options.processes()).since(before, took)));
            out.accept("  " + table.rows() + " rows");
            return floor.perSecond();
        }
    }

    private Width width() throws SQLException {
        try (Connection journal = options.postgres().connect(options.text("pg-database", "journal"))) {
            return Width.of(journal);
        }
    }

    /** How fast those are turned away whose token has run out. */
    private Optional<Measured> expired(Token token) throws InterruptedException {
        // Services forgive some seconds of clock difference.
        Duration left = Duration.between(Instant.now(), token.expiresAt()).plusSeconds(10);
        if (left.compareTo(options.seconds("expired", 0)) > 0) {
            out.accept("expired tokens: not measured; the first expires in " + left.toSeconds() + " s, see --expired");
            return Optional.empty();
        }
        Thread.sleep(left.isNegative() ? Duration.ZERO : left);
        String path = "/journals/00000000-0000-4000-8000-000000000000/2000-01";
        byte[] request = Wire.put(options.gateway(), path, token.value(), Journals.body(1));
        return Optional.of(
                measured("expired token, through the gateway", options.gateway(), target -> Optional.of(request)));
    }

    private Map<String, String> conditions(Journals journals) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("at", Instant.now().toString());
        conditions.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        conditions.put("connections", String.valueOf(connections));
        conditions.put("seconds each", String.valueOf(length.toSeconds()));
        conditions.put("warm-up", options.seconds("warm-up", 60).toSeconds() + " s");
        if (journals.left() == 0) {
            conditions.put("ended early", "all months were told: give more --families");
        }
        return conditions;
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }

    Path file() {
        return Path.of(options.text("out", "infra/bench/target")).resolve("submit.json");
    }
}
