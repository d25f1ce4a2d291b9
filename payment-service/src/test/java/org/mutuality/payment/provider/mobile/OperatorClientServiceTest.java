package org.mutuality.payment.provider.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.OrderStatus;
import org.mutuality.payment.provider.OrderStatus.Pending;
import org.mutuality.payment.provider.OrderStatus.Settled;
import org.mutuality.payment.provider.OrderStatus.Unknown;
import org.mutuality.payment.provider.Payee.Wallet;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.payment.provider.registry.OnlineProviderRegistry;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;
import org.mutuality.testkit.RealServers;

/** Rate limit, breaker and retry as they are woven in when the service runs. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@QuarkusTestResource(value = OperatorClientServiceTest.AnOperator.class, restrictToAnnotatedClass = true)
class OperatorClientServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static MobileMoneySimulator operator;

    @Inject
    OnlineProviderRegistry providers;

    /** Five orders a second, and a breaker that tries again soon. */
    public static class AnOperator implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try {
                operator = new MobileMoneySimulator(0, Files.createTempDirectory("operator"), "key", "secret");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            operator.start();
            return Map.of(
                    "mutuality.payment.mobile-money.url",
                    operator.address().toString(),
                    "mutuality.payment.mobile-money.key",
                    "key",
                    "mutuality.payment.mobile-money.orders-per-second",
                    "5",
                    "mutuality.payment.mobile-money.breaker-pause",
                    "PT0.5S",
                    "mutuality.payment.mobile-money.routes.other.url",
                    operator.address().toString(),
                    "mutuality.payment.mobile-money.routes.other.key",
                    "key");
        }

        @Override
        public void stop() {
            operator.close();
        }
    }

    @Test
    void orders_wait_for_their_turn_and_an_operator_that_is_down_is_let_alone_until_it_is_back() throws Exception {
        OnlineProvider provider = providers.of("mobile-money", "").orElseThrow();
        long started = System.nanoTime();
        List<PaymentInstruction> orders =
                IntStream.range(0, 12).mapToObj(n -> order()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<OrderStatus>> senders = orders.stream()
                    .<Callable<OrderStatus>>map(order -> () -> provider.send(order))
                    .toList();
            for (Future<OrderStatus> answer : threads.invokeAll(senders)) {
                assertThat(answer.get()).isEqualTo(new Pending());
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(operator.paid()).hasSize(12);

        PaymentInstruction known = orders.getFirst();
        operator.chance().set(Json.read("{\"down\": true}", Faults.class));
        await().atMost(SOON)
                .until(() -> provider.getOrderStatus(known.orderId())
                        .equals(new Unknown("the operator was not called: CircuitBreakerOpenException")));
        // Each operator has a breaker of its own.
        OnlineProvider other = providers.of("mobile-money", "other").orElseThrow();
        assertThat(other.getOrderStatus(known.orderId())).isEqualTo(new Unknown("no answer: IOException"));
        operator.chance().set(Faults.NONE);
        assertThat(other.getOrderStatus(known.orderId())).isInstanceOf(Settled.class);
        await().atMost(SOON).until(() -> provider.getOrderStatus(known.orderId()) instanceof Settled);
        assertThat(operator.paid()).hasSize(12);
    }

    private static PaymentInstruction order() {
        return new PaymentInstruction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Money.of("450.00", "PHP"),
                new Wallet("globe", "+639171234567"),
                "2026-03");
    }
}
