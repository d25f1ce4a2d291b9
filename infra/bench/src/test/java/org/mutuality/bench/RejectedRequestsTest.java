package org.mutuality.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mutuality.bench.AbortedRequestsBenchmark.AbortMode;
import org.mutuality.bench.load.HttpConnection;

/** Requests with invalid tokens, and clients that disconnect. */
class RejectedRequestsTest {
    private static final String GOOD =
            text("{\"alg\":\"RS256\",\"kid\":\"k\"}") + "." + text("{\"sub\":\"lea\"}") + ".signed";

    private static final String METRICS =
            "a 1\nagroal_active_count{datasource=\"default\"} 3.0\nagroal_max_used_count 9.0\n";

    @Test
    void forged_tokens_say_the_same_and_each_is_another() {
        List<String> forged = ForgedTokens.like(GOOD, 3);
        assertThat(forged).hasSize(3).doesNotHaveDuplicates().allSatisfy(token -> {
            String[] parts = token.split("\\.");
            assertThat(parts[0]).isEqualTo(GOOD.split("\\.")[0]);
            assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8))
                    .endsWith(",\"sub\":\"lea\"}");
            assertThat(Base64.getUrlDecoder().decode(parts[2])).hasSize(256);
        });
    }

    @Test
    void who_has_no_token_sends_none() {
        String request = new String(HttpConnection.put(URI.create("http://a:1"), "/b", "", "{}"), ISO_8859_1);
        assertThat(request).doesNotContain("Authorization").endsWith("Content-Length: 2\r\n\r\n{}");
    }

    @Test
    void half_a_body_ends_and_is_shorter_than_announced() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            String got = got(AbortMode.HALF_BODY, seed);
            assertThat(got).contains("Content-Length: 10\r\n\r\n");
            assertThat(got.substring(got.indexOf("\r\n\r\n") + 4)).hasSizeLessThan(10);
        }
    }

    @Test
    void a_hard_close_is_a_reset() {
        assertThatThrownBy(() -> got(AbortMode.HARD_CLOSE, 1)).isInstanceOf(SocketException.class);
    }

    @Test
    void what_the_pool_reports_is_read() throws IOException {
        assertThat(LeakCheck.figure(METRICS, "agroal_active_count")).isEqualTo(3);
        assertThatThrownBy(() -> LeakCheck.figure("a 1", "agroal_active_count"))
                .hasMessageContaining("agroal_active_count");
    }

    @Test
    void sockets_are_counted() throws IOException {
        Path own = Path.of("/proc/self/fd");
        long before = LeakCheck.sockets(own);
        try (ServerSocket one = new ServerSocket(0)) {
            assertThat(one.isBound()).isTrue();
            assertThat(LeakCheck.sockets(own)).isEqualTo(before + (own.toFile().isDirectory() ? 1 : 0));
        }
        assertThat(LeakCheck.sockets(Path.of("/proc/none/fd"))).isZero();
    }

    @Test
    void growth_is_reported_by_process() {
        LeakCheck.SocketCounts before = new LeakCheck.SocketCounts(Map.of("journal", 20L, "gateway", 9L));
        LeakCheck.SocketCounts fewer = new LeakCheck.SocketCounts(Map.of("journal", 20L, "gateway", 8L));
        assertThat(fewer.grownSince(before)).isEmpty();
        assertThat(before.least(fewer)).isEqualTo(fewer);
        assertThat(new LeakCheck.SocketCounts(Map.of("journal", 21L))
                        .grownSince(before)
                        .orElseThrow())
                .contains("journal")
                .contains("21");
    }

    private static String got(AbortMode abort, int seed) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            URI target = URI.create("http://127.0.0.1:" + server.getLocalPort());
            abort.at(target, HttpConnection.put(target, "/a", "t", "0123456789"), new Random(seed));
            try (Socket caller = server.accept()) {
                return new String(caller.getInputStream().readAllBytes(), ISO_8859_1);
            }
        }
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
