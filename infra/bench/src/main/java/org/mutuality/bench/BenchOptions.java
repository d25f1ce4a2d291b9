package org.mutuality.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.mutuality.bench.baseline.Postgres;

/** What was asked for on the command line; what was not comes from the launcher's state file, else from its usual ports. */
record BenchOptions(Map<String, String> values, Map<String, Long> journalCounts, LauncherState state) {
    static final String USAGE = """
            infra/bench/run MEASUREMENT, against a running platform
              submit            journals of 30 answers per second, and the baseline; --stored N: also with N stored
              bulk              journals per second in requests of many rows (NDJSON); p50 and p99 of a request
              turned-away       rejected requests per second: forged tokens, no token and, with --expired, expired tokens
              aborts            incomplete bodies and aborted connections: checks for leaked resources
            options
              --connections N   32; bulk: 4
              --warm-up SEC     60      --seconds SEC   30, of each measured run
              --families N      8000; each has 311 months to submit
              --data FOLDER     folder of infra/up; data
              --gateway URL, --journal URL                     their addresses; default: from the state file
              --pid NAME=PID    another process to measure; can be repeated
              --pg HOST:PORT, --pg-user, --pg-password, --pg-database   PostgreSQL of journal-service, for the baseline
              --user, --password (or MUTUALITY_PASSWORD)       a lead of PK; lea, demo
              --rate N          submit: 0; also send N per second directly: p50 and p99 from the time each was due
              --stored N        submit: 0; writes generated journals into the folder that --data names, which must be of an
                                infra/up --no-demo without journals; the folder is marked bench-only
              --rows N          bulk: 5000 in a request
              --expired SEC     turned-away: how long to wait for a token to expire; 0: skip
              --aborts N        aborts: 1000 of each kind at each address
              --out FOLDER      folder for the JSON; infra/bench/target""";

    private static final Set<String> VALUED = Set.of(
            "connections",
            "warm-up",
            "seconds",
            "families",
            "data",
            "gateway",
            "journal",
            "pg",
            "pg-user",
            "pg-password",
            "pg-database",
            "user",
            "password",
            "expired",
            "rate",
            "stored",
            "rows",
            "aborts",
            "out");

    private static final Set<String> MAY_BE_NONE = Set.of("warm-up", "expired", "rate", "stored");

    /** @throws IllegalArgumentException with what is wrong */
    static BenchOptions parse(String[] args, int from) {
        Map<String, String> given = new HashMap<>();
        Map<String, Long> told = new TreeMap<>();
        for (int at = from; at < args.length; at += 2) {
            String name = args[at].startsWith("--") ? args[at].substring(2) : "";
            if (at + 1 == args.length || !VALUED.contains(name) && !name.equals("pid")) {
                throw new IllegalArgumentException("unknown option " + args[at]);
            }
            if (name.equals("pid")) {
                String[] one = args[at + 1].split("=", 2);
                told.put(one[0], Long.parseLong(one[one.length - 1]));
            } else {
                given.put(name, args[at + 1]);
            }
        }
        return new BenchOptions(given, told, LauncherState.of(Path.of(given.getOrDefault("data", "data"))));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether that service is there (infra/up --without leaves some out); taken for there when no state file tells. */
    boolean runs(String service) {
        return state.pids().isEmpty() || state.pids().containsKey(service);
    }

    /** Where the outcome goes. */
    Path file(String question) {
        return Path.of(text("out", "infra/bench/target")).resolve(question + ".json");
    }

    int count(String name, int otherwise) {
        String text = values.getOrDefault(name, String.valueOf(otherwise));
        if (!text.matches("\\d{1,7}") || text.matches("0+") && !MAY_BE_NONE.contains(name)) {
            throw new IllegalArgumentException("--" + name + " is a number");
        }
        return Integer.parseInt(text);
    }

    Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(count(name, otherwise));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    String password() {
        return Optional.ofNullable(values.get("password"))
                .or(() -> Optional.ofNullable(System.getenv("MUTUALITY_PASSWORD")))
                .orElse("demo");
    }

    URI gateway() {
        return address("gateway", 8080);
    }

    URI journal() {
        return address("journal", 8082);
    }

    Postgres postgres() {
        String[] where = text("pg", "127.0.0.1:" + state.port("postgres", 8182)).split(":", 2);
        return new Postgres(
                where[0],
                Integer.parseInt(where[where.length - 1]),
                text("pg-user", "mutuality"),
                text("pg-password", "mutuality"));
    }

    /** What runs, with this process. */
    Map<String, Long> processes() {
        Map<String, Long> all = new TreeMap<>(state.pids());
        all.putAll(journalCounts);
        all.put("bench (load)", ProcessHandle.current().pid());
        return all;
    }

    private URI address(String name, int port) {
        return URI.create(text(name, "http://127.0.0.1:" + state.port(name, port)));
    }

    /** What the launcher wrote down of what runs: {@code <data>/state.properties}, {@code <name>.pid} and {@code <name>.port}. */
    record LauncherState(Map<String, Long> pids, Map<String, Integer> ports) {

        /** Nothing at all when there is no such file: then addresses and pids must be told. */
        static LauncherState of(Path data) {
            Properties known = new Properties();
            Path file = data.resolve("state.properties");
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    known.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException("can't read " + file, e);
                }
            }
            return of(known);
        }

        static LauncherState of(Properties known) {
            Map<String, Long> pids = new TreeMap<>();
            Map<String, Integer> ports = new TreeMap<>();
            for (String key : known.stringPropertyNames()) {
                if (key.endsWith(".pid")) {
                    pids.put(key.substring(0, key.length() - 4), Long.parseLong(known.getProperty(key)));
                } else if (key.endsWith(".port")) {
                    ports.put(key.substring(0, key.length() - 5), Integer.parseInt(known.getProperty(key)));
                }
            }
            return new LauncherState(pids, ports);
        }

        int port(String name, int otherwise) {
            return ports.getOrDefault(name, otherwise);
        }
    }
}
