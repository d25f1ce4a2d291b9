package org.mutuality.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.importer.TestForm;

/**
 * A table that is far larger than the heap is checked and sent as a stream. {@code -Dmutuality.import.rows=5000000
 * -Dmutuality.import.heap=512m} shows it for millions; by default it is small.
 */
class LargeTableTest {
    private static final int ROWS = Integer.getInteger("mutuality.import.rows", 20_000);
    private static final String HEAP = System.getProperty("mutuality.import.heap", "40m");
    private static final int MONTHS_OF_A_FAMILY = 5;
    private static final String MAPPING = """
            study: large
            family: hh
            form: core-1
            month: {column: month, format: yyyy-MM}
            cohorts:
              all: {name: Large, country: PK, currency: PKR, firstMonth: 2024-01}
            answers:
              consumption: {column: spent}
              ladder: {column: step}
            """;

    private final AtomicLong journals = new AtomicLong();

    @TempDir
    Path folder;

    @Test
    void a_large_table_needs_no_large_heap() throws Exception {
        Path table = folder.resolve("large.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(table)) {
            writer.write("hh,month,spent,step,remark\n");
            for (int row = 0; row < ROWS; row++) {
                // Round after round, as studies append them: the rows of a family are far apart.
                int family = row % (ROWS / MONTHS_OF_A_FAMILY);
                writer.write("HH-%d,2024-0%d,%d.50,%d,%s%n"
                        .formatted(family, 1 + row / (ROWS / MONTHS_OF_A_FAMILY), row, row % 11, "x".repeat(60)));
            }
        }
        HttpServer platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        platform.createContext("/", this::answer);
        platform.start();
        try {
            assertThat(run(table, platform.getAddress().getPort())).isZero();
        } finally {
            platform.stop(0);
        }
        assertThat(journals).hasValue(ROWS);
    }

    private int run(Path table, int port) throws IOException, InterruptedException {
        Path mapping = Files.writeString(folder.resolve("large.yaml"), MAPPING);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.mutuality.importer.ImportMain",
                        "--mapping",
                        mapping.toString(),
                        table.toString(),
                        "--gateway",
                        "http://127.0.0.1:" + port,
                        "--state",
                        folder.resolve("large.progress").toString())
                .inheritIO()
                .start();
        boolean ended = process.waitFor(60, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    /** A platform that keeps nothing. */
    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/realms")) {
            reply(exchange, 200, "{\"access_token\": \"token\", \"expires_in\": 300}");
        } else if (path.startsWith("/forms/")) {
            reply(exchange, 200, TestForm.json());
        } else if (path.endsWith("/families")) {
            String familyId = UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8))
                    .toString();
            reply(exchange, 201, "{\"familyId\": \"" + familyId + "\"}");
        } else if (path.equals("/journals")) {
            int rows = body.split("\"familyId\"", -1).length - 1;
            journals.addAndGet(rows);
            List<String> results = IntStream.range(0, rows)
                    .mapToObj(row -> "{\"row\": " + row + ", \"status\": 201}")
                    .toList();
            reply(exchange, 200, results.stream().collect(Collectors.joining(",", "[", "]")));
        } else {
            reply(exchange, 200, "{}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
