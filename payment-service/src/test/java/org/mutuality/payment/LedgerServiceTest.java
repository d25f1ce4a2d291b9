package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mutuality.payment.CohortFixture.founded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.investment.FundOpened;
import org.mutuality.contracts.payment.MoneyReceived;
import org.mutuality.contracts.payment.ReceiptReversed;
import org.mutuality.platform.identity.Roles;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** The books of the whole service, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
class LedgerServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int WRITERS = 32;
    private static String maker;
    private static String checker;
    private static String lead;
    private static String abroad;
    private static String operator;

    @Inject
    DataSource database;

    // Not before all: only then does the test know the service's port.
    @BeforeEach
    void people() {
        if (maker == null) {
            checker = TestTokens.financeChecker("PH");
            lead = TestTokens.countryLead("PH");
            abroad = TestTokens.financeMaker("CO");
            operator = TestTokens.operator();
            maker = TestTokens.financeMaker("PH");
        }
    }

    // -- money received

    @Test
    void money_received_is_recorded_once_posted_and_published() {
        CohortFixture cohort = cohort();
        UUID id = UUID.randomUUID();
        receive(maker, id, forCohort(cohort, "1000000.00")).statusCode(201);
        receive(maker, id, forCohort(cohort, "1000000.00")).statusCode(200);
        assertThat(type(receive(maker, id, forCohort(cohort, "1000000.01")).statusCode(409)))
                .isEqualTo("urn:problem:receipt-already-recorded");
        JsonPath shown = json(get(checker, "/receipts/" + id));
        assertThat(shown.getString("amount.amount")).isEqualTo("1000000.00");
        assertThat(shown.getString("reference")).isEqualTo("GRANT 7");
        soon(() -> assertThat(balance("bank", cohort.cohortId())).isEqualTo("1000000.00"));
        assertThat(balance("budget", cohort.cohortId())).isEqualTo("1000000.00");
        soon(() -> assertThat(TestTopics.readAll(MoneyReceived.class, cohort.cohortId()))
                .singleElement()
                .satisfies(reported -> assertThat(reported.amount()).isEqualTo(Money.of("1000000.00", "PHP"))));
    }

    @Test
    void a_receipt_that_never_should_have_been_is_reversed_by_two_people_once() {
        CohortFixture cohort = cohort();
        UUID id = UUID.randomUUID();
        receive(maker, id, forCohort(cohort, "100.00")).statusCode(201);
        soon(() -> assertThat(balance("bank", cohort.cohortId())).isEqualTo("100.00"));
        String reversal = "/receipts/" + id + "/reversal";
        put(maker, reversal + "/approval", "").statusCode(403);
        assertThat(type(put(checker, reversal + "/approval", "").statusCode(409)))
                .isEqualTo("urn:problem:reversal-not-proposed");
        put(maker, reversal, "{\"reason\": \"typed twice\"}").statusCode(204);
        put(maker, reversal, "{\"reason\": \"typed twice\"}").statusCode(204);
        put(checker, reversal, "{\"reason\": \"typed twice\"}").statusCode(403);
        assertThat(pointers(put(maker, reversal, "{\"reason\": \" \"}"))).containsExactly("/reason");
        hidden(put(abroad, reversal, "{\"reason\": \"typed twice\"}"));
        hidden(put(maker, "/receipts/" + UUID.randomUUID() + "/reversal", "{\"reason\": \"typed twice\"}"));
        String both = TestTokens.token(Map.of("countries", List.of("PH")), Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER);
        put(both, reversal, "{\"reason\": \"of another fund\"}").statusCode(204);
        assertThat(type(put(both, reversal + "/approval", "").statusCode(403)))
                .isEqualTo("urn:problem:reversal-needs-four-eyes");
        as(checker)
                .header("If-Match", "\"2\"")
                .put(reversal + "/approval")
                .then()
                .statusCode(412);
        put(checker, reversal + "/approval", "").statusCode(204);
        put(checker, reversal + "/approval", "").statusCode(204);
        JsonPath shown = json(get(lead, "/receipts/" + id));
        assertThat(shown.getString("reversal.reason")).isEqualTo("of another fund");
        assertThat(shown.getString("reversal.reversedAt")).isNotNull();
        soon(() -> assertThat(balance("bank", cohort.cohortId())).isEqualTo("0.00"));
        assertThat(balance("budget", cohort.cohortId())).isEqualTo("0.00");
        assertThat(json(get(maker, "/budgets/" + cohort.cohortId())).getString("currencies[0].available.amount"))
                .isEqualTo("0.00");
        assertThat(differences()).containsOnly(0.0);
        soon(() -> assertThat(TestTopics.readAll(ReceiptReversed.class, cohort.cohortId()))
                .singleElement()
                .extracting(ReceiptReversed::receiptId)
                .isEqualTo(id));
    }

    @Test
    void what_was_spent_or_sold_meanwhile_is_not_reversed_until_it_is_there_again() {
        UUID dollars = fund("PH", "USD");
        CohortFixture pesos = cohort();
        UUID id = UUID.randomUUID();
        receive(maker, id, forFund(dollars, "100.00", "USD")).statusCode(201);
        convert(UUID.randomUUID(), converted(dollars, pesos.cohortId(), "100.00", "5500.00", "55"));
        put(maker, "/receipts/" + id + "/reversal", "{\"reason\": \"typed twice\"}")
                .statusCode(204);
        String approval = "/receipts/" + id + "/reversal/approval";
        assertThat(type(put(checker, approval, "").statusCode(409))).isEqualTo("urn:problem:budget-insufficient");
        assertThat(json(get(maker, "/receipts/" + id)).getString("reversal.reversedAt"))
                .isNull();
        receive(maker, UUID.randomUUID(), forFund(dollars, "100.00", "USD")).statusCode(201);
        soon(() -> put(checker, approval, "").statusCode(204));
        soon(() -> assertThat(balance("budget", dollars)).isEqualTo("100.00"));
        assertThat(differences()).containsOnly(0.0);
    }

    @Test
    void money_is_received_for_a_fund_too_in_the_funds_currency() {
        UUID fund = fund("PH", "USD");
        receive(maker, UUID.randomUUID(), forFund(fund, "10.00", "USD")).statusCode(201);
        soon(() -> assertThat(balance("bank", fund)).isEqualTo("10.00"));
        assertThat(pointers(receive(maker, UUID.randomUUID(), forFund(fund, "10.00", "PHP"))))
                .containsExactly("/amount/currency");
        // A fund is no cohort.
        String body = forFund(fund, "10.00", "USD").replace("fundId", "cohortId");
        assertThat(pointers(receive(maker, UUID.randomUUID(), body))).containsExactly("/cohortId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "0.00"                 | PHP | 2021-04-01   | G  | /amount/amount
                    "-1.00"                | PHP | 2021-04-01   | G  | /amount/amount
                    "10000000000000.00"    | PHP | 2021-04-01   | G  | /amount/amount
                    "1.001"                | PHP | 2021-04-01   | G  | /amount
                    "92233720368547758.08" | PHP | 2021-04-01   | G  | /amount
                    "1e3"                  | PHP | 2021-04-01   | G  | /amount
                    7                      | PHP | 2021-04-01   | G  | /amount/amount
                    "1.00"                 | USD | 2021-04-01   | G  | /amount/currency
                    "1.00"                 | XYZ | 2021-04-01   | G  | /amount
                    "1.00"                 | PHP | 2099-04-01   | G  | /receivedOn
                    "1.00"                 | PHP | 2021-02-30   | G  | /receivedOn
                    "1.00"                 | PHP | 2021-04-01   | '' | /reference
                    """)
    void a_bad_receipt_is_refused_with_the_place(
            String amount, String currency, String day, String reference, String pointer) {
        UUID id = UUID.randomUUID();
        String body = """
                {"cohortId": "%s", "amount": {"amount": %s, "currency": "%s"}, "receivedOn": "%s", "reference": "%s"}""".formatted(cohort().cohortId(), quoted(amount), currency, day, reference);
        assertThat(pointers(receive(maker, id, body))).containsExactly(pointer);
        hidden(get(maker, "/receipts/" + id));
    }

    @Test
    void a_cohort_of_another_country_and_none_at_all_look_alike() {
        CohortFixture foreign = founded("CO", "COP", Optional.empty());
        UUID id = UUID.randomUUID();
        soon(() -> receive(abroad, id, received("cohortId", foreign.cohortId(), "1.00", "COP"))
                .statusCode(201));
        String unknown = received("cohortId", UUID.randomUUID(), "1.00", "COP");
        String others = received("cohortId", foreign.cohortId(), "1.00", "COP");
        assertThat(pointers(receive(maker, UUID.randomUUID(), others)))
                .isEqualTo(pointers(receive(maker, UUID.randomUUID(), unknown)))
                .containsExactly("/cohortId");
        // Nor does an id reveal whether another country has used it.
        assertThat(hidden(receive(maker, id, forCohort(cohort(), "1.00"))))
                .isEqualTo(hidden(get(maker, "/receipts/" + UUID.randomUUID())));
        hidden(get(maker, "/receipts/" + id));
        hidden(get(maker, "/receipts?for=" + foreign.cohortId()));
        hidden(get(maker, "/ledger/accounts/bank." + foreign.cohortId()));
        hidden(get(maker, "/ledger/accounts/bank." + foreign.cohortId() + "/postings"));
        assertThat(get(maker, "/ledger/trial-balance").extract().asString()).doesNotContain("COP");
    }

    @Test
    void receipts_of_a_cohort_come_in_pages() {
        CohortFixture cohort = cohort();
        for (int nth = 0; nth < 3; nth++) {
            receive(maker, UUID.randomUUID(), forCohort(cohort, "1.00")).statusCode(201);
        }
        JsonPath first = json(get(lead, "/receipts?limit=2&for=" + cohort.cohortId()));
        assertThat(first.getList("items")).hasSize(2);
        JsonPath second =
                json(get(lead, "/receipts?limit=2&for=" + cohort.cohortId() + "&after=" + first.getString("next")));
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("next")).isNull();
        get(lead, "/receipts").statusCode(400);
    }

    @Test
    void the_books_are_for_those_who_keep_and_lead() {
        String body = forCohort(cohort(), "1.00");
        for (String token : List.of(checker, lead, operator, TestTokens.liaison(), TestTokens.partner("any"))) {
            receive(token, UUID.randomUUID(), body).statusCode(403);
            conversion(token, UUID.randomUUID(), "{}").statusCode(403);
        }
        List<String> books = List.of(
                "/ledger/trial-balance",
                "/ledger/accounts/bank." + UUID.randomUUID(),
                "/ledger/accounts/bank." + UUID.randomUUID() + "/postings",
                "/ledger/journal",
                "/receipts/" + UUID.randomUUID());
        for (String path : books) {
            for (String token : List.of(operator, TestTokens.analyst(), TestTokens.familyToken(UUID.randomUUID()))) {
                get(token, path).statusCode(403);
            }
            get("", path).statusCode(401);
        }
        List.of(maker, checker, lead)
                .forEach(token -> get(token, "/ledger/trial-balance").statusCode(200));
    }

    // -- every movement posts

    @Test
    void a_stipend_and_an_investment_are_owed_to_the_family_once_as_programme_money() {
        CohortFixture cohort = cohort();
        UUID family = cohort.enrolled();
        UUID fund = fund("PH", "PHP");
        terms(cohort);
        cohort.submits(family, "2021-03");
        cohort.submits(family, "2021-03");
        UUID investment = UUID.randomUUID();
        for (int again = 0; again < 3; again++) {
            cohort.commits(family, investment, fund, "12500.00");
        }
        // By their key all of these come in order: when the last has been received, all have.
        cohort.accepts(family, UUID.randomUUID(), fund, "77.00");
        cohort.commits(family, investment, fund, "99.00");
        cohort.submits(family, "2021-04");
        soon(() -> assertThat(balance("family-payable", family)).isEqualTo("13400.00"));
        assertThat(balance("stipend-expense", cohort.cohortId())).isEqualTo("900.00");
        assertThat(balance("investment-expense", fund)).isEqualTo("12500.00");
        JsonPath postings = json(get(maker, "/ledger/accounts/family-payable." + family + "/postings"));
        assertThat(postings.getList("items.cause")).containsExactlyInAnyOrder("STIPEND", "STIPEND", "INVESTMENT");
        assertThat(postings.getList("items.side")).containsOnly("CREDIT");
        assertThat(postings.getList("items.programmeMoney")).containsOnly(true);
        assertThat(differences()).containsOnly(0.0);
    }

    @Test
    void a_conversion_is_two_postings_in_each_currency_at_the_stated_rate() {
        UUID dollars = fund("PH", "USD");
        CohortFixture pesos = cohort();
        receive(maker, UUID.randomUUID(), forFund(dollars, "1000.00", "USD")).statusCode(201);
        UUID id = UUID.randomUUID();
        String body = converted(dollars, pesos.cohortId(), "100.00", "5512.30", "55.123");
        soon(() -> conversion(maker, id, body).statusCode(201));
        conversion(maker, id, body.replace("55.123", "55.12300")).statusCode(200);
        assertThat(free(dollars)).isEqualTo("1000.00");
        String approval = "/ledger/conversions/" + id + "/approval";
        put(maker, approval, "").statusCode(403);
        hidden(put(TestTokens.financeChecker("CO"), approval, ""));
        hidden(put(maker, "/ledger/conversions/" + id + "/reversal", "{\"reason\": \"not approved yet\"}"));
        JsonPath proposed = json(get(checker, "/ledger/conversions/" + id));
        assertThat(proposed.getString("proposedBy")).isNotBlank();
        assertThat(proposed.getString("recordedAt")).isNull();
        put(checker, approval, "").statusCode(204);
        put(checker, approval, "").statusCode(204);
        assertThat(type(put(TestTokens.financeChecker("PH"), approval, "").statusCode(409)))
                .isEqualTo("urn:problem:conversion-approved");
        assertThat(type(conversion(maker, id, converted(dollars, pesos.cohortId(), "1.00", "55.12", "55.123"))
                        .statusCode(409)))
                .isEqualTo("urn:problem:transfer-already-posted");
        assertThat(pointers(conversion(
                        maker, UUID.randomUUID(), converted(dollars, pesos.cohortId(), "100.00", "5512.31", "55.123"))))
                .containsExactly("/bought/amount");
        assertThat(pointers(conversion(
                        maker, UUID.randomUUID(), converted(dollars, UUID.randomUUID(), "0.00", "5512.30", "55.123"))))
                .containsExactlyInAnyOrder("/to", "/sold/amount");
        soon(() -> assertThat(balance("bank", dollars)).isEqualTo("900.00"));
        assertThat(balance("bank", pesos.cohortId())).isEqualTo("5512.30");
        JsonPath postings = json(get(maker, "/ledger/accounts/conversion." + dollars + "/postings"));
        assertThat(postings.getList("items.rate")).containsExactly("55.123");
        assertThat(differences()).containsOnly(0.0);
    }

    @Test
    void two_people_reverse_a_conversion_and_ledger_and_budgets_are_as_before() {
        UUID dollars = fund("PH", "USD");
        CohortFixture pesos = cohort();
        receive(maker, UUID.randomUUID(), forFund(dollars, "1000.00", "USD")).statusCode(201);
        UUID id = UUID.randomUUID();
        convert(id, converted(dollars, pesos.cohortId(), "100.00", "5512.30", "55.123"));
        soon(() -> assertThat(free(pesos.cohortId())).isEqualTo("5512.30"));
        String reversal = "/ledger/conversions/" + id + "/reversal";
        put(maker, reversal + "/approval", "").statusCode(403);
        assertThat(type(put(checker, reversal + "/approval", "").statusCode(409)))
                .isEqualTo("urn:problem:reversal-not-proposed");
        put(maker, reversal, "{\"reason\": \"at another rate\"}").statusCode(204);
        put(checker, reversal, "{\"reason\": \"at another rate\"}").statusCode(403);
        assertThat(pointers(put(maker, reversal, "{\"reason\": \" \"}"))).containsExactly("/reason");
        hidden(put(abroad, reversal, "{\"reason\": \"at another rate\"}"));
        hidden(put(maker, reversal + "?from=" + pesos.cohortId(), "{\"reason\": \"at another rate\"}"));
        hidden(get(abroad, "/ledger/conversions/" + id));
        String both = TestTokens.token(Map.of("countries", List.of("PH")), Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER);
        put(both, reversal, "{\"reason\": \"typed twice\"}").statusCode(204);
        assertThat(type(put(both, reversal + "/approval", "").statusCode(403)))
                .isEqualTo("urn:problem:reversal-needs-four-eyes");
        as(checker)
                .header("If-Match", "\"1\"")
                .put(reversal + "/approval")
                .then()
                .statusCode(412);
        put(checker, reversal + "/approval", "").statusCode(204);
        put(checker, reversal + "/approval", "").statusCode(204);
        assertThat(type(put(maker, reversal, "{\"reason\": \"no, right\"}").statusCode(409)))
                .isEqualTo("urn:problem:reversal-approved");
        JsonPath shown = json(get(lead, "/ledger/conversions/" + id));
        assertThat(shown.getString("reversal.reason")).isEqualTo("typed twice");
        assertThat(shown.getString("reversal.reversedAt")).isNotNull();
        assertThat(shown.getString("conversion.bought.amount")).isEqualTo("5512.30");
        soon(() -> assertThat(free(dollars)).isEqualTo("1000.00"));
        soon(() -> assertThat(free(pesos.cohortId())).isEqualTo("0.00"));
        soon(() -> assertThat(balance("bank", dollars)).isEqualTo("1000.00"));
        soon(() -> assertThat(balance("bank", pesos.cohortId())).isEqualTo("0.00"));
        assertThat(balance("conversion", dollars)).isEqualTo("0.00");
        assertThat(differences()).containsOnly(0.0);
    }

    @Test
    void what_was_bought_and_is_not_free_any_more_is_not_taken_back() {
        UUID dollars = fund("PH", "USD");
        CohortFixture pesos = cohort();
        receive(maker, UUID.randomUUID(), forFund(dollars, "200.00", "USD")).statusCode(201);
        UUID id = UUID.randomUUID();
        convert(id, converted(dollars, pesos.cohortId(), "100.00", "5500.00", "55"));
        soon(() -> assertThat(free(pesos.cohortId())).isEqualTo("5500.00"));
        // Some of it goes back as dollars, so that less than was bought is free.
        UUID back = UUID.randomUUID();
        convert(
                back,
                converted(pesos.cohortId(), dollars, "55.00", "1.10", "0.02")
                        .replace("USD", "pesos")
                        .replace("PHP", "USD")
                        .replace("pesos", "PHP"));
        String reversal = "/ledger/conversions/" + id + "/reversal";
        put(maker, reversal, "{\"reason\": \"typed twice\"}").statusCode(204);
        assertThat(type(put(checker, reversal + "/approval", "").statusCode(409)))
                .isEqualTo("urn:problem:budget-insufficient");
        assertThat(json(get(maker, "/ledger/conversions/" + id)).getString("reversal.reversedAt"))
                .isNull();
        soon(() -> assertThat(free(dollars)).isEqualTo("101.10"));
        // Once the other one is taken back, it can be.
        put(maker, "/ledger/conversions/" + back + "/reversal", "{\"reason\": \"typed twice\"}")
                .statusCode(204);
        put(checker, "/ledger/conversions/" + back + "/reversal/approval", "").statusCode(204);
        put(checker, reversal + "/approval", "").statusCode(204);
        soon(() -> assertThat(free(dollars)).isEqualTo("200.00"));
        soon(() -> assertThat(free(pesos.cohortId())).isEqualTo("0.00"));
        assertThat(differences()).containsOnly(0.0);
    }

    @Test
    void who_proposes_a_conversion_never_approves_it() {
        UUID dollars = fund("PH", "USD");
        receive(maker, UUID.randomUUID(), forFund(dollars, "100.00", "USD")).statusCode(201);
        String both = TestTokens.token(Map.of("countries", List.of("PH")), Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER);
        UUID id = UUID.randomUUID();
        String body = converted(dollars, cohort().cohortId(), "100.00", "5500.00", "55");
        soon(() -> conversion(both, id, body).statusCode(201));
        String approval = "/ledger/conversions/" + id + "/approval";
        assertThat(type(put(both, approval, "").statusCode(403))).isEqualTo("urn:problem:conversion-needs-four-eyes");
        assertThat(free(dollars)).isEqualTo("100.00");
        put(checker, approval, "").statusCode(204);
        soon(() -> assertThat(free(dollars)).isEqualTo("0.00"));
    }

    @Test
    void a_conversion_at_a_rate_far_from_the_last_is_refused() {
        UUID dollars = fund("PH", "USD");
        CohortFixture pesos = cohort();
        receive(maker, UUID.randomUUID(), forFund(dollars, "100.00", "USD")).statusCode(201);
        UUID id = UUID.randomUUID();
        convert(id, converted(dollars, pesos.cohortId(), "10.00", "550.00", "55"));
        assertThat(pointers(conversion(
                        maker, UUID.randomUUID(), converted(dollars, pesos.cohortId(), "90.00", "0.09", "0.001"))))
                .containsExactly("/rate");
        assertThat(pointers(conversion(
                        maker, UUID.randomUUID(), converted(dollars, pesos.cohortId(), "90.00", "6300.00", "70"))))
                .containsExactly("/rate");
        assertThat(free(dollars)).isEqualTo("90.00");
    }

    // The maker proposes it, the checker approves it.
    private static void convert(UUID id, String body) {
        soon(() -> conversion(maker, id, body).statusCode(201));
        put(checker, "/ledger/conversions/" + id + "/approval", "").statusCode(204);
    }

    private static String free(UUID holder) {
        return json(get(maker, "/budgets/" + holder)).getString("currencies[0].available.amount");
    }

    // -- what the books say

    @Test
    void a_balance_is_shown_as_of_a_day() {
        CohortFixture cohort = cohort();
        receive(maker, UUID.randomUUID(), forCohort(cohort, "10.00").replace("2021-04-01", "2021-06-30"))
                .statusCode(201);
        receive(maker, UUID.randomUUID(), forCohort(cohort, "5.00")).statusCode(201);
        soon(() -> assertThat(balance("bank", cohort.cohortId())).isEqualTo("15.00"));
        assertThat(balance("bank", cohort.cohortId(), "?asOf=2021-06-30")).isEqualTo("15.00");
        assertThat(balance("bank", cohort.cohortId(), "?asOf=2021-06-29")).isEqualTo("5.00");
        assertThat(balance("bank", cohort.cohortId(), "?asOf=2021-03-31")).isEqualTo("0.00");
        assertThat(json(get(maker, "/ledger/trial-balance?asOf=1999-12-31")).getList("books"))
                .isEmpty();
        get(maker, "/ledger/trial-balance?asOf=yesterday").statusCode(400);
        hidden(get(maker, "/ledger/accounts/bank." + UUID.randomUUID()));
        hidden(get(maker, "/ledger/accounts/vault"));
    }

    @Test
    void postings_come_in_pages() {
        CohortFixture cohort = cohort();
        for (String amount : List.of("1.00", "2.00", "3.00")) {
            receive(maker, UUID.randomUUID(), forCohort(cohort, amount)).statusCode(201);
        }
        soon(() -> assertThat(balance("bank", cohort.cohortId())).isEqualTo("6.00"));
        String path = "/ledger/accounts/bank." + cohort.cohortId() + "/postings?limit=2";
        JsonPath first = json(get(maker, path));
        JsonPath second = json(get(maker, path + "&after=" + first.getString("next")));
        assertThat(first.getList("items.amount.amount")).containsExactly("1.00", "2.00");
        assertThat(second.getList("items.amount.amount")).containsExactly("3.00");
        get(maker, path + "&after=forged").statusCode(400);
    }

    @Test
    void the_journal_is_exported_whole_in_two_formats() {
        CohortFixture cohort = cohort();
        List<Callable<Integer>> receipts = IntStream.range(0, 600)
                .<Callable<Integer>>mapToObj(nth -> () -> status(UUID.randomUUID(), forCohort(cohort, "1.00")))
                .toList();
        assertThat(atOnce(receipts)).containsOnly(201);
        soon(() -> assertThat(balance("bank", cohort.cohortId())).isEqualTo("600.00"));
        List<String> csv = export("text/csv").lines().toList();
        assertThat(csv.getFirst()).startsWith("postedAt,valueOn,transferId,leg,country");
        // More than are read at once.
        assertThat(csv.stream().filter(line -> line.contains(cohort.cohortId().toString())))
                .hasSize(1200)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.endsWith(",1.00,PHP,,false"));
        List<String> ndjson = export("application/x-ndjson").lines().toList();
        assertThat(ndjson).hasSizeGreaterThanOrEqualTo(csv.size() - 1);
        assertThat(JsonPath.from(ndjson.getFirst()).getString("account")).isNotBlank();
        as(maker).accept("application/xml").get("/ledger/journal").then().statusCode(406);
    }

    // -- whatever happens, they balance

    @Test
    void parallel_writers_duplicates_and_a_killed_projection_leave_the_trial_balance_zero() throws Exception {
        List<CohortFixture> cohorts = Stream.generate(this::cohort).limit(4).toList();
        List<Callable<Integer>> receipts = new ArrayList<>();
        for (int nth = 0; nth < 320; nth++) {
            UUID id = UUID.randomUUID();
            String body = forCohort(cohorts.get(nth % 4), "%d.01".formatted(nth));
            receipts.add(() -> status(id, body));
            receipts.add(() -> status(id, body));
        }
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> written = side.submit(() -> atOnce(receipts));
            breakTheProjectionInTheMiddle();
            while (!written.isDone()) {
                killTheProjection();
                assertThat(differences()).containsOnly(0.0);
            }
            written.get();
            rebuild();
            assertThat(differences()).containsOnly(0.0);
        }
        // Each once: 0.01 + 4.01 + … of every fourth.
        for (int first = 0; first < 4; first++) {
            CohortFixture cohort = cohorts.get(first);
            long sum =
                    IntStream.iterate(first, nth -> nth < 320, nth -> nth + 4).sum();
            soon(() -> assertThat(balance("bank", cohort.cohortId())).isEqualTo(sum + ".80"));
        }
        assertThat(differences()).containsOnly(0.0);
    }

    // -- how it is asked

    private CohortFixture cohort() {
        return founded("PH", "PHP", Optional.empty());
    }

    private static UUID fund(String country, String currency) {
        UUID fund = UUID.randomUUID();
        TestTopics.publish(
                new FundOpened(fund, country, Money.of("1000000.00", currency), CohortFixture.AT),
                fund,
                country,
                Optional.empty());
        return fund;
    }

    private static void terms(CohortFixture cohort) {
        cohort.setTerms(
                lead,
                checker,
                "{\"perJournal\": {\"amount\": \"450.00\", \"currency\": \"PHP\"}, \"fromMonth\": \"2021-03\"}");
    }

    private static String forCohort(CohortFixture cohort, String amount) {
        return received("cohortId", cohort.cohortId(), amount, "PHP");
    }

    private static String forFund(UUID fund, String amount, String currency) {
        return received("fundId", fund, amount, currency);
    }

    private static String received(String of, UUID holder, String amount, String currency) {
        return """
                {"%s": "%s", "amount": {"amount": "%s", "currency": "%s"}, "receivedOn": "2021-04-01",
                 "reference": "GRANT 7"}""".formatted(of, holder, amount, currency);
    }

    private static String converted(UUID from, UUID to, String sold, String bought, String rate) {
        return """
                {"from": "%s", "to": "%s", "sold": {"amount": "%s", "currency": "USD"},
                 "bought": {"amount": "%s", "currency": "PHP"}, "rate": %s, "convertedOn": "2021-04-01"}""".formatted(from, to, sold, bought, rate);
    }

    // JUnit takes the quotes off.
    private static String quoted(String amount) {
        return amount.equals("7") ? amount : '"' + amount.replace("\"", "") + '"';
    }

    private static ValidatableResponse receive(String token, UUID id, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/receipts/" + id)
                .then();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        RequestSpecification request = as(token);
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .put(path)
                .then();
    }

    private static int status(UUID id, String body) {
        return receive(maker, id, body).extract().statusCode();
    }

    private static ValidatableResponse conversion(String token, UUID id, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/ledger/conversions/" + id)
                .then();
    }

    private static String balance(String kind, UUID owner) {
        return balance(kind, owner, "");
    }

    private static String balance(String kind, UUID owner, String asOf) {
        return json(get(maker, "/ledger/accounts/" + kind + "." + owner + asOf))
                .getString("balances[0].balance.amount");
    }

    /** Of each country and currency. */
    private static List<Double> differences() {
        List<String> reported = json(get(maker, "/ledger/trial-balance")).getList("books.difference.amount");
        return reported.isEmpty()
                ? List.of(0.0)
                : reported.stream().map(Double::valueOf).toList();
    }

    private static String export(String format) {
        return as(maker)
                .accept(format)
                .get("/ledger/journal")
                .then()
                .statusCode(200)
                .contentType(format)
                .extract()
                .asString();
    }

    private static void rebuild() {
        as(operator).post("/operations/projections/ledger/rebuild").then().statusCode(202);
    }

    private static List<String> pointers(ValidatableResponse answer) {
        return answer.statusCode(422).extract().jsonPath().getList("errors.pointer");
    }

    private static String type(ValidatableResponse answer) {
        return answer.extract().jsonPath().getString("type");
    }

    /** The one 404, without what differs from request to request. */
    private static Map<String, Object> hidden(ValidatableResponse answer) {
        Map<String, Object> problem =
                answer.statusCode(404).extract().jsonPath().getMap("");
        problem.remove("instance");
        problem.remove("traceId");
        return problem;
    }

    private static JsonPath json(ValidatableResponse answer) {
        return answer.statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse get(String token, String path) {
        return as(token).get(path).then();
    }

    private static RequestSpecification as(String token) {
        return token.isEmpty() ? given() : given().auth().oauth2(token);
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(SOON).untilAsserted(holds);
    }

    private static <T> List<T> atOnce(List<Callable<T>> all) {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            return writers.invokeAll(all).stream().map(Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Postings and sums of accounts are written, sums of kinds can't be: nothing of the batch may stay. */
    private void breakTheProjectionInTheMiddle() throws SQLException {
        sql("alter table kind_day add constraint broken check (false) not valid");
        try {
            soon(() -> assertThat(
                            number("select count(*) from event_store where payload_type = 'payment.TransferPosted'"))
                    .isGreaterThan(number("select count(distinct position) from posting")));
            assertThat(differences()).containsOnly(0.0);
        } finally {
            sql("alter table kind_day drop constraint broken");
        }
    }

    /** Ends the connection on which the projection is just writing, if it is. */
    private void killTheProjection() throws SQLException {
        sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                  and query ~ 'insert into (posting|account_day|kind_day)'""");
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement ask = connection.createStatement();
                var rows = ask.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
