package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.mutuality.testkit.TestTokens;

/** The finance team of a country and its country lead, over REST; of the Philippines, where none is named. */
final class FinanceTeam {
    private static final Duration SOON = Duration.ofSeconds(120);

    final String maker;
    final String checker;
    private final String lead;
    private final String currency;

    FinanceTeam() {
        this("PH", "PHP");
    }

    FinanceTeam(String country, String currency) {
        this.maker = TestTokens.financeMaker(country);
        this.checker = TestTokens.financeChecker(country);
        this.lead = TestTokens.countryLead(country);
        this.currency = currency;
    }

    /** Families that earned 450.00 for each month; their payouts are due. */
    List<UUID> earning(CohortFixture cohort, int count, String... months) {
        String terms = """
                {"perJournal": {"amount": "450.00", "currency": "%s"}, "fromMonth": "2021-01"}""".formatted(currency);
        cohort.setTerms(lead, checker, terms);
        List<UUID> families = Stream.generate(cohort::enrolled).limit(count).toList();
        families.forEach(family -> Stream.of(months).forEach(month -> cohort.submits(family, month)));
        families.forEach(family ->
                soon(() -> assertThat(payouts(family).getList("items")).hasSize(months.length)));
        return families;
    }

    void receive(CohortFixture cohort, String amount) {
        String body = """
                {"cohortId": "%s", "amount": {"amount": "%s", "currency": "%s"}, "receivedOn": "2021-04-01",
                 "reference": "GRANT 7"}""".formatted(cohort.cohortId(), amount, currency);
        put(maker, "/receipts/" + UUID.randomUUID(), body).statusCode(201);
        soon(() -> assertThat(budget(cohort, "received")).isEqualTo(amount));
    }

    /** Approved and released. */
    UUID released(CohortFixture cohort, String provider) {
        UUID id = funded(cohort, provider);
        step(id, "approval");
        step(id, "release");
        return id;
    }

    UUID funded(CohortFixture cohort, String provider) {
        return funded(cohort, provider, SOON);
    }

    /** @param patience for filling and funding it */
    UUID funded(CohortFixture cohort, String provider, Duration timeout) {
        UUID id = UUID.randomUUID();
        put(maker, "/batches/" + id, """
                {"cohortId": "%s", "provider": "%s"}""".formatted(cohort.cohortId(), provider)).statusCode(201);
        await().atMost(timeout)
                .untilAsserted(
                        () -> assertThat(batch(id).getString("batch.status")).isEqualTo("FUNDED"));
        return id;
    }

    /** Approval, release, retry or closing, by the checker. */
    void step(UUID batch, String step) {
        put(checker, "/batches/" + batch + "/" + step, "").statusCode(204);
    }

    JsonPath batch(UUID id) {
        return json(get(checker, "/batches/" + id));
    }

    Map<String, Integer> lines(UUID batch) {
        return batch(batch).getMap("lines");
    }

    JsonPath payouts(UUID family) {
        return json(get(checker, "/payouts/" + family));
    }

    /** The lead complains about the family's first payout on its behalf, and finance answers. */
    void complainAndAnswer(UUID family) {
        String complaint = "/complaints/" + UUID.randomUUID();
        put(lead, complaint, """
                {"payoutId": "%s", "text": "Nothing came"}""".formatted(payouts(family).getString("items[0].payoutId")))
                .statusCode(201);
        put(checker, complaint + "/answer", "{\"outcome\": \"PAID\", \"text\": \"Collected on Monday\"}")
                .statusCode(204);
    }

    String budget(CohortFixture cohort, String what) {
        return budget(cohort.cohortId(), what);
    }

    /** @param holder cohort or fund */
    String budget(UUID holder, String what) {
        return json(get(maker, "/budgets/" + holder)).getString("currencies[0]." + what + ".amount");
    }

    String balance(String kind, UUID owner) {
        return json(get(maker, "/ledger/accounts/" + kind + "." + owner)).getString("balances[0].balance.amount");
    }

    JsonPath difference(String id) {
        return json(get(maker, "/reconciliations/differences/" + id));
    }

    List<Double> differences() {
        return json(get(maker, "/ledger/trial-balance")).<String>getList("books.difference.amount").stream()
                .map(Double::valueOf)
                .toList();
    }

    static void soon(ThrowingRunnable holds) {
        await().atMost(SOON).untilAsserted(holds);
    }

    private static JsonPath json(ValidatableResponse answer) {
        return answer.statusCode(200).extract().jsonPath();
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
