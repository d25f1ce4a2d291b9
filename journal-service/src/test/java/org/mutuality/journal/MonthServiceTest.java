package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.mutuality.journal.Api.SEVEN;
import static org.mutuality.journal.Api.journal;
import static org.mutuality.journal.Api.ladder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** A cohort's month at a glance over HTTP, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class MonthServiceTest {
    private static final Instant ENROLLED = Instant.parse("2021-01-04T08:00:00Z");

    private static String ngo;
    private static Api partner;
    private static Api lead;

    @Inject
    ReadModelDatabase views;

    private CohortFixture village;
    private Api liaison;

    @BeforeAll
    static void people() {
        ngo = "ngo-" + UUID.randomUUID();
        partner = new Api(TestTokens.partner(ngo));
        lead = new Api(TestTokens.countryLead("PH"));
    }

    @BeforeEach
    void aCohort() {
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        liaison = new Api(TestTokens.liaison(village.cohortId()));
    }

    @Test
    void each_family_s_month_has_a_state_and_the_counts_add_up() {
        UUID complete = family();
        UUID corrected = family();
        UUID incomplete = family();
        UUID conflict = family();
        UUID draft = family();
        UUID missing = family();
        UUID withdrawn = family();
        UUID enrolledLater = village.family();
        UUID withoutConsent = village.family(ENROLLED, "payment");
        UUID erased = family();
        known(complete, corrected, incomplete, conflict, draft, missing, withdrawn, enrolledLater, erased);
        await().atMost(Duration.ofSeconds(60)).until(() -> isEnrolled(withoutConsent));

        partner.put(journal(complete, "2021-03"), SEVEN).statusCode(201);
        Api own = new Api(TestTokens.familyToken(corrected));
        own.put(journal(corrected, "2021-03"), ladder(5, "")).statusCode(201);
        own.put(journal(corrected, "2021-03"), ladder(6, "")).statusCode(201);
        lead.post(
                        "application/json",
                        "[{\"familyId\": \"%s\", \"month\": \"2021-03\", \"form\": \"core-1\", \"answers\": {}}]"
                                .formatted(incomplete)
                                .getBytes(UTF_8))
                .statusCode(200);
        partner.put(journal(conflict, "2021-03"), ladder(5, ", \"basedOn\": []"))
                .statusCode(201);
        partner.put(journal(conflict, "2021-03"), ladder(6, ", \"basedOn\": []"))
                .statusCode(201)
                .body("conflict", notNullValue());
        new Api(TestTokens.familyToken(draft))
                .put(journal(draft, "2021-03") + "/draft", SEVEN)
                .statusCode(201);
        partner.put(journal(withdrawn, "2021-03"), SEVEN).statusCode(201);
        partner.delete(journal(withdrawn, "2021-03")).statusCode(204);
        for (UUID asked : List.of(complete, missing)) {
            liaison.put("/questions/" + UUID.randomUUID(), """
                            {"familyId": "%s", "month": "2021-03", "wording": "How is the roof?"}""".formatted(asked)).statusCode(201);
        }
        String closed = "/questions/" + UUID.randomUUID();
        liaison.put(closed, """
                        {"familyId": "%s", "month": "2021-03", "wording": "And now?"}""".formatted(draft)).statusCode(201);
        liaison.put(closed + "/closing", "").statusCode(201);
        village.erases(erased);
        await().atMost(Duration.ofSeconds(60)).until(() -> !isEnrolled(erased));

        ValidatableResponse march = month(liaison, "");
        march.body("cohortId", equalTo(village.cohortId().toString()))
                .body("month", equalTo("2021-03"))
                .body("dueAt", equalTo("2021-04-01T09:00:00Z"))
                .body("overdueAt", equalTo("2021-04-08T09:00:00Z"))
                .body("counts.families", equalTo(9))
                .body("counts.complete", equalTo(2))
                .body("counts.incomplete", equalTo(1))
                .body("counts.conflict", equalTo(1))
                .body("counts.draft", equalTo(1))
                .body("counts.missing", equalTo(2))
                .body("counts.coming", equalTo(0))
                .body("counts.notExpected", equalTo(2))
                .body("counts.withOpenQuestions", equalTo(2))
                .body(
                        "items.familyId",
                        equalTo(sorted(
                                complete,
                                corrected,
                                incomplete,
                                conflict,
                                draft,
                                missing,
                                withdrawn,
                                enrolledLater,
                                withoutConsent)));
        march.body(of(complete) + "state", equalTo("complete"))
                .body(of(complete) + "openQuestions", equalTo(1))
                .body(of(complete) + "version", equalTo(1))
                .body(of(complete) + "submittedAt", notNullValue())
                .body(of(complete) + "submittedBy.kind", equalTo("partner"))
                .body(of(complete) + "submittedBy.subject", notNullValue())
                .body(of(complete) + "channel", equalTo("api"))
                .body(of(complete) + "missing", nullValue())
                .body(of(corrected) + "state", equalTo("complete"))
                .body(of(corrected) + "version", equalTo(2))
                .body(of(corrected) + "submittedBy.kind", equalTo("family"))
                .body(of(corrected) + "submittedBy.subject", nullValue())
                .body(of(incomplete) + "state", equalTo("incomplete"))
                .body(of(incomplete) + "missing", hasItem("income_wages"))
                .body(of(incomplete) + "submittedBy.kind", equalTo("country_team"))
                .body(of(incomplete) + "channel", equalTo("bulk"))
                .body(of(conflict) + "state", equalTo("conflict"))
                .body(of(draft) + "state", equalTo("draft"))
                .body(of(draft) + "openQuestions", equalTo(0))
                .body(of(missing) + "state", equalTo("missing"))
                .body(of(missing) + "openQuestions", equalTo(1))
                .body(of(withdrawn) + "state", equalTo("missing"))
                .body(of(withdrawn) + "version", nullValue())
                .body(of(enrolledLater) + "state", equalTo("not_expected"))
                .body(of(enrolledLater) + "reason", equalTo("enrolled_later"))
                .body(of(withoutConsent) + "state", equalTo("not_expected"))
                .body(of(withoutConsent) + "reason", equalTo("no_consent"));
        // No answer and nothing that was asked.
        assertThat(march.extract().asString()).doesNotContain("roof").doesNotContain("ladder\":");

        assertThat(listed("&state=missing")).isEqualTo(sorted(missing, withdrawn));
        assertThat(listed("&state=draft&state=conflict")).isEqualTo(sorted(draft, conflict));
        assertThat(listed("&openQuestions=true")).isEqualTo(sorted(complete, missing));
        assertThat(listed("&openQuestions=true&state=missing")).isEqualTo(sorted(missing));
        assertThat(listed("&openQuestions=false&state=missing")).isEqualTo(sorted(withdrawn));
        month(liaison, "?state=coming").body("items", empty()).body("counts.families", equalTo(9));

        assertThat(table("").getFirst())
                .isEqualTo("familyId,state,missing,reason,openQuestions,version,submittedAt,submittedBy,"
                        + "submittedBySubject,channel,confirmedAt");
        assertThat(table(""))
                .hasSize(10)
                .anyMatch(row -> row.equals(missing + ",missing,,,1,,,,,,"))
                .anyMatch(row -> row.startsWith(incomplete + ",incomplete,income_wages income_sales"))
                .anyMatch(row -> row.startsWith(complete + ",complete,,,1,1,") && row.endsWith(",api,"));
        assertThat(table("?state=draft")).hasSize(2);

        // When the family has chosen, the conflict is over.
        List<String> sides =
                partner.get("/journals/" + conflict + "/conflicts").extract().path("items[0].basedOn");
        partner.put(
                        journal(conflict, "2021-03"),
                        ladder(9, ", \"basedOn\": [\"%s\", \"%s\"]".formatted(sides.get(0), sides.get(1))))
                .statusCode(201);
        month(liaison, "").body(of(conflict) + "state", equalTo("complete"));
    }

    @Test
    void a_family_that_was_not_active_when_the_month_ended_is_not_expected_to_submit_it() {
        UUID paused = family();
        UUID back = family();
        UUID left = family();
        UUID voided = family();
        known(paused, back, left, voided);
        village.changesStatus(paused, 1, "paused", "2021-03-20");
        village.changesStatus(back, 1, "paused", "2021-02-01");
        village.changesStatus(back, 2, "active", "2021-03-31");
        village.changesStatus(left, 1, "left", "2021-03-31");
        village.changesStatus(voided, 1, "voided", "2021-04-05");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> month(liaison, "")
                        .body("counts.families", equalTo(3))
                        .body("counts.notExpected", equalTo(2))
                        .body(of(paused) + "state", equalTo("not_expected"))
                        .body(of(paused) + "reason", equalTo("paused"))
                        .body(of(back) + "state", equalTo("missing"))
                        .body(of(left) + "state", equalTo("not_expected"))
                        .body(of(left) + "reason", equalTo("left")));
        // What a family submits while it pauses is accepted.
        partner.put(journal(paused, "2021-03"), SEVEN).statusCode(201);
        month(liaison, "").body(of(paused) + "state", equalTo("complete"));
    }

    @Test
    void a_form_of_odk_is_named_as_the_channel() {
        UUID family = family();
        known(family);
        given().auth()
                .oauth2(TestTokens.familyToken(family))
                .multiPart(
                        "xml_submission_file",
                        "filled.xml",
                        """
                        <data id="core" version="1"><family>%s</family><month>2021-03</month>
                        <answers><ladder>7</ladder></answers></data>""".formatted(family).getBytes(UTF_8),
                        "text/xml")
                .post("/submission")
                .then()
                .statusCode(201);
        month(liaison, "").body("items.channel", contains("odk"));
    }

    /** Whether a text was answered can be seen only in what is encrypted. */
    @Test
    void what_is_missing_is_right_where_a_text_is_required() {
        String form = "ph-month-" + UUID.randomUUID().toString().substring(0, 8) + "-1";
        lead.put("/forms/" + form, """
                {"title": {"en": "Texts"}, "languages": ["en"], "defaultLanguage": "en", "questions": [
                 {"name": "story", "type": "text", "label": {"en": "Your month?"}, "required": true},
                 {"name": "plan", "type": "text", "label": {"en": "Your plan?"}, "required": true}]}""").statusCode(201);
        UUID family = family();
        known(family);
        partner.put(journal(family, "2021-03"), """
                {"form": "%s", "answers": {"story": "We sold papaya"}}""".formatted(form)).statusCode(201);
        ValidatableResponse march = month(liaison, "");
        march.body("items.missing", contains(List.of("plan")));
        assertThat(march.extract().asString()).doesNotContain("papaya");
    }

    @Test
    void pages_and_the_table_have_every_family_once() {
        List<UUID> families = village.families(7);
        known(families.toArray(UUID[]::new));
        List<String> paged = new ArrayList<>();
        @Nullable String after = null;
        do {
            var page = month(partner, "?limit=3" + (after == null ? "" : "&after=" + after))
                    .extract();
            paged.addAll(page.path("items.familyId"));
            after = page.path("next");
        } while (after != null);
        assertThat(paged).isEqualTo(sorted(families.toArray(UUID[]::new)));
        assertThat(table("").stream().skip(1).map(row -> row.split(",", -1)[0]).toList())
                .isEqualTo(paged);
    }

    @Test
    void a_month_in_progress_is_coming_and_others_are_none_of_the_cohort_s() {
        UUID family = village.family(ENROLLED, "journal");
        known(family);
        YearMonth current = YearMonth.now(ZoneOffset.UTC);
        liaison.get(path(current.toString()))
                .statusCode(200)
                .body("items.state", contains("coming"))
                .body("counts.coming", equalTo(1));
        liaison.get(path(current.plusMonths(2).toString())).statusCode(404);
        liaison.get(path("2020-12")).statusCode(404);
        liaison.get(path("2021-13")).statusCode(404);
        liaison.get(path("9999-12")).statusCode(404);
    }

    @Test
    void those_who_read_the_cohort_s_journals_see_it_and_nobody_else() {
        known(family());
        for (Api reader : List.of(liaison, partner, lead)) {
            month(reader, "").body("counts.families", equalTo(1));
        }
        for (String token : List.of(
                TestTokens.liaison(UUID.randomUUID()),
                TestTokens.partner("ngo-" + UUID.randomUUID()),
                TestTokens.countryLead("LR"))) {
            new Api(token).get(path("2021-03")).statusCode(404);
            given().auth()
                    .oauth2(token)
                    .accept("text/csv")
                    .get(path("2021-03"))
                    .then()
                    .statusCode(404);
        }
        liaison.get("/months/" + UUID.randomUUID() + "/2021-03").statusCode(404);
        for (String token : List.of(
                TestTokens.familyToken(UUID.randomUUID()),
                TestTokens.financeMaker("PH"),
                TestTokens.analyst(),
                TestTokens.withoutRoles())) {
            new Api(token).get(path("2021-03")).statusCode(403);
        }
        given().get(path("2021-03")).then().statusCode(401);
        liaison.get(path("2021-03") + "?state=late").statusCode(400);
        liaison.get(path("2021-03") + "?openQuestions=perhaps").statusCode(400);
        liaison.get(path("2021-03") + "?after=AAAA").statusCode(400);
        liaison.get(path("2021-03") + "?names=true").statusCode(400);
    }

    private UUID family() {
        return village.family(ENROLLED, "journal");
    }

    /** Waits until the enrolments and consents have arrived. */
    private void known(UUID... families) {
        for (UUID family : families) {
            await().atMost(Duration.ofSeconds(60)).until(() -> isEnrolled(family) && consents(family));
        }
    }

    private boolean isEnrolled(UUID family) {
        return has(
                "select exists (select from reminder_family join directory_family using (family_id, cohort_id)"
                        + " join directory_cohort using (cohort_id) where family_id = ? and not erased)",
                family);
    }

    private boolean consents(UUID family) {
        return has("select exists (select from reminder_family where family_id = ? and consents)", family);
    }

    private boolean has(String query, UUID family) {
        return views.read(sql -> sql.select(query, family).mapTo(Boolean.class).one());
    }

    private String path(String month) {
        return "/months/" + village.cohortId() + "/" + month;
    }

    private ValidatableResponse month(Api reader, String query) {
        return reader.get(path("2021-03") + query).statusCode(200);
    }

    private List<String> listed(String query) {
        return month(liaison, "?limit=500" + query).extract().path("items.familyId");
    }

    private List<String> table(String query) {
        return given().auth()
                .oauth2(liaison.token())
                .accept("text/csv")
                .get(path("2021-03") + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static String of(UUID family) {
        return "items.find { it.familyId == '%s' }.".formatted(family);
    }

    // As PostgreSQL sorts them: by their text.
    private static List<String> sorted(UUID... families) {
        return Stream.of(families).map(UUID::toString).sorted().toList();
    }
}
