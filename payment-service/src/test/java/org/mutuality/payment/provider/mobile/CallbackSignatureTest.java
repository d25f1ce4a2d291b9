package org.mutuality.payment.provider.mobile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.Payee.Wallet;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;

/** Callbacks as the operator really sends them, and what is made of them on the way. */
class CallbackSignatureTest {
    @TempDir
    Path state;

    private final List<Callback> callbacks = new CopyOnWriteArrayList<>();
    private final PaymentInstruction order = new PaymentInstruction(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Money.of("450.00", "PHP"),
            new Wallet("globe", "+639171234567"),
            "2026-03");
    private HttpServer ours;
    private MobileMoneySimulator operator;

    private record Callback(String date, String correlationId, byte[] body, String signature) {
        boolean genuineFor(CallbackSignature check) {
            return check.genuine(date, correlationId, body, signature);
        }
    }

    @BeforeEach
    void open() throws Exception {
        ours = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        ours.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            callbacks.add(new Callback(
                    headers.getFirst("X-Date"),
                    headers.getFirst("X-CorrelationID"),
                    exchange.getRequestBody().readAllBytes(),
                    headers.getFirst("X-Signature")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        ours.start();
        operator = new MobileMoneySimulator(0, state, "key", MobileMoneySettingsFixture.SECRET);
        operator.start();
    }

    @AfterEach
    void close() {
        operator.close();
        ours.stop(0);
    }

    @Test
    void a_genuine_callback_is_believed_and_a_changed_one_is_not() {
        Callback one = callbacks(1).getFirst();
        CallbackSignature check = check(MobileMoneySettingsFixture.SECRET, Clock.systemUTC());
        assertThat(one.correlationId()).isEqualTo(order.orderId().toString());
        assertThat(new String(one.body(), UTF_8)).contains("\"transactionStatus\":\"completed\"");
        assertThat(one.genuineFor(check)).isTrue();
        byte[] more = (new String(one.body(), UTF_8) + " ").getBytes(UTF_8);
        String other = UUID.randomUUID().toString();
        String later = Instant.parse(one.date()).plusMillis(1).toString();
        assertThat(check.genuine(one.date(), one.correlationId(), more, one.signature()))
                .isFalse();
        assertThat(check.genuine(one.date(), other, one.body(), one.signature()))
                .isFalse();
        assertThat(check.genuine(later, one.correlationId(), one.body(), one.signature()))
                .isFalse();
        for (String bad : List.of("", "sha256=", one.signature().substring(7), one.signature() + "0", "sha256=é")) {
            assertThat(check.genuine(one.date(), one.correlationId(), one.body(), bad))
                    .isFalse();
        }
        assertThat(check.genuine("yesterday", one.correlationId(), one.body(), one.signature()))
                .isFalse();
    }

    @Test
    void another_secret_none_or_another_time_believes_nothing() {
        Callback one = callbacks(1).getFirst();
        Instant then = Instant.parse(one.date());
        assertThat(one.genuineFor(check("guessed", Clock.systemUTC()))).isFalse();
        assertThat(one.genuineFor(check(" ", Clock.systemUTC()))).isFalse();
        for (int minutes : new int[] {-6, 6}) {
            Clock away = Clock.fixed(then.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
            assertThat(one.genuineFor(check(MobileMoneySettingsFixture.SECRET, away)))
                    .isFalse();
        }
        assertThat(one.genuineFor(check(
                        MobileMoneySettingsFixture.SECRET,
                        Clock.fixed(then.plus(Duration.ofMinutes(5)), ZoneOffset.UTC))))
                .isTrue();
    }

    @Test
    void an_operator_may_call_twice_and_in_the_wrong_order() {
        operator.chance().set(Json.read("{\"duplicates\": 1}", Faults.class));
        List<String> bodies =
                callbacks(3).stream().map(one -> new String(one.body(), UTF_8)).toList();
        assertThat(bodies.get(1)).contains("pending");
        assertThat(bodies.get(2)).isEqualTo(bodies.get(0));
        assertThat(operator.paid()).hasSize(1);
    }

    private List<Callback> callbacks(int count) {
        URI callback = URI.create("http://127.0.0.1:" + ours.getAddress().getPort() + "/callbacks");
        MobileMoneyProviderTest.client(operator.address(), Optional.of(callback), Duration.ofSeconds(60))
                .send(order);
        await().atMost(Duration.ofSeconds(60)).until(() -> callbacks.size() >= count);
        return callbacks;
    }

    private static CallbackSignature check(String secret, Clock clock) {
        MobileMoneySettingsFixture any =
                MobileMoneySettingsFixture.at(URI.create("http://127.0.0.1"), Optional.empty(), Duration.ofSeconds(1));
        return new CallbackSignature(
                new MobileMoneySettingsFixture(
                        any.url(),
                        any.countries(),
                        any.currencies(),
                        any.key(),
                        any.clientId(),
                        any.bearer(),
                        any.account(),
                        any.callback(),
                        Optional.of(secret),
                        any.callbackWindow(),
                        any.connectTimeout(),
                        any.timeout(),
                        any.ordersPerSecond(),
                        any.queriesPerSecond(),
                        any.breakerPause()),
                clock);
    }
}
