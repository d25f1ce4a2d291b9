package org.mutuality.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mutuality.bench.BulkSubmitBenchmark;
import org.mutuality.bench.JournalRequests;
import org.mutuality.bench.SampleAnswers;

class LoadGeneratorTest {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void every_journal_is_sent_once_over_kept_connections() throws IOException {
        URI target = serve(201, "", 0);
        JournalRequests journals = new JournalRequests(List.of(UUID.randomUUID(), UUID.randomUUID()), () -> "token");
        LoadGenerator.LoadResult result = new LoadGenerator(target, 4, journals::next).run(Duration.ofSeconds(30));
        assertThat(result.statuses()).containsOnlyKeys(201).containsEntry(201, 2 * JournalRequests.MONTHS);
        assertThat(seen).hasSize(2 * JournalRequests.MONTHS);
        assertThat(result.latency().count()).isEqualTo(2 * JournalRequests.MONTHS);
        assertThat(ports).hasSize(4);
        assertThat(journals.ended()).isTrue();
    }

    @Test
    void at_a_rate_no_request_is_sent_before_it_is_due() throws IOException {
        URI target = serve(201, "", 0);
        AtomicInteger left = new AtomicInteger(21);
        byte[] request = HttpConnection.put(target, "/a", "t", "{}");
        LoadGenerator.LoadResult result = new LoadGenerator(
                        target, 3, uri -> left.getAndDecrement() > 0 ? Optional.of(request) : Optional.empty())
                .at(100)
                .run(Duration.ofSeconds(30));
        assertThat(result.statuses()).containsEntry(201, 21);
        // Each of three sends seven, 30 ms apart, begun one after the other; one may take over another's turn.
        assertThat(result.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(6 * 30));
    }

    @Test
    void answers_in_chunks_are_read_to_their_end() throws IOException {
        URI target = serve(429, "{\"title\":\"slowly\"}".repeat(1000), 0);
        AtomicInteger left = new AtomicInteger(50);
        byte[] request = HttpConnection.put(target, "/a", "t", "{}");
        LoadGenerator.LoadResult result = new LoadGenerator(
                        target, 2, uri -> left.getAndDecrement() > 0 ? Optional.of(request) : Optional.empty())
                .run(Duration.ofSeconds(30));
        assertThat(result.statuses()).containsOnlyKeys(429).containsEntry(429, 50);
    }

    @Test
    void answers_with_a_length_are_read_to_their_end() throws IOException {
        String body = "{\"title\":\"no\"}";
        URI target = serve(409, body, body.length());
        try (HttpConnection wire = new HttpConnection(target)) {
            byte[] request = HttpConnection.put(target, "/a", "t", "{}");
            assertThat(wire.exchange(request)).isEqualTo(409);
            assertThat(wire.exchange(request)).isEqualTo(409);
            assertThat(ports).hasSize(1);
        }
    }

    @Test
    void a_connection_that_breaks_is_counted_as_broken() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread hangUp = Thread.ofVirtual().start(() -> answerHalf(rude));
            URI target = URI.create("http://127.0.0.1:" + rude.getLocalPort());
            byte[] request = HttpConnection.put(target, "/a", "t", "{}");
            try (HttpConnection wire = new HttpConnection(target)) {
                assertThatThrownBy(() -> wire.exchange(request)).isInstanceOf(IOException.class);
            }
            hangUp.join();
        }
    }

    @Test
    void bodies_are_json_of_the_core_form() throws IOException {
        Set<String> bodies = new HashSet<>();
        for (long number = 0; number < 100; number++) {
            var answers = new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(JournalRequests.body(number))
                    .path("answers");
            assertThat(answers).hasSize(SampleAnswers.WIDTH).hasSize(30);
            assertThat(answers.path("consumption").path("amount").asText()).matches("\\d+\\.\\d\\d");
            bodies.add(answers.toString());
        }
        assertThat(bodies).hasSize(100);
    }

    @Test
    void rows_of_a_bulk_call_are_counted_each() throws IOException {
        Map<Integer, Integer> statuses = new HashMap<>();
        BulkSubmitBenchmark.count("""
                {"row":0,"status":201,"journalId":"a"}
                {"row":1,"status":422,"problem":{"type":"x","status":422}}
                {"row":2,"status":201,"journalId":"b"}
                """, statuses);
        assertThat(statuses).isEqualTo(Map.of(201, 2, 422, 1));
    }

    @Test
    void bulk_rows_are_whole_journals_until_all_are_submitted() throws IOException {
        JournalRequests journals = new JournalRequests(List.of(UUID.randomUUID()), () -> "token");
        URI target = URI.create("http://127.0.0.1:1");
        Set<String> months = new HashSet<>();
        for (var request = journals.bulk(target, 100); request.isPresent(); request = journals.bulk(target, 100)) {
            String text = new String(request.get(), ISO_8859_1);
            assertThat(text).startsWith("POST /journals HTTP/1.1\r\n").contains("application/x-ndjson");
            for (String line : text.substring(text.indexOf("\r\n\r\n") + 4).split("\n")) {
                var row = new com.fasterxml.jackson.databind.ObjectMapper().readTree(line);
                assertThat(row.path("answers")).hasSize(SampleAnswers.WIDTH);
                months.add(row.path("month").asText());
            }
        }
        assertThat(months).hasSize(JournalRequests.MONTHS);
    }

    @Test
    void bodies_pass_whole_to_whoever_wants_them() throws IOException {
        String body = "{\"row\":0}".repeat(5_000);
        URI target = serve(200, body, 0);
        StringBuilder got = new StringBuilder();
        try (HttpConnection wire = new HttpConnection(target)) {
            wire.exchange(
                    HttpConnection.put(target, "/a", "t", "{}"),
                    (in, length) -> got.append(new String(in.readNBytes((int) length), ISO_8859_1)));
        }
        assertThat(got.toString()).isEqualTo(body);
    }

    private static void answerHalf(ServerSocket rude) {
        try (Socket socket = rude.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc".getBytes(ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** @param length of the body; 0: in chunks, or none when the body is empty */
    private URI serve(int status, String body, long length) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            seen.add(exchange.getRequestURI().getPath());
            ports.add(exchange.getRemoteAddress().getPort());
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : length);
            exchange.getResponseBody().write(body.getBytes(ISO_8859_1));
            exchange.close();
        });
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
