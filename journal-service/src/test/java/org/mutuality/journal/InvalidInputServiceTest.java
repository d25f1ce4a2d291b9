package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.mutuality.journal.Api.journal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** What bad input gets, over HTTP: what is wrong by its place, in the language of who sent it, and nothing kept. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class InvalidInputServiceTest {
    private static final UUID STRATEGY = UUID.randomUUID();

    private static CohortFixture village;
    private static Api partner;
    private static Api liaison;
    private static Api lead;
    private static UUID family;

    @Inject
    ProjectionBarrier caughtUp;

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        partner = new Api(TestTokens.partner(ngo));
        liaison = new Api(TestTokens.liaison(village.cohortId()));
        lead = new Api(TestTokens.countryLead("PH"));
        family = village.family(Instant.parse("2021-01-01T00:00:00Z"), "journal", "sharing");
    }

    // The same again from the second test on.
    @BeforeEach
    void aStrategyIsShared() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> partner.get("/journals/" + family).extract().statusCode() == 200);
        String shared =
                "{\"familyId\": \"%s\", \"area\": \"savings\", \"title\": \"t\", \"text\": \"t\", \"audience\": \"cohort\"}";
        partner.put("/strategies/" + STRATEGY, shared.formatted(family)).statusCode(oneOf(200, 201));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "core-2 | \"income_wages\": {\"amount\": \"1000000000000000\", \"currency\": \"PHP\"} | /answers/income_wages/amount",
                "core-2 | \"income_wages\": {\"amount\": \"1,5\", \"currency\": \"PHP\"} | /answers/income_wages/amount",
                "core-2 | \"income_wages\": {\"amount\": \"NaN\", \"currency\": \"PHP\"} | /answers/income_wages/amount",
                "core-2 | \"income_wages\": {\"amount\": \"-1\", \"currency\": \"PHP\"} | /answers/income_wages/amount",
                "core-2 | \"income_wages\": {\"amount\": \"1\", \"currency\": \"LRD\"} | /answers/income_wages/currency",
                "core-2 | \"help_given_times\": -1 | /answers/help_given_times",
                "core-2 | \"help_given_times\": \"NaN\" | /answers/help_given_times",
                "core-2 | \"help_given_times\": 1000000000000000 | /answers/help_given_times",
                "core-2 | \"in_circle\": false, \"circle_contribution\": {\"amount\": \"1\", \"currency\": \"PHP\"} | /answers/circle_contribution",
                "core-2 | \"food_enough\": true, \"coping_fewer_meals\": 1 | /answers/coping_fewer_meals",
                "core-1 | \"food_enough\": true, \"leadership\": true | /answers/leadership",
                "core-9 | \"ladder\": 5 | /form"
            })
    void a_wrong_answer_is_named_by_its_place_and_nothing_is_kept(String form, String answers, String pointer) {
        partner.put(journal(family, "2021-05"), "{\"form\": \"%s\", \"answers\": {%s}}".formatted(form, answers))
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:problem:journal-invalid"))
                .body("errors.pointer", contains(pointer));
        nothingIsKept("2021-05");
    }

    @Test
    void what_is_no_json_number_is_no_json() {
        for (String number : List.of("NaN", "1,5", "Infinity", "+1", "01")) {
            partner.put(
                            journal(family, "2021-05"),
                            "{\"form\": \"core-1\", \"answers\": {\"ladder\": %s}}".formatted(number))
                    .statusCode(400)
                    .body("type", equalTo("urn:problem:body-malformed"));
        }
        nothingIsKept("2021-05");
    }

    @Test
    void a_month_that_can_not_be_submitted_is_named_too() {
        // Not the next month: it may have begun on the other side of the Earth.
        String future = YearMonth.now(ZoneOffset.UTC).plusMonths(2).toString();
        for (String end : List.of("", "/corrections/2", "/draft")) {
            partner.put(journal(family, future) + end, Api.SEVEN)
                    .statusCode(422)
                    .body("type", equalTo("urn:problem:journal-month-in-future"))
                    .body("errors.pointer", contains("/month"));
            partner.put(journal(family, "2020-12") + end, Api.SEVEN)
                    .statusCode(422)
                    .body("type", equalTo("urn:problem:journal-month-before-cohort"))
                    .body("errors[0].detail", equalTo("must not be before the cohort's first month, 2021-01"));
        }
        nothingIsKept(future);
        nothingIsKept("2020-12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/journals/F/2020-12 | {\"form\": \"core-1\", \"answers\": {}} | no debe ser anterior al primer mes del grupo, 2021-01",
                "/journals/F/2021-01 | {\"form\": \"core-1\", \"answers\": {}, \"reason\": \" \"} | debe ser un texto de 1 a 500 caracteres",
                "/journals/F/2021-01/draft | {\"form\": \"x\", \"answers\": {}} | debe ser un formulario en uso",
                "/exchanges/N | {\"familyId\": \"F\", \"direction\": \"given\", \"other\": {\"familyId\": \"F\"}, \"kind\": \"food\", \"on\": \"2021-03-01\"} | debe ser otra familia del mismo grupo",
                "/exchanges/N | {\"familyId\": \"F\", \"direction\": \"given\", \"other\": {\"outside\": true}, \"kind\": \"food\", \"on\": \"2020-03-01\"} | no debe ser anterior al primer mes del grupo, 2021-01",
                "/goals/N | {\"familyId\": \"F\", \"area\": \"health\", \"wording\": \" \"} | debe ser un texto de 1 a 500 caracteres",
                "/questions/N | {\"familyId\": \"F\", \"month\": \"2021-03\", \"wording\": \" \"} | debe ser un texto de 1 a 500 caracteres",
                "/strategies/N | {\"familyId\": \"F\", \"area\": \"health\", \"title\": \"t\", \"text\": \"t\", \"picture\": \"http://x\", \"audience\": \"all\"} | debe ser una dirección https o el id de una foto, de 500 caracteres como máximo",
                "/strategies/S/trials/N | {\"familyId\": \"F\", \"month\": \"2020-03\", \"result\": \"helped\", \"source\": {\"kind\": \"call\"}} | debe ser un mes del grupo de la familia que ya empezó",
                "/calendars/C | {\"timeZone\": \"Asia/Manila\", \"dueDay\": 0, \"overdueAfterDays\": 1, \"remindAt\": \"09:00\"} | debe ser un número entero de 1 a 28",
                "/periods/C/2021-01/reopening | {\"reason\": \" \"} | debe ser un texto de 1 a 500 caracteres"
            })
    void every_room_says_what_is_wrong_in_the_caller_s_language(String path, String body, String detail) {
        Api who = path.startsWith("/questions") ? liaison : path.endsWith("/reopening") ? lead : partner;
        String address = path.replace("F", family.toString())
                .replace("N", UUID.randomUUID().toString())
                .replace("S", STRATEGY.toString())
                .replace("C", village.cohortId().toString());
        in("es-MX", who, address, body.replace("\"F\"", "\"" + family + "\""))
                .statusCode(422)
                .body("errors.detail", contains(detail));
    }

    private void nothingIsKept(String month) {
        caughtUp.awaitCatchUp();
        partner.get(journal(family, month)).statusCode(404);
        partner.get(journal(family, month) + "/draft").statusCode(404);
    }

    private static ValidatableResponse in(String language, Api who, String path, String body) {
        return given().auth()
                .oauth2(who.token())
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }
}
