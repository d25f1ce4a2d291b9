package org.mutuality.payment.provider.mobile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.OrderStatus;
import org.mutuality.payment.provider.OrderStatus.NotFound;
import org.mutuality.payment.provider.OrderStatus.Pending;
import org.mutuality.payment.provider.OrderStatus.Refused;
import org.mutuality.payment.provider.OrderStatus.Reversed;
import org.mutuality.payment.provider.OrderStatus.Settled;
import org.mutuality.payment.provider.OrderStatus.Unknown;
import org.mutuality.payment.provider.Payee.CashPoint;
import org.mutuality.payment.provider.Payee.Wallet;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.payment.provider.StatementPage;
import org.mutuality.payment.provider.StatementPage.EntryStatus;
import org.mutuality.payment.provider.StatementPage.StatementEntry;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.mobile.MobileMoneyTransfer;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;

/** The client against a whole operator, for each way in which it misbehaves; its own book says what was really paid. */
class MobileMoneyProviderTest {
    @TempDir
    Path state;

    private MobileMoneySimulator operator;
    private MobileMoneyProvider provider;

    @BeforeEach
    void open() {
        operator = new MobileMoneySimulator(0, state, "key", MobileMoneySettingsFixture.SECRET);
        operator.start();
        provider = client(operator.address(), Optional.empty(), Duration.ofSeconds(60));
    }

    @AfterEach
    void close() {
        operator.close();
    }

    @Test
    void an_order_is_taken_and_settled_when_asked() {
        faults("{\"fee\": \"0.50\"}");
        PaymentInstruction order = order();
        assertThat(provider.send(order)).isEqualTo(new Pending());
        assertThat(provider.getOrderStatus(order.orderId())).isInstanceOfSatisfying(Settled.class, settled -> {
            assertThat(settled.reference()).isEqualTo(paid(order).getFirst().reference());
            assertThat(settled.at()).isEqualTo(paid(order).getFirst().dueAt());
            assertThat(settled.fees()).containsExactly(Money.of("0.50", "PHP"));
        });
        assertThat(paid(order)).singleElement().satisfies(transfer -> {
            assertThat(transfer.amount()).isEqualTo("450.00");
            assertThat(transfer.currency()).isEqualTo("PHP");
            assertThat(transfer.payee()).isEqualTo("+639171234567");
            assertThat(transfer.description()).isEqualTo("2026-03");
            assertThat(transfer.ours()).contains(order.orderId().toString());
        });
    }

    @Test
    void a_lost_answer_is_unknown_and_asking_finds_it_settled() {
        faults("{\"lostAnswers\": 1}");
        PaymentInstruction order = order();
        assertThat(provider.send(order)).isInstanceOf(Unknown.class);
        assertThat(provider.getOrderStatus(order.orderId())).isInstanceOf(Settled.class);
        assertThat(paid(order)).hasSize(1);
    }

    @Test
    void a_lost_request_is_unknown_and_a_query_finds_that_it_never_arrived() {
        faults("{\"lostRequests\": 1}");
        PaymentInstruction order = order();
        assertThat(provider.send(order)).isInstanceOf(Unknown.class);
        assertThat(provider.getOrderStatus(order.orderId())).isEqualTo(new NotFound());
        assertThat(paid(order)).isEmpty();
        faults("{}");
        assertThat(provider.send(order)).isEqualTo(new Pending());
        assertThat(paid(order)).hasSize(1);
    }

