package org.mutuality.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Resources that disconnected clients may leak: transactions, pooled connections, sockets of the gateway and journal-service. */
final class LeakCheck {
    private static final String ACTIVE = "agroal_active_count";
    private static final String AVAILABLE = "agroal_available_count";
    private static final String OPEN = """
            select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
            and xact_start < clock_timestamp() - interval '1 second'""";

    static final Duration PAUSE = Duration.ofMillis(200);

    private final BenchOptions options;
    private final Connection sql;
    private final HttpClient http = HttpClient.newHttpClient();

    LeakCheck(BenchOptions options, Connection sql) {
        this.options = options;
        this.sql = sql;
    }

    /** Open sockets by process, without those of the connection pool; empty where there is no {@code /proc}. */
    record SocketCounts(Map<String, Long> open) {
        Optional<String> grownSince(SocketCounts before) {
            return open.entrySet().stream()
                    .filter(now -> now.getValue() > before.open.getOrDefault(now.getKey(), 0L))
                    .map(now -> now.getKey() + " holds more sockets than before: " + now.getValue())
                    .findFirst();
        }

        SocketCounts least(SocketCounts other) {
            Map<String, Long> least = new TreeMap<>(open);
            other.open.forEach((name, count) -> least.merge(name, count, Math::min));
            return new SocketCounts(least);
        }

        @Override
        public String toString() {
            return open.toString();
        }
    }

    /** Description of the first leak found; empty when there is none. */
    Optional<String> find(SocketCounts before) throws IOException, InterruptedException, SQLException {
        long transactions = transactions();
        if (transactions > 0) {
            return Optional.of("transactions open for more than a second: " + transactions);
        }
        double active = figure(metrics(), ACTIVE);
        if (active > 0) {
            return Optional.of("connections not returned to the pool: " + active);
        }
        return sockets().grownSince(before);
    }

    /** The minimum over a period in which idle keep-alive connections time out. */
    SocketCounts atRest(Duration period) throws IOException, InterruptedException {
        SocketCounts least = sockets();
        for (long end = System.nanoTime() + period.toNanos(); System.nanoTime() < end; ) {
            Thread.sleep(PAUSE);
            least = least.least(sockets());
        }
        return least;
    }

    SocketCounts sockets() throws IOException, InterruptedException {
        Map<String, Long> open = new TreeMap<>();
        openBy("gateway").ifPresent(count -> open.put("gateway", count));
        // The pool grows with the load up to its limit, which is not a leak.
        String metrics = metrics();
        long pool = (long) (figure(metrics, ACTIVE) + figure(metrics, AVAILABLE));
        openBy("journal").ifPresent(count -> open.put("journal", count - pool));
        return new SocketCounts(open);
    }

    private Optional<Long> openBy(String process) throws IOException {
        Long pid = options.processes().get(process);
        return pid == null ? Optional.empty() : Optional.of(sockets(Path.of("/proc/" + pid + "/fd")));
    }

    private long transactions() throws SQLException {
        try (var statement = sql.createStatement();
                ResultSet row = statement.executeQuery(OPEN)) {
            row.next();
            return row.getLong(1);
        }
    }

    private String metrics() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(options.journal().resolve("/q/metrics"))
                .header("Authorization", options.metricsCredentials())
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** @throws IOException the metric is absent */
    static double figure(String metrics, String name) throws IOException {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElseThrow(() -> new IOException("no " + name + " among the metrics"));
    }

    static long sockets(Path descriptors) throws IOException {
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.filter(LeakCheck::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // Closed since the folder was listed.
            return false;
        }
    }
}
