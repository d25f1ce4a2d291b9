package org.mutuality.importer.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.importer.gateway.TinyServer.reply;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayClientTest {
    private static final Credentials LEA = new Credentials("mutuality-cli", "lea", "demo");

    private final RetryPolicy retries = new RetryPolicy(Duration.ofSeconds(60), Duration.ofMillis(1));

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void what_passes_is_waited_for(int status) throws IOException {
        try (var server = new TinyServer((exchange, count) -> reply(exchange, count < 4 ? status : 201, "{}"))) {
            assertThat(gateway(server).put("/a", Map.of("b", 1)).isCreated()).isTrue();
            assertThat(server.requests()).hasSize(4).containsOnly("PUT /a {\"b\":1}");
            assertThat(retries.retries()).isEqualTo(3);
        }
    }

    @Test
    void a_broken_connection_is_tried_again() throws IOException {
        try (var server = new TinyServer((exchange, count) -> {
            if (count < 3) {
                throw new IOException("killed");
            }
            reply(exchange, 200, "");
        })) {
            assertThat(gateway(server).put("/a", Map.of()).status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void retry_after_is_honoured() throws IOException {
        try (var server = new TinyServer((exchange, count) -> {
            exchange.getResponseHeaders().add("Retry-After", "1");
            reply(exchange, count == 1 ? 503 : 200, "{}");
        })) {
            long start = System.nanoTime();
            gateway(server).get("/a");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void a_conflict_is_reported_at_once() throws IOException {
        try (var server =
                new TinyServer((exchange, count) -> reply(exchange, 409, "{\"title\":\"Already submitted\"}"))) {
            assertThat(gateway(server).putOrAwaitParent("/a", Map.of()).reason())
                    .isEqualTo("409 · Already submitted");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_thing_made_a_moment_ago_is_waited_for() throws IOException {
        try (var server = new TinyServer((exchange, count) -> reply(exchange, count < 3 ? 404 : 201, ""))) {
            assertThat(gateway(server).putOrAwaitParent("/a", Map.of()).isCreated())
                    .isTrue();
        }
        try (var server = new TinyServer((exchange, count) -> reply(exchange, 404, ""))) {
            assertThat(gateway(server).put("/a", Map.of()).status()).isEqualTo(404);
        }
    }

    @Test
    void a_token_that_ran_out_is_replaced_once() throws IOException {
        try (var server = new TinyServer((exchange, count) -> reply(
                exchange,
                exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer token-1") ? 401 : 200,
                ""))) {
            GatewayClient gateway = gateway(server);
            assertThat(gateway.get("/a").status()).isEqualTo(200);
            assertThat(gateway.get("/b").status()).isEqualTo(200);
            assertThat(server.tokens()).isEqualTo(2);
        }
        try (var server = new TinyServer((exchange, count) -> reply(exchange, 401, ""))) {
            assertThat(gateway(server).get("/a").status()).isEqualTo(401);
        }
    }

    @Test
    void unreachable_gateway_ends_with_the_timeout() throws IOException {
        URI nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        GatewayClient gateway =
                new GatewayClient(nobody, LEA, new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(1)));
        assertThatThrownBy(() -> gateway.get("/a")).isInstanceOf(GatewayUnreachableException.class);
    }

    private GatewayClient gateway(TinyServer server) {
        return new GatewayClient(server.address(), LEA, retries);
    }
}
