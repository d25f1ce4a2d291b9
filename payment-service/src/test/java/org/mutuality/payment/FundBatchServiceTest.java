package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.mutuality.payment.CohortFixture.founded;
import static org.mutuality.payment.FinanceTeam.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.investment.FundOpened;
import org.mutuality.contracts.payment.PayoutCancelled;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.payment.payoutaccount.PayoutAccountFixture;
import org.mutuality.payment.payoutaccount.details.AccountDetails.CashPoint;
import org.mutuality.payment.provider.cash.CashDistributors;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTopics;

/** What a country team commits to is paid out of the fund, by a batch of the fund, as stipends are out of a cohort's purse. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@WithTestResource(FilesServiceTest.ABankAndADistributor.class)
class FundBatchServiceTest {
    @Inject
    PayoutAccountFixture wishes;

    @Inject
    CashDistributors distributors;

    private FinanceTeam finance;
    private CohortFixture cohort;
    private UUID fund;

    @BeforeEach
    void people() {
        finance = new FinanceTeam();
        cohort = founded("PH", "PHP", Optional.empty());
        fund = UUID.randomUUID();
        TestTopics.publish(
                new FundOpened(fund, "PH", Money.of("50000.00", "PHP"), CohortFixture.AT),
                fund,
                "PH",
                Optional.empty());
    }

    @Test
    void what_was_committed_is_prepared_approved_released_and_settled_out_of_the_fund() {
        UUID family = paidInCash();
        UUID investment = UUID.randomUUID();
        cohort.accepts(family, investment, fund, "12500.00");
        cohort.commits(family, investment, fund, "12500.00");
        soon(() -> assertThat(finance.payouts(family).getList("items")).hasSize(1));
        receive("20000.00");

        UUID batch = funded();
        step(finance.maker, batch, "approval").statusCode(403);
        finance.step(batch, "approval");
        finance.step(batch, "release");
        handOut(batch);
        soon(() -> assertThat(finance.batch(batch).getString("batch.status")).isEqualTo("CLOSED"));

        assertThat(finance.lines(batch)).isEqualTo(Map.of("SETTLED", 1));
        assertThat(finance.payouts(family).getString("items[0].status")).isEqualTo("SETTLED");
        assertThat(finance.payouts(family).getBoolean("items[0].programmeMoney"))
                .isTrue();
        soon(() -> assertThat(finance.budget(fund, "spent")).isEqualTo("12500.00"));
        assertThat(finance.budget(fund, "available")).isEqualTo("7500.00");
        soon(() -> assertThat(finance.balance("family-payable", family)).isEqualTo("0.00"));
        assertThat(finance.balance("investment-expense", fund)).isEqualTo("12500.00");
        assertThat(finance.differences()).containsOnly(0.0);
        soon(() -> assertThat(TestTopics.readAll(PayoutSettled.class, family))
                .singleElement()
                .satisfies(reported -> {
                    assertThat(reported.causeId()).contains(investment);
                    assertThat(reported.fundId()).contains(fund);
                    assertThat(reported.kind()).isEqualTo("investment");
                }));
    }

    @Test
    void an_acceptance_alone_owes_nothing() {
        UUID family = paidInCash();
        UUID committed = UUID.randomUUID();
        cohort.accepts(family, UUID.randomUUID(), fund, "100.00");
        cohort.commits(family, committed, fund, "200.00");
        soon(() -> assertThat(finance.payouts(family).getList("items.causeId")).containsExactly(committed.toString()));
        assertThat(finance.balance("family-payable", family)).isEqualTo("200.00");
    }

    @Test
    void what_is_committed_to_an_erased_family_is_closed_openly_and_costs_the_fund_nothing() {
        UUID family = paidInCash();
        TestTopics.publish(
                new FamilyErased(family, cohort.cohortId(), "PH", CohortFixture.AT),
                family,
                "PH",
                Optional.of(cohort.cohortId()));
        UUID investment = UUID.randomUUID();
        cohort.commits(family, investment, fund, "300.00");
        soon(() -> assertThat(TestTopics.readAll(PayoutCancelled.class, family))
                .singleElement()
                .satisfies(reported -> assertThat(reported.causeId()).contains(investment)));
        soon(() -> assertThat(finance.balance("family-payable", family)).isEqualTo("0.00"));
        assertThat(finance.balance("investment-expense", fund)).isEqualTo("0.00");
        assertThat(finance.differences()).containsOnly(0.0);
    }

    @Test
    void a_large_file_under_a_key_is_taken_and_its_answer_repeated() {
        StringBuilder receipts = new StringBuilder("code,when\r\n");
        for (int nth = 0; nth < 40_000; nth++) {
            receipts.append(distributors.codes("").orElseThrow().of(UUID.randomUUID()))
                    .append(",2021-04-05T10:00:00Z\r\n");
        }
        assertThat(receipts.length()).as("more than is kept in memory").isGreaterThan(1 << 20);
        String key = UUID.randomUUID().toString();
        Response first = upload(key, receipts.toString());
        Response again = upload(key, receipts.toString());
        first.then().statusCode(200).body("counts.unmatched", equalTo(40_000));
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        upload(key, receipts.append("\r\n").toString())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:idempotency-key-reused"));
    }

    private Response upload(String key, String receipts) {
        return as(finance.maker)
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(receipts)
                .post("/provider-files/cash");
    }

    private UUID paidInCash() {
        UUID family = cohort.enrolled();
        wishes.wants(family, new CashPoint("P-7"));
        return family;
    }

    private void receive(String amount) {
        put(finance.maker, "/receipts/" + UUID.randomUUID(), """
                {"fundId": "%s", "amount": {"amount": "%s", "currency": "PHP"}, "receivedOn": "2021-04-01",
                 "reference": "GRANT 8"}""".formatted(fund, amount))
                .statusCode(201);
        soon(() -> assertThat(finance.budget(fund, "received")).isEqualTo(amount));
    }

    private UUID funded() {
        UUID id = UUID.randomUUID();
        put(finance.maker, "/batches/" + id, """
                {"fundId": "%s", "provider": "cash"}""".formatted(fund)).statusCode(201);
        soon(() -> assertThat(finance.batch(id).getString("batch.status")).isEqualTo("FUNDED"));
        return id;
    }

    /** The distributor brings back every code of the list. */
    private void handOut(UUID batch) {
        String path = "/batches/" + batch + "/cash-list";
        soon(() -> as(finance.checker).get(path).then().statusCode(200));
        List<String> lines =
                as(finance.checker).get(path).asString().lines().skip(1).toList();
        StringBuilder receipts = new StringBuilder("code,when\r\n");
        // orderId,point,amount,currency,code,validUntil
        lines.forEach(line -> receipts.append(line.split(",", -1)[4])
                .append(',')
                .append(Instant.now())
                .append("\r\n"));
        as(finance.maker)
                .contentType("text/csv")
                .body(receipts.toString())
                .post("/provider-files/cash")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(String token, UUID batch, String step) {
        return as(token).put("/batches/" + batch + "/" + step).then();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        return as(token).contentType(ContentType.JSON).body(body).put(path).then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
