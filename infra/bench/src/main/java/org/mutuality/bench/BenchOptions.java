package org.mutuality.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.mutuality.bench.baseline.Postgres;

/** Options of the command line; defaults come from the launcher's state file, otherwise from its default ports. */
record BenchOptions(Map<String, String> values, Map<String, Long> extraPids, LauncherState state) {
    static final String USAGE = """
            infra/bench/run MEASUREMENT, against a running platform
              submit            journals of 30 answers per second, and the baseline; --stored N: also with N stored
              bulk              journals per second in requests of many rows (NDJSON); p50 and p99 of a request
              invalid-tokens    rejected requests per second: forged tokens, no token and, with --expired, expired tokens
              aborts            incomplete bodies and aborted connections: checks for leaked resources
            options
              --connections N   32; bulk: 4
              --warm-up SEC     60      --seconds SEC   30, of each measured run
              --families N      8000; each has 311 months to submit
              --data FOLDER     folder of infra/up; data
              --gateway URL, --journal URL                     their addresses; default: from the state file
              --pid NAME=PID    another process to measure; can be repeated
              --pg HOST:PORT, --pg-user, --pg-password, --pg-database   PostgreSQL of journal-service, for the baseline
              --metrics-password   of /q/metrics; default: from the data folder
              --user, --password (or MUTUALITY_PASSWORD)       a lead of PK; lea, demo
              --approver      a finance checker of PK, with the same password; chen
              --rate N          submit: 0; also send N per second directly: p50 and p99 from the time each was due
              --stored N        submit: 0; writes generated journals into the folder that --data names, which must be of an
                                infra/up --no-demo-data without journals; the folder is marked bench-only
              --rows N          bulk: 5000 in a request
              --expired SEC     invalid-tokens: how long to wait for a token to expire; 0: skip
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
            "metrics-password",
            "user",
            "password",
            "approver",
            "expired",
            "rate",
            "stored",
            "rows",
            "aborts",
            "out");

    private static final Set<String> MAY_BE_NONE = Set.of("warm-up", "expired", "rate", "stored");

    /** @throws IllegalArgumentException the message names the invalid option */
    static BenchOptions parse(String[] args, int from) {
        Map<String, String> values = new HashMap<>();
        Map<String, Long> pids = new TreeMap<>();
        for (int at = from; at < args.length; at += 2) {
            String name = args[at].startsWith("--") ? args[at].substring(2) : "";
            if (at + 1 == args.length || !VALUED.contains(name) && !name.equals("pid")) {
                throw new IllegalArgumentException("unknown option " + args[at]);
            }
            if (name.equals("pid")) {
                String[] one = args[at + 1].split("=", 2);
                pids.put(one[0], Long.parseLong(one[one.length - 1]));
            } else {
                values.put(name, args[at + 1]);
            }
        }
        return new BenchOptions(values, pids, LauncherState.of(Path.of(values.getOrDefault("data", "data"))));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether a service runs (infra/up --without omits some); true when there is no state file. */
    boolean runs(String service) {
        return state.pids().isEmpty() || state.pids().containsKey(service);
    }

    /** File to which a benchmark's report is written. */
    Path file(String benchmark) {
        return Path.of(text("out", "infra/bench/target")).resolve(benchmark + ".json");
    }

    int count(String name, int defaultValue) {
        String text = values.getOrDefault(name, String.valueOf(defaultValue));
        if (!text.matches("\\d{1,7}") || text.matches("0+") && !MAY_BE_NONE.contains(name)) {
            throw new IllegalArgumentException("--" + name + " must be a number");
        }
        return Integer.parseInt(text);
    }

    Duration seconds(String name, int defaultValue) {
        return Duration.ofSeconds(count(name, defaultValue));
    }

    String text(String name, String defaultValue) {
        return values.getOrDefault(name, defaultValue);
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
        String[] hostAndPort =
                text("pg", "127.0.0.1:" + state.port("postgres", 8182)).split(":", 2);
        return new Postgres(
                hostAndPort[0],
                Integer.parseInt(hostAndPort[hostAndPort.length - 1]),
                text("pg-user", "postgres"),
                text("pg-password", state.postgresPassword()));
    }

    /** Value of the header Authorization by which metrics are read. */
    String metricsCredentials() {
        String credentials = "metrics:" + text("metrics-password", state.metricsPassword());
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Name → pid of all measured processes, including this one. */
    Map<String, Long> processes() {
        Map<String, Long> all = new TreeMap<>(state.pids());
        all.putAll(extraPids);
        all.put("bench (load)", ProcessHandle.current().pid());
        return all;
    }

    private URI address(String name, int port) {
        return URI.create(text(name, "http://127.0.0.1:" + state.port(name, port)));
    }

    /**
     * What the launcher keeps in its data folder: {@code <name>.pid} and {@code <name>.port} in {@code state.properties},
     * and the superuser's password and that of metrics in {@code secrets.properties}.
     */
    record LauncherState(
            Map<String, Long> pids, Map<String, Integer> ports, String postgresPassword, String metricsPassword) {

        /** Empty when there is no such file; addresses and pids must then be given as options. */
        static LauncherState of(Path data) {
            return of(properties(data.resolve("state.properties")), properties(data.resolve("secrets.properties")));
        }

        private static Properties properties(Path file) {
            Properties properties = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException("can't read " + file, e);
                }
            }
            return properties;
        }

        static LauncherState of(Properties properties, Properties secrets) {
            Map<String, Long> pids = new TreeMap<>();
            Map<String, Integer> ports = new TreeMap<>();
            for (String key : properties.stringPropertyNames()) {
                if (key.endsWith(".pid")) {
                    pids.put(key.substring(0, key.length() - 4), Long.parseLong(properties.getProperty(key)));
                } else if (key.endsWith(".port")) {
                    ports.put(key.substring(0, key.length() - 5), Integer.parseInt(properties.getProperty(key)));
                }
            }
            return new LauncherState(
                    pids, ports, secrets.getProperty("postgres.postgres", ""), secrets.getProperty("metrics", ""));
        }

        int port(String name, int defaultValue) {
            return ports.getOrDefault(name, defaultValue);
        }
    }
}
