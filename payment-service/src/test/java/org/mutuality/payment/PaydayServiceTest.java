package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.mutuality.payment.CohortFixture.founded;
import static org.mutuality.payment.FinanceTeam.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.payoutaccount.PayoutAccountFixture;
import org.mutuality.payment.payoutaccount.details.AccountDetails.Wallet;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.providers.mobile.MobileMoneySimulator;
import org.mutuality.providers.mobile.MobileMoneyTransfer;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.Json;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTopics;

/** Families paid by an operator that isn't to be relied upon; its own book is compared with ours. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@QuarkusTestResource(value = PaydayServiceTest.AnOperator.class, restrictToAnnotatedClass = true)
class PaydayServiceTest {
    private static final String SECRET = "between the operator and us";
    private static final UUID PROVIDER = NameBasedUuid.id("provider", "PH", "mobile-money");
    private static MobileMoneySimulator operator;

    @Inject
    PayoutAccountFixture wishes;

    @Inject
    PaymentEligibilityLookup standings;

    private FinanceTeam finance;
    private CohortFixture cohort;

    /** An operator with a breaker that tries again soon, and rounds of asking as short as a test is. */
    public static class AnOperator implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            try {
                operator = new MobileMoneySimulator(0, Files.createTempDirectory("operator"), "key", SECRET);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            operator.start();
            return Map.of(
                    "mutuality.payment.mobile-money.url",
                    operator.address().toString(),
                    "mutuality.payment.mobile-money.key",
                    "key",
                    "mutuality.payment.mobile-money.callback-secret",
                    SECRET,
                    "mutuality.payment.dispatch.poll-after",
                    "PT1S",
                    "mutuality.payment.dispatch.lost-after",
                    "PT2S",
                    "mutuality.payment.dispatch.pause",
                    "PT0.2S",
                    "mutuality.payment.dispatch.longest-pause",
                    "PT1S",
                    "mutuality.payment.mobile-money.breaker-pause",
                    "PT0.3S");
        }

        @Override
        public void stop() {
            operator.close();
        }
    }

    @BeforeEach
    void people() {
        finance = new FinanceTeam();
        cohort = founded("PH", "PHP", Optional.empty());
    }

    @AfterEach
    void behave() {
        operator.chance().set(Faults.NONE);
    }

    @Test
    void nobody_is_paid_twice_and_everybody_once_or_openly_not() {
        List<UUID> families = families(40);
        finance.receive(cohort, "20000.00");
        behaves("""
                {"lostRequests": 0.1, "lostAnswers": 0.15, "late": 0.2, "lateMs": 1500, "refuse": 0.1,
                 "refuseLater": 0.1, "seed": 7}""");
        UUID batch = finance.released(cohort, "mobile-money");
        ended(batch, 40);
        int failed = finance.lines(batch).getOrDefault("FAILED", 0);
        assertThat(failed).as("some payees are refused").isBetween(1, 30);
        assertThat(paidTo(families)).hasSize(40 - failed);
        booksAgree();

        operator.chance().set(Faults.NONE);
        finance.step(batch, "retry");
        soon(() -> assertThat(finance.batch(batch).getString("batch.status")).isEqualTo("CLOSED"));
        assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 40));
        assertThat(paidTo(families)).hasSize(40).doesNotHaveDuplicates();
        soon(() -> assertThat(finance.budget(cohort, "spent")).isEqualTo("18000.00"));
        assertThat(finance.budget(cohort, "reserved")).isEqualTo("0.00");
        booksAgree();
    }

    @Test
    void who_is_down_is_waited_for() {
        List<UUID> families = families(5);
        finance.receive(cohort, "5000.00");
        behaves("{\"down\": true}");
        UUID batch = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.lines(batch)).containsOnlyKeys("UNKNOWN"));
        assertThat(paidTo(families)).isEmpty();
        operator.chance().set(Faults.NONE);
        ended(batch, 5);
        assertThat(paidTo(families)).hasSize(5).doesNotHaveDuplicates();
        booksAgree();
    }

    @Test
    void a_family_with_an_account_changed_before_payment_is_openly_not_paid() {
        List<UUID> families = families(2);
        finance.receive(cohort, "5000.00");
        UUID batch = finance.funded(cohort, "mobile-money");
        wishes.replaceUnverified(families.getFirst(), new Wallet("globe-ph", "+639170000000"));
        finance.step(batch, "approval");
        finance.step(batch, "release");
        ended(batch, 2);
        assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 1, "FAILED", 1));
        assertThat(finance.payouts(families.getFirst()).getString("items[0].reason"))
                .isEqualTo("no-account-to-pay-to");
        assertThat(paidTo(families)).containsExactly(wallet(families.getLast()).msisdn());
        booksAgree();
    }

    @Test
    void nothing_is_sent_again_to_whom_may_not_be_paid_any_more() {
        List<UUID> families = families(3);
        finance.receive(cohort, "5000.00");
        behaves("{\"lostRequests\": 1}");
        UUID batch = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.lines(batch)).isEqualTo(Map.of("UNKNOWN", 3)));
        UUID held = families.getFirst();
        UUID gone = families.get(1);
        withdrawsConsent(held);
        wishes.replaceUnverified(gone, new Wallet("globe-ph", "+639170000000"));
        soon(() -> assertThat(standings.of(Set.of(held))).containsEntry(held, PaymentEligibility.HELD));
        operator.chance().set(Faults.NONE);
        ended(batch, 3);
        assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 1, "FAILED", 2));
        assertThat(finance.payouts(held).getString("items[0].reason")).isEqualTo("consent-withdrawn");
        assertThat(finance.payouts(held).getString("items[0].nonPaymentReason")).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(finance.payouts(gone).getString("items[0].reason")).isEqualTo("no-account-to-pay-to");
        assertThat(paidTo(families)).containsExactly(wallet(families.getLast()).msisdn());
        booksAgree();
    }

    private void withdrawsConsent(UUID family) {
        TestTopics.publish(
                new ConsentWithdrawn(family, cohort.cohortId(), "PH", "payment", Instant.now()),
                family,
                "PH",
                Optional.of(cohort.cohortId()));
    }

    @Test
    void a_callback_is_only_accepted_from_the_operator_and_moves_nothing_by_itself() {
        List<UUID> families = families(1);
        finance.receive(cohort, "5000.00");
        behaves("{\"late\": 1, \"lateMs\": 600000}");
        UUID batch = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.lines(batch)).containsOnlyKeys("SENT"));
        String order = finance.payouts(families.getFirst()).getString("items[0].orderId");
        String now = Instant.now().toString();
        String callback = "{\"transactionStatus\": \"completed\", \"transactionReference\": \"R1\"}";

        calls(order, now, callback, "").statusCode(401).body("type", equalTo("urn:problem:callback-signature-invalid"));
        calls(order, now, callback, signed(order, now, callback + " ")).statusCode(401);
        String old = Instant.now().minusSeconds(3600).toString();
        calls(order, old, callback, signed(order, old, callback)).statusCode(401);
        String nobodys = UUID.randomUUID().toString();
        calls(nobodys, now, callback, signed(nobodys, now, callback)).statusCode(404);
        calls("no id", now, callback, signed("no id", now, callback)).statusCode(404);
        for (int time = 0; time < 3; time++) {
            calls(order, now, callback, signed(order, now, callback)).statusCode(204);
        }
        assertThat(finance.lines(batch))
                .as("the operator, asked, says that it is pending")
                .containsOnlyKeys("SENT");
        assertThat(paidTo(families)).isEmpty();

        operator.complete(UUID.fromString(order));
        calls(order, now, callback, signed(order, now, callback)).statusCode(204);
        ended(batch, 1);
        assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 1));
        booksAgree();
    }

    @Test
    void what_the_operator_charges_is_in_the_ledger_the_budget_and_the_daily_totals_once() {
        List<UUID> families = families(3);
        finance.receive(cohort, "1351.00");
        behaves("{\"fee\": \"0.50\"}");
        UUID batch = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.batch(batch).getString("batch.status")).isEqualTo("CLOSED"));
        // Delivered again: that causes a status query, whose result is known already.
        String order = finance.payouts(families.getFirst()).getString("items[0].orderId");
        String now = Instant.now().toString();
        calls(order, now, "{}", signed(order, now, "{}")).statusCode(204);

        soon(() -> assertThat(finance.budget(cohort, "fees")).isEqualTo(feesTaken(families)));
        assertThat(feesTaken(families)).isEqualTo("1.50");
        soon(() -> assertThat(finance.budget(cohort, "spent")).isEqualTo("1350.00"));
        assertThat(finance.budget(cohort, "available")).isEqualTo("0.00");
        assertThat(finance.budget(cohort, "overdrawn")).isEqualTo("0.50");
        soon(() -> assertThat(finance.balance("fees", cohort.cohortId())).isEqualTo("1.50"));
        soon(() -> assertThat(finance.balance("bank", cohort.cohortId())).isEqualTo("-0.50"));
        assertThat(finance.batch(batch).getString("fees.amount")).isEqualTo("1.50");
        assertThat(finance.payouts(families.getFirst()).getString("items[0].amount.amount"))
                .isEqualTo("450.00");
        booksAgree();
    }

    @Test
    void a_fee_in_another_currency_is_a_difference_and_no_posting() {
        List<UUID> families = families(1);
        finance.receive(cohort, "500.00");
        behaves("{\"fee\": \"0.50\", \"feeCurrency\": \"USD\"}");
        UUID batch = finance.released(cohort, "mobile-money");
        ended(batch, 1);
        String order = finance.payouts(families.getFirst()).getString("items[0].orderId");
        soon(() -> {
            JsonPath difference = finance.difference("fee-disputed." + order + ".50usd");
            assertThat(difference.getString("kind")).isEqualTo("FEE_DISPUTED");
            assertThat(difference.getString("amount.amount")).isEqualTo("0.50");
            assertThat(difference.getString("amount.currency")).isEqualTo("USD");
        });
        soon(() -> assertThat(finance.budget(cohort, "available")).isEqualTo("50.00"));
        assertThat(finance.budget(cohort, "fees")).isEqualTo("0.00");
        booksAgree();
    }

    @Test
    void what_the_operator_takes_back_is_owed_again_once_whenever_it_is_reported() {
        List<UUID> families = families(1);
        finance.receive(cohort, "500.00");
        UUID batch = finance.released(cohort, "mobile-money");
        soon(() -> assertThat(finance.batch(batch).getString("batch.status")).isEqualTo("CLOSED"));
        String order = finance.payouts(families.getFirst()).getString("items[0].orderId");
        String callback = "{\"transactionStatus\": \"reversed\"}";
        String now = Instant.now().toString();
        calls(order, now, callback, signed(order, now, callback + " ")).statusCode(401);
        calls(order, now, callback, signed(order, now, callback)).statusCode(204);
        assertThat(status(families.getFirst()))
                .as("the operator, asked, knows of no reversal")
                .isEqualTo("SETTLED");

        operator.reverse(UUID.fromString(order));
        assertThat(paidTo(families)).isEmpty();
        behaves("{\"down\": true}");
        String then = Instant.now().toString();
        calls(order, then, callback, signed(order, then, callback)).statusCode(503);
        assertThat(status(families.getFirst())).as("nobody has confirmed it").isEqualTo("SETTLED");

        behaves("{}");
        soon(() -> {
            String at = Instant.now().toString();
            calls(order, at, callback, signed(order, at, callback)).statusCode(204);
        });
        String again = Instant.now().toString();
        calls(order, again, callback, signed(order, again, callback)).statusCode(204);
        soon(() -> assertThat(status(families.getFirst())).isEqualTo("RETURNED"));
        soon(() -> assertThat(finance.balance("bank", cohort.cohortId())).isEqualTo("500.00"));
        soon(() -> assertThat(finance.budget(cohort, "available")).isEqualTo("500.00"));
        booksAgree();
        UUID next = finance.released(cohort, "mobile-money");
        ended(next, 1);
        assertThat(paidTo(families)).hasSize(1);
    }

    private String status(UUID family) {
        return finance.payouts(family).getString("items[0].status");
    }

    private static String feesTaken(List<UUID> families) {
        List<String> numbers =
                families.stream().map(family -> wallet(family).msisdn()).toList();
        return operator.paid()
                .filter(transfer -> numbers.contains(transfer.payee()))
                .map(transfer -> new BigDecimal(transfer.fee()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private List<UUID> families(int count) {
        List<UUID> families = finance.earning(cohort, count, "2021-03");
        IntStream.range(0, count).forEach(nth -> wishes.wants(families.get(nth), wallet(families.get(nth))));
        return families;
    }

    // A number of its own for each family, so that the operator's book says whom it has paid.
    private static Wallet wallet(UUID family) {
        return new Wallet("globe-ph", "+63917%07d".formatted(Math.floorMod(family.hashCode(), 10_000_000)));
    }

    private static void behaves(String faults) {
        operator.chance().set(Json.read(faults, Faults.class));
    }

    private void ended(UUID batch, int lines) {
        soon(() -> assertThat(finance.lines(batch))
                .doesNotContainKeys("BATCHED", "SENT", "UNKNOWN")
                .satisfies(all -> assertThat(
                                all.values().stream().mapToInt(one -> one).sum())
                        .isEqualTo(lines)));
    }

    private static List<String> paidTo(List<UUID> families) {
        List<String> numbers =
                families.stream().map(family -> wallet(family).msisdn()).toList();
        return operator.paid()
                .map(MobileMoneyTransfer::payee)
                .filter(numbers::contains)
                .toList();
    }

    // What stands with the provider is what was given to it and not paid on.
    private void booksAgree() {
        soon(() -> assertThat(finance.balance("provider-clearing", PROVIDER)).isEqualTo("0.00"));
        assertThat(finance.differences()).containsOnly(0.0);
    }

    private static ValidatableResponse calls(String order, String date, String body, String signature) {
        return given().header("X-CorrelationID", order)
                .header("X-Date", date)
                .header("X-Signature", signature)
                .contentType("application/json")
                .body(body)
                .put("/callbacks/mobile-money")
                .then();
    }

    private static String signed(String order, String date, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal((date + "\n" + order + "\n" + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
