package org.mutuality.payment.reconciliation.statement;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutCommand.SendPayoutResult;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.Payee.Wallet;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.payment.provider.registry.OnlineProviderRegistry;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** An operator's statement of a day compared with our orders. Each test has its own country; polling is off. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@QuarkusTestResource(value = ProviderStatementStoreServiceTest.AnOperator.class, restrictToAnnotatedClass = true)
class ProviderStatementStoreServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static MobileMoneySimulator operator;

    @Inject
    CommandGateway commands;

    @Inject
    OnlineProviderRegistry providers;

    @Inject
    StatementReader reader;

    @Inject
    ProviderStatementStore statements;

    private final Map<UUID, PayoutId> payouts = new HashMap<>();
    private final UUID batch = UUID.randomUUID();
    private final Instant startedAt = Instant.now();

    /** An order's status is queried only because of the statement, and a statement is read only when the test does so. */
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
                    "mutuality.payment.mobile-money.url", operator.address().toString(),
                    "mutuality.payment.mobile-money.key", "key",
                    "mutuality.payment.dispatch.poll-after", "PT1H",
                    "mutuality.payment.reconciliation.read-every", "off",
                    "mutuality.payment.mobile-money.breaker-pause", "PT0.3S");
        }

        @Override
        public void stop() {
            operator.close();
        }
    }

    @AfterEach
    void clearFaults() {
        operator.chance().set(Faults.NONE);
    }

    @Test
    void what_nobody_ordered_is_a_difference_that_two_people_resolve_for_good() {
        String maker = TestTokens.financeMaker("PH");
        String checker = TestTokens.financeChecker("PH");
        setFaults("{\"unordered\": 1}");
        UUID order = sent("PH", "+639171234567");
        readStatements("PH");
        awaitUntil(() -> assertThat(day(checker, "PH").getString("orders[0].settled.count"))
                .as("the status of orders in the statement is queried")
                .isEqualTo("1"));
        assertThat(day(checker, "PH").getString("orders[0].confirmed.sum.amount"))
                .isEqualTo("450.00");
        assertThat(day(checker, "PH").getString("statementReadTo")).isNotNull();

        JsonPath found = json(get(maker, differences("PH")));
        assertThat(found.getList("items.kind")).containsExactly("NOT_ORDERED");
        assertThat(found.getString("items[0].amount.amount")).isEqualTo("450.00");
        assertThat(found.getString("items[0].reference"))
                .isEqualTo(operator.paid()
                        .filter(transfer -> transfer.ours().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .reference());
        assertThat(found.getString("items[0].orderId")).isNull();

        String difference = "/reconciliations/differences/" + found.getString("items[0].differenceId");
        put(maker, difference + "/resolution", "{\"reason\": \"the operator takes it back\"}")
                .statusCode(204);
        put(checker, difference + "/resolution/approval", "").statusCode(204);
        readStatements("PH");
        assertThat(json(get(maker, differences("PH"))).getList("items.state")).containsExactly("RESOLVED");
        assertThat(json(get(maker, differences("PH"))).getList("items.orderId")).doesNotContain(order.toString());
    }

    @Test
    void what_we_hold_settled_and_they_do_not_have_is_a_difference_until_they_do() {
        UUID order = sent("KE", "+254712345678");
        settled(order);
        setFaults("{\"leaveOut\": 1}");
        String maker = TestTokens.financeMaker("KE");
        awaitUntil(() -> {
            readStatements("KE");
            assertThat(json(get(maker, differences("KE"))).getList("items.differenceId"))
                    .containsExactly("not-in-statement." + order);
        });
        JsonPath difference = json(get(maker, "/reconciliations/differences/not-in-statement." + order));
        assertThat(difference.getString("kind")).isEqualTo("NOT_IN_STATEMENT");
        assertThat(difference.getString("reference")).isEqualTo(reference(order));
        setFaults("{}");
        readStatements("KE");
        assertThat(json(get(maker, differences("KE"))).getList("items")).isEmpty();
    }

    @Test
    void another_amount_in_their_book_is_a_difference_with_their_amount() {
        UUID order = sent("UG", "+256712345678");
        settled(order);
        setFaults("{\"misbooked\": 1}");
        String maker = TestTokens.financeMaker("UG");
        readStatements("UG");
        JsonPath found = json(get(maker, differences("UG")));
        assertThat(found.getList("items.kind")).containsExactly("STATEMENT_AMOUNT_DIFFERS");
        assertThat(found.getString("items[0].orderId")).isEqualTo(order.toString());
        assertThat(found.getString("items[0].amount.amount")).isEqualTo("45000.00");
        setFaults("{}");
        readStatements("UG");
        assertThat(json(get(maker, differences("UG"))).getList("items"))
                .as("the statement was corrected")
                .isEmpty();
    }

    @Test
    void the_status_of_an_unreported_return_is_queried() {
        UUID order = sent("RW", "+250781234567");
        settled(order);
        operator.reverse(order);
        readStatements("RW");
        String checker = TestTokens.financeChecker("RW");
        awaitUntil(() -> assertThat(day(checker, "RW").getInt("orders[0].returned.count"))
                .isEqualTo(1));
    }

    @Test
    void the_clock_reads_a_day_once_and_a_day_that_was_not_over_once_more() {
        LocalDate day = LocalDate.parse("2021-05-03");
        reader.readOnce(provider(), day);
        assertThat(statements.readTo(List.of(provider()), day)).contains(Instant.parse("2021-05-04T00:00:00Z"));
        setFaults("{\"down\": true}");
        reader.readOnce(provider(), day);
        assertThat(statements.startUnlessRead(StatementRun.of("other", "", day, Instant.parse("2021-05-03T10:00:00Z"))))
                .isTrue();
        assertThat(statements.startUnlessRead(StatementRun.of("other", "", day, Instant.parse("2021-05-03T10:01:00Z"))))
                .as("it is being read")
                .isFalse();
        statements.completeAndDeleteStale(StatementRun.of("other", "", day, Instant.parse("2021-05-03T10:00:00Z")));
        assertThat(statements.startUnlessRead(StatementRun.of("other", "", day, Instant.parse("2021-05-04T01:00:00Z"))))
                .isTrue();
    }

    @Test
    void who_may_not_or_cannot_is_refused() {
        String maker = TestTokens.financeMaker("TZ");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        refused(
                put(TestTokens.financeChecker("TZ"), statementPath("TZ", "mobile-money", today), ""),
                403,
                "not-allowed");
        refused(put(maker, statementPath("KE", "mobile-money", today), ""), 404, "not-found");
        refused(put(maker, statementPath("TZ", "pigeons", today), ""), 404, "not-found");
        refused(put(maker, statementPath("TZ", "bank", today), ""), 409, "provider-without-statement");
        refused(put(maker, statementPath("TZ", "mobile-money", "9999-12-31"), ""), 400, "parameter-invalid");
        setFaults("{\"down\": true}");
        put(maker, statementPath("TZ", "mobile-money", today), "").statusCode(503);
    }

    // -- orders, as a batch would have sent them

    private UUID sent(String country, String msisdn) {
        Entitlement due = new Entitlement(
                Entitlement.EntitlementType.JOURNAL,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                country,
                Optional.of(YearMonth.of(2021, 4)),
                new Money(45_000, "PHP"));
        PayoutId payout = due.payoutId();
        commands.send(CreatePayout.of(due, startedAt));
        commands.send(new AddPayoutToBatch(payout, batch, "mobile-money", startedAt));
        SendPayoutResult result = commands.sendForResult(
                new SendPayout(payout, batch, Optional.empty(), startedAt), SendPayoutResult.class);
        UUID order = result.order().orElseThrow().orderId();
        provider()
                .send(new PaymentInstruction(
                        order, payout.value(), due.amount(), new Wallet("any", msisdn), "2021-04"));
        payouts.put(order, payout);
        return order;
    }

    private void settled(UUID order) {
        commands.send(new SettlePayout(
                requireNonNull(payouts.get(order)), order, reference(order), List.of(), Instant.now()));
    }

    private static String reference(UUID order) {
        return operator.paid()
                .filter(transfer -> transfer.correlationId().equals(order))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private static void setFaults(String faults) {
        operator.chance().set(Json.read(faults, Faults.class));
    }

    // -- requests

    // All days since the test began.
    private void readStatements(String country) {
        Stream.of(startedAt, Instant.now())
                .map(ProviderStatementStoreServiceTest::day)
                .distinct()
                .forEach(day -> put(TestTokens.financeMaker(country), statementPath(country, "mobile-money", day), "")
                        .statusCode(204));
    }

    private OnlineProvider provider() {
        return providers.of("mobile-money", "").orElseThrow();
    }

    private static String statementPath(String country, String provider, String day) {
        return "/reconciliations/" + country + "/" + provider + "/" + day + "/provider-statement";
    }

    private JsonPath day(String token, String country) {
        return json(get(token, "/reconciliations/" + country + "/mobile-money/" + day(startedAt)));
    }

    private String differences(String country) {
        return "/reconciliations/" + country + "/mobile-money/" + day(startedAt) + "/differences";
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    private static void awaitUntil(ThrowingRunnable assertion) {
        await().atMost(SOON).untilAsserted(assertion);
    }

    private static JsonPath json(ValidatableResponse response) {
        return response.statusCode(200).extract().jsonPath();
    }

    private static void refused(ValidatableResponse response, int status, String type) {
        assertThat(response.statusCode(status).extract().jsonPath().getString("type"))
                .isEqualTo("urn:problem:" + type);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        RequestSpecification request = given().auth().oauth2(token);
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .put(path)
                .then();
    }
}