    @Test
    void the_same_order_again_is_answered_with_what_became_of_it_and_paid_once() throws Exception {
        PaymentInstruction order = order();
        provider.send(order);
        assertThat(provider.send(order)).isInstanceOf(Settled.class);
        PaymentInstruction many = order();
        List<Callable<OrderStatus>> senders = IntStream.range(0, 16)
                .<Callable<OrderStatus>>mapToObj(n -> () -> provider.send(many))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(senders).stream().map(Future::resultNow))
                    .allMatch(answer -> answer instanceof Pending || answer instanceof Settled);
        }
        assertThat(paid(many)).hasSize(1);
        assertThat(paid(order)).hasSize(1);
    }

    @Test
    void the_simulator_pays_again_for_another_id_as_an_operator_would() {
        PaymentInstruction order = order();
        provider.send(order);
        PaymentInstruction again = new PaymentInstruction(
                UUID.randomUUID(), order.payoutId(), order.amount(), order.payee(), order.reference());
        provider.send(again);
        assertThat(operator.paid().filter(one -> one.payee().equals("+639171234567")))
                .hasSize(2);
    }

    @Test
    void a_refusal_is_refused_with_its_code_and_pays_nothing() {
        faults("{\"refuse\": 1}");
        PaymentInstruction order = order();
        assertThat(provider.send(order)).isEqualTo(new Refused("maxBalanceExceeded"));
        assertThat(provider.getOrderStatus(order.orderId())).isEqualTo(new NotFound());
        assertThat(operator.paid()).isEmpty();
    }

    @Test
    void a_refusal_after_acceptance_is_reported_on_query() {
        faults("{\"refuseLater\": 1}");
        PaymentInstruction order = order();
        assertThat(provider.send(order)).isEqualTo(new Pending());
        assertThat(provider.getOrderStatus(order.orderId())).isEqualTo(new Refused("requestDeclined"));
        assertThat(operator.paid()).isEmpty();
    }

    @Test
    void a_late_order_is_pending_until_it_is_carried_out() {
        faults("{\"late\": 1, \"lateMs\": 3600000}");
        PaymentInstruction later = order();
        assertThat(provider.send(later)).isEqualTo(new Pending());
        assertThat(provider.getOrderStatus(later.orderId())).isEqualTo(new Pending());
        faults("{\"late\": 1, \"lateMs\": 20}");
        PaymentInstruction soon = order();
        provider.send(soon);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(provider.getOrderStatus(soon.orderId())).isInstanceOf(Settled.class));
        assertThat(paid(later)).isEmpty();
    }

    @Test
    void what_was_paid_and_taken_back_is_reversed_when_asked() {
        faults("{\"reversed\": 1, \"fee\": \"0.50\", \"feeCurrency\": \"USD\"}");
        PaymentInstruction order = order();
        provider.send(order);
        assertThat(provider.getOrderStatus(order.orderId())).isInstanceOfSatisfying(Reversed.class, reversed -> {
            assertThat(reversed.at()).isBefore(Instant.now());
            assertThat(reversed.fees()).containsExactly(Money.of("0.50", "USD"));
        });
        assertThat(paid(order)).isEmpty();
        faults("{\"reversed\": 1, \"reversedMs\": 3600000}");
        PaymentInstruction later = order();
        provider.send(later);
        assertThat(provider.getOrderStatus(later.orderId())).isInstanceOf(Settled.class);
        assertThat(paid(later)).hasSize(1);
    }

    @Test
    void too_slow_an_answer_is_unknown() {
        provider = client(operator.address(), Optional.empty(), Duration.ofMillis(150));
        faults("{\"slowMs\": 1500}");
        PaymentInstruction order = order();
        assertThat(provider.send(order)).isInstanceOf(Unknown.class);
        faults("{}");
        provider = client(operator.address(), Optional.empty(), Duration.ofSeconds(60));
        // It was read before the client gave up, or wasn't: asking says which.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(provider.getOrderStatus(order.orderId()))
                        .isInstanceOf(paid(order).size() == 1 ? Settled.class : NotFound.class));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(provider.send(order)).isInstanceOf(Settled.class));
        assertThat(paid(order)).hasSize(1);
    }

    @Test
    void an_operator_that_is_down_or_gone_is_unknown_both_ways() {
        faults("{\"down\": true}");
        PaymentInstruction order = order();
        assertThat(provider.send(order)).isInstanceOf(Unknown.class);
        assertThat(provider.getOrderStatus(order.orderId())).isInstanceOf(Unknown.class);
        operator.close();
        assertThat(provider.send(order)).isInstanceOf(Unknown.class);
        assertThat(provider.getOrderStatus(order.orderId())).isInstanceOf(Unknown.class);
    }

    @Test
    void a_wrong_key_decides_nothing_about_any_order() {
        operator.close();
        operator = new MobileMoneySimulator(0, state, "another key", MobileMoneySettingsFixture.SECRET);
        operator.start();
        provider = client(operator.address(), Optional.empty(), Duration.ofSeconds(60));
        PaymentInstruction order = order();
        assertThat(provider.send(order)).isInstanceOf(Unknown.class);
        assertThat(provider.getOrderStatus(order.orderId())).isInstanceOf(Unknown.class);
    }

    @Test
    void what_is_acknowledged_is_there_after_the_operator_died() {
        PaymentInstruction order = order();
        provider.send(order);
        operator.close();
        open();
        assertThat(provider.getOrderStatus(order.orderId())).isInstanceOf(Settled.class);
        assertThat(provider.send(order)).isInstanceOf(Settled.class);
        assertThat(paid(order)).hasSize(1);
    }

    @Test
    void five_in_a_hundred_of_everything_pays_each_order_once_or_refuses_it() {
        faults("{\"lostAnswers\": 0.05, \"lostRequests\": 0.05, \"late\": 0.05, \"lateMs\": 5, \"seed\": 7}");
        List<PaymentInstruction> orders =
                IntStream.range(0, 300).mapToObj(n -> order()).toList();
        for (PaymentInstruction order : orders) {
            provider.send(order);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> settled(order));
        }
        assertThat(orders).allSatisfy(order -> assertThat(paid(order)).hasSize(1));
        assertThat(operator.paid()).hasSize(300);
    }

    private boolean settled(PaymentInstruction order) {
        OrderStatus answer = provider.getOrderStatus(order.orderId());
        if (answer instanceof NotFound) {
            provider.send(order);
        }
        return answer instanceof Settled;
    }

    @Test
    void its_statement_of_a_period_is_served_in_pages_with_our_orders_in_it() throws Exception {
        faults("{\"late\": 0.5, \"lateMs\": 3600000, \"seed\": 7}");
        Instant before = Instant.now();
        List<PaymentInstruction> orders =
                IntStream.range(0, 120).mapToObj(n -> order()).toList();
        orders.forEach(provider::send);
        faults("{\"refuseLater\": 1}");
        provider.send(order());
        Instant to = Instant.now();
        StatementPage first = provider.getStatementPage(before, to, 0);
        assertThat(first.entries()).hasSize(50);
        assertThat(first.last()).isFalse();
        StatementPage second = provider.getStatementPage(before, to, first.next());
        StatementPage third = provider.getStatementPage(before, to, second.next());
        assertThat(third.last()).isTrue();
        List<StatementEntry> all = Stream.of(first, second, third)
                .flatMap(page -> page.entries().stream())
                .toList();
        assertThat(all)
                .as("what failed isn't in it")
                .extracting(entry -> entry.orderId().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(PaymentInstruction::orderId).toList());
        assertThat(all).allSatisfy(entry -> {
            assertThat(entry.amount()).isEqualTo(Money.of("450.00", "PHP"));
            assertThat(entry.country()).contains("PH");
            assertThat(entry.at()).isBetween(before, to);
        });
        assertThat(all.stream().map(StatementEntry::state)).contains(EntryStatus.PAID, EntryStatus.UNDER_WAY);
        assertThat(provider.getStatementPage(to.plusSeconds(1), to.plusSeconds(2), 0))
                .isEqualTo(new StatementPage(List.of(), 0, true));
    }

    @Test
    void what_nobody_ordered_and_what_was_taken_back_stand_in_its_book() throws Exception {
        faults("{\"unordered\": 1}");
        PaymentInstruction order = order();
        provider.send(order);
        operator.reverse(order.orderId());
        assertThat(provider.getStatementPage(Instant.EPOCH, Instant.now(), 0).entries())
                .extracting(StatementEntry::orderId, StatementEntry::state)
                .containsExactlyInAnyOrder(
                        tuple(Optional.of(order.orderId()), EntryStatus.REVERSED),
                        tuple(Optional.empty(), EntryStatus.PAID));
        assertThat(paid(order)).isEmpty();
        assertThat(operator.paid()).hasSize(1);
    }

    @Test
    void a_statement_that_is_missing_or_incomplete_is_none() {
        faults("{\"down\": true}");
        assertThatThrownBy(() -> provider.getStatementPage(Instant.EPOCH, Instant.now(), 0))
                .isInstanceOf(IOException.class);
        String one = """
                [{"transactionReference": "R1", "transactionStatus": "completed", "amount": "%s", "currency": "PHP",
                  "creationDate": "2021-05-03T10:00:00", "creditParty": [{"key": "msisdn", "value": "+254712345678"}]}]""";
        assertThatThrownBy(() -> listed(one.formatted("1.00"), OptionalLong.empty()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> listed("[]", OptionalLong.of(1))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> listed("{}", OptionalLong.of(0))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> listed(one.formatted("1.001"), OptionalLong.of(1)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> listed(one.formatted("1.00").replace("R1", " "), OptionalLong.of(1)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void money_that_comes_in_is_none_of_its_payments() throws Exception {
        String in = """
                [{"transactionReference": "R1", "transactionStatus": "completed", "amount": "9.00", "currency": "PHP",
                  "creditParty": [{"key": "accountid", "value": "mutuality"}]},
                 {"transactionReference": "R2", "transactionStatus": "completed", "amount": "9.00", "currency": "PHP",
                  "creditParty": [{"key": "accountid", "value": "another"}]}]""";
        StatementPage page = listed(in, OptionalLong.of(2));
        assertThat(page.last()).isTrue();
        assertThat(page.entries())
                .extracting(StatementEntry::reference, StatementEntry::at)
                .containsExactly(tuple("R2", Instant.EPOCH));
    }

    private static StatementPage listed(String json, OptionalLong available) throws IOException {
        return TransactionPageParser.page(
                OperatorResponse.of(200, json.getBytes(UTF_8), available), "mutuality", Instant.EPOCH, 0);
    }

    @Test
    void only_wallets_are_paid_this_way() {
        PaymentInstruction order = new PaymentInstruction(
                UUID.randomUUID(), UUID.randomUUID(), Money.of("1.00", "PHP"), new CashPoint("MNL-1"), "2026-03");
        assertThatThrownBy(() -> provider.send(order)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Wallet("globe", "+639171234567").toString()).isEqualTo("wallet …567");
    }

    private void faults(String json) {
        operator.chance().set(Json.read(json, Faults.class));
    }

    private List<MobileMoneyTransfer> paid(PaymentInstruction order) {
        return operator.paid()
                .filter(transfer -> transfer.correlationId().equals(order.orderId()))
                .toList();
    }

    private static PaymentInstruction order() {
        return new PaymentInstruction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Money.of("450.00", "PHP"),
                new Wallet("globe", "+639171234567"),
                "2026-03");
    }

    static MobileMoneyProvider client(URI url, Optional<URI> callback, Duration timeout) {
        MobileMoneySettingsFixture settings = MobileMoneySettingsFixture.at(url, callback, timeout);
        return new MobileMoneyProvider(
                new OperatorClient(settings, Clock.systemUTC()), settings, "", Clock.systemUTC());
    }
}
