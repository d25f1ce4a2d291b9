package org.mutuality.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.analytics.AnalyticsErasureCompleted;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.cohort.FamilyStatusChanged;
import org.mutuality.contracts.cohort.InterviewRecorded;
import org.mutuality.contracts.journal.CalendarSet;
import org.mutuality.contracts.journal.JournalCorrected;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.RebuildRules;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;
import org.mutuality.testkit.openapi.DocumentRules;

/** From events on a real Kafka to trends over HTTP, with access rules. */
@QuarkusTest
@QuarkusTestResource(
        value = RealServers.class,
        initArgs = @ResourceArg(name = "service", value = "analytics"),
        restrictToAnnotatedClass = true)
class AnalyticsServiceTest {

    /** Of an enrolment before the months of the journals. */
    private static final Instant BEFORE = Instant.parse("2020-12-01T00:00:00Z");

    private static final Instant THEN = Instant.parse("2021-06-01T00:00:00Z");
    private static final String FIRST = "indicators[0].months[0]";

    @Inject
    ReadModelDatabase database;

    @Inject
    MeterRegistry metrics;

    @Test
    void the_document_describes_successes_and_what_it_does_not_offer_is_refused() {
        DocumentRules.check(TestTokens.analyst(), "/trends/indicators");
    }

    @Test
    void a_submitted_journal_and_its_correction_are_in_the_trend_and_as_of_shows_the_earlier_version() {
        UUID cohort = cohort("maya");
        UUID family = family(cohort);
        String partner = TestTokens.partner("maya");
        submit(family, cohort, "10.00");
        String path = "/trends/cohorts/" + cohort + "?indicator=consumption";
        eventually(partner, path, FIRST + ".mean", "10.00");
        TestTopics.publish(corrected(family, cohort, "30.00"), family, "PH", Optional.of(cohort));
        eventually(partner, path, FIRST + ".mean", "30.00");
        get(partner, path + "&asOf=" + THEN.plusSeconds(1)).then().body(FIRST + ".mean", equalTo("10.00"));
        get(partner, path)
                .then()
                .body("scope", equalTo("cohort"))
                .body("currency", equalTo("PHP"))
                .body("enrolled", equalTo(1))
                .body(FIRST + ".n", equalTo(1))
                .body(FIRST + ".missing", equalTo(0))
                .body(FIRST + ".median", equalTo("30.00"))
                .body(FIRST + ".baseline.n", equalTo(1));
    }

    @Test
    void a_family_reads_its_own_trend_and_its_cohorts_without_small_cells() {
        UUID cohort = cohort("maya");
        UUID own = family(cohort);
        UUID other = family(cohort);
        submit(own, cohort, "10.00");
        String token = TestTokens.familyToken(own);
        eventually(token, "/trends/families/" + own + "?indicator=consumption", FIRST + ".mean", "10.00");
        get(token, "/trends/cohorts/" + cohort + "?indicator=consumption")
                .then()
                .statusCode(200)
                .body(FIRST + ".suppressed", equalTo(true))
                .body(FIRST + ".n", equalTo(null))
                .body(FIRST + ".mean", equalTo(null));
        Response foreign = get(token, "/trends/families/" + other);
        Response unknown = get(token, "/trends/families/" + UUID.randomUUID());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.jsonPath().<String>get("type"))
                .isEqualTo(unknown.jsonPath().<String>get("type"));
        assertThat(foreign.jsonPath().<String>get("detail"))
                .isEqualTo(unknown.jsonPath().<String>get("detail"));
        get(token, "/trends/cohorts/" + cohort("maya")).then().statusCode(404);
    }

    @Test
    void an_analyst_reads_cells_of_five_and_cannot_use_as_of() {
        UUID cohort = cohort("maya");
        IntStream.rangeClosed(1, 5).forEach(i -> submit(family(cohort), cohort, i + ".00"));
        String analyst = TestTokens.analyst();
        String path = "/trends/cohorts/" + cohort + "?indicator=consumption";
        eventually(analyst, path, FIRST + ".mean", "3.00");
        get(analyst, path + "&asOf=" + THEN).then().statusCode(403);
        get(analyst, "/trends/countries/PH").then().statusCode(200).body("scope", equalTo("country"));
        get(analyst, "/trends").then().statusCode(200).body("currencies.currency", hasItem("PHP"));
        get(analyst, "/trends/countries/ZZ").then().statusCode(404);
        get(analyst, "/trends/families/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void without_consent_to_research_a_family_is_in_no_figure_of_analysts_partners_and_other_families() {
        UUID cohort = cohort("maya");
        List<UUID> families =
                IntStream.rangeClosed(1, 6).mapToObj(i -> family(cohort)).toList();
        UUID never = TestTopics.enrol(cohort, "PH", THEN, "journal");
        families.forEach(family -> submit(family, cohort, "10.00"));
        submit(never, cohort, "100.00");
        UUID gone = families.getLast();
        String path = "/trends/cohorts/" + cohort + "?indicator=consumption";
        String own = "/trends/families/" + gone + "?indicator=consumption";
        List<String> others =
                List.of(TestTokens.analyst(), TestTokens.partner("maya"), TestTokens.familyToken(families.getFirst()));
        others.forEach(other -> eventually(other, path, FIRST + ".n", 6));
        for (String other : others) {
            get(other, path)
                    .then()
                    .body("enrolled", equalTo(7))
                    .body("notConsented", equalTo(1))
                    .body(FIRST + ".missing", equalTo(0))
                    .body(FIRST + ".mean", equalTo("10.00"));
        }
        eventually(TestTokens.partner("maya"), own, FIRST + ".mean", "10.00");

        withdraw(gone, cohort);
        others.forEach(other -> eventually(other, path, FIRST + ".n", 5));
        get(TestTokens.analyst(), path).then().body("notConsented", equalTo(2));
        get(TestTokens.partner("maya"), path + "&asOf=" + THEN.plusSeconds(1))
                .then()
                .body(FIRST + ".n", equalTo(5));
        get(TestTokens.partner("maya"), own)
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(1))
                .body("notConsented", equalTo(1))
                .body("indicators", empty());
        // The family itself and its country's team see it.
        get(TestTokens.familyToken(gone), own).then().body(FIRST + ".mean", equalTo("10.00"));
        for (String team : List.of(TestTokens.liaison(cohort), TestTokens.countryLead("PH"))) {
            get(team, own).then().body(FIRST + ".mean", equalTo("10.00"));
            get(team, path).then().body("notConsented", equalTo(0)).body(FIRST + ".n", equalTo(7));
        }
    }

    /** Each family's events in their order, those of different families and its journals in any; then a rebuild. */
    @Test
    void consents_and_journals_in_any_order_give_the_same_figures() {
        UUID cohort = cohort("maya");
        Random random = new Random(16);
        List<UUID> families = Stream.generate(UUID::randomUUID).limit(30).toList();
        Map<UUID, Boolean> consents = new HashMap<>();
        Map<Object, UUID> facts = new LinkedHashMap<>();
        families.forEach(one -> consents.put(one, false));
        families.forEach(one -> facts.put(new FamilyEnrolled(one, cohort, "PH", Optional.empty(), BEFORE), one));
        for (int nth = 0; nth < 120; nth++) {
            UUID one = families.get(random.nextInt(families.size()));
            boolean given = random.nextBoolean();
            consents.put(one, given);
            Instant at = THEN.plusSeconds(nth);
            facts.put(
                    given
                            ? new ConsentGiven(one, cohort, "PH", "research", at)
                            : new ConsentWithdrawn(one, cohort, "PH", "research", at),
                    one);
        }
        families.subList(0, 10).forEach(family -> submit(family, cohort, "10.00"));
        TestTopics.publishAll(facts.keySet().stream(), facts::get, "PH", cohort);
        families.subList(10, 25).forEach(family -> submit(family, cohort, "10.00"));
        int counted =
                (int) families.subList(0, 25).stream().filter(consents::get).count();
        int notConsented =
                (int) families.stream().filter(one -> !consents.get(one)).count();
        assertThat(counted).isBetween(5, 24);
        String path = "/trends/cohorts/" + cohort + "?indicator=consumption";
        figures(path, counted, notConsented);
        for (String view : List.of("directory", "cohort-facts", "journal-facts")) {
            given().auth()
                    .oauth2(TestTokens.operator())
                    .post("/operations/projections/" + view + "/rebuild")
                    .then()
                    .statusCode(202);
        }
        figures(path, counted, notConsented);
    }

    private static void figures(String path, int counted, int notConsented) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (String other : List.of(TestTokens.analyst(), TestTokens.partner("maya"))) {
                get(other, path)
                        .then()
                        .statusCode(200)
                        .body("enrolled", equalTo(30))
                        .body("notConsented", equalTo(notConsented))
                        .body(FIRST + ".n", equalTo(counted))
                        .body(FIRST + ".missing", equalTo(30 - notConsented - counted));
            }
            get(TestTokens.countryLead("PH"), path)
                    .then()
                    .body(FIRST + ".n", equalTo(25))
                    .body(FIRST + ".missing", equalTo(5));
        });
    }

    /** A family's changes of status and its journal arrive in any order and twice; then a rebuild. */
    @Test
    void statuses_and_journals_in_any_order_give_the_same_base() {
        UUID cohort = cohort("maya");
        Random random = new Random(18);
        List<UUID> families = Stream.generate(UUID::randomUUID).limit(30).toList();
        TestTopics.enrol(families, cohort, "PH", BEFORE, "research");
        List<FamilyStatusChanged> changes = new ArrayList<>();
        // Paused in January; back since; left; left and taken back; enrolled in error. Two of each have written.
        List<List<String>> histories = List.of(
                List.of("paused 2021-01-10"),
                List.of("paused 2021-01-10", "active 2021-01-31"),
                List.of("paused 2021-01-05", "left 2021-01-20"),
                List.of("left 2021-01-20", "active 2021-01-20"),
                List.of("voided 2021-01-01"),
                List.of());
        for (int index = 0; index < families.size(); index++) {
            UUID family = families.get(index);
            List<String> history = histories.get(index / 5);
            for (int number = 1; number <= history.size(); number++) {
                String[] change = history.get(number - 1).split(" ");
                changes.add(new FamilyStatusChanged(
                        family,
                        cohort,
                        "PH",
                        number,
                        change[0],
                        Optional.empty(),
                        LocalDate.parse(change[1]),
                        THEN.plusSeconds(number)));
            }
        }
        changes.addAll(List.copyOf(changes));
        Collections.shuffle(changes, random);
        for (int index = 0; index < families.size(); index++) {
            if (index == families.size() / 2) {
                TestTopics.publishAll(changes.stream(), FamilyStatusChanged::familyId, "PH", cohort);
            }
            if (index % 5 < 2) {
                submit(families.get(index), cohort, "10.00");
            }
        }
        String path = "/trends/cohorts/" + cohort + "?indicator=consumption";
        base(path);
        for (String view : List.of("directory", "cohort-facts", "journal-facts")) {
            given().auth()
                    .oauth2(TestTokens.operator())
                    .post("/operations/projections/" + view + "/rebuild")
                    .then()
                    .statusCode(202);
        }
        base(path);
    }

    private static void base(String path) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(TestTokens.analyst(), path)
                        .then()
                        .statusCode(200)
                        .body("enrolled", equalTo(25))
                        .body(FIRST + ".enrolled", equalTo(25))
                        .body(FIRST + ".n", equalTo(10))
                        .body(FIRST + ".active", equalTo(15))
                        .body(FIRST + ".left", equalTo(5))
                        .body(FIRST + ".missing", equalTo(9)));
    }

    @Test
    void a_manager_of_another_cohort_gets_404_and_a_caller_without_a_role_403() {
        UUID cohort = cohort("maya");
        String path = "/trends/cohorts/" + cohort;
        eventually(TestTokens.liaison(cohort), path, "currency", "PHP");
        eventually(TestTokens.countryLead("PH"), path, "currency", "PHP");
        get(TestTokens.partner("other"), path).then().statusCode(404);
        get(TestTokens.countryLead("MX"), path).then().statusCode(404);
        get(TestTokens.countryLead("MX"), "/trends/countries/PH").then().statusCode(404);
        get(TestTokens.liaison(UUID.randomUUID()), path).then().statusCode(404);
        get(TestTokens.financeMaker("PH"), path).then().statusCode(403);
        get(TestTokens.withoutRoles(), path).then().statusCode(403);
        get(TestTokens.partner("maya"), "/trends").then().statusCode(403);
        given().get(path).then().statusCode(401);
        given().auth().oauth2("not.a.token").get(path).then().statusCode(401);
    }

    @Test
    void an_unknown_indicator_is_refused_with_the_known_ones() {
        UUID cohort = cohort("maya");
        String partner = TestTokens.partner("maya");
        get(partner, "/trends/cohorts/" + cohort + "?indicator=shoe_size")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:indicator-unknown"))
                .body("detail", containsString("earned_income"));
        get(partner, "/trends/cohorts/" + cohort + "?asOf=yesterday").then().statusCode(400);
        get(partner, "/trends/cohorts/1").then().statusCode(404);
        get(partner, "/trends/indicators").then().statusCode(200).body("[0].indicator", equalTo("earned_income"));
    }

    @Test
    void interviews_give_attrition_and_weights_give_the_figure_of_the_population() {
        UUID cohort = cohort("maya");
        List<UUID> families =
                IntStream.range(0, 12).mapToObj(i -> family(cohort)).toList();
        for (int i = 0; i < 12; i++) {
            interview(families.get(i), cohort, "2021-01", "completed", Optional.of(i < 6 ? "3" : "1"));
            interview(families.get(i), cohort, "2021-02", i < 7 ? "completed" : "refused", Optional.empty());
            submit(families.get(i), cohort, i < 6 ? "10.00" : "30.00");
        }
        String analyst = TestTokens.analyst();
        String path = "/trends/cohorts/" + cohort;
        eventually(analyst, path + "?indicator=consumption", FIRST + ".weighted.n", 12);
        get(analyst, path + "?indicator=consumption")
                .then()
                .body(FIRST + ".mean", equalTo("20.00"))
                .body(FIRST + ".weighted.mean", equalTo("15.00"));
        eventually(analyst, path + "/interviews", "months[1].attempted", 12);
        get(analyst, path + "/interviews")
                .then()
                .body("months.month", equalTo(List.of("2021-01", "2021-02")))
                .body("months[1].interviewed", equalTo(7))
                .body("months[1].refused", equalTo(5))
                .body("months[1].panel", equalTo(12))
                .body("months[1].retained", equalTo(7))
                .body("months[1].responsePercent", equalTo("58.33"))
                .body("months[1].attritionPercent", equalTo("41.67"));
        // One more completes the second interview: four that refused are too few for who sees no small cells.
        interview(families.get(7), cohort, "2021-02", "completed", Optional.empty());
        eventually(analyst, path + "/interviews", "months[1].suppressed", true);
        get(analyst, path + "/interviews").then().body("months[1].refused", nullValue());
        get(TestTokens.countryLead("PH"), path + "/interviews").then().body("months[1].refused", equalTo(4));
        get(TestTokens.partner("other"), path + "/interviews").then().statusCode(404);
    }

    @Test
    void trends_are_also_a_table() {
        UUID cohort = cohort("maya");
        IntStream.rangeClosed(1, 5).forEach(i -> submit(family(cohort), cohort, i + ".00"));
        String analyst = TestTokens.analyst();
        String path = "/trends/cohorts/" + cohort + "?indicator=consumption";
        eventually(analyst, path, FIRST + ".mean", "3.00");
        Response table = table(analyst, path);
        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.asString().split("\r\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[0]).startsWith("scope,id,currency,indicator,unit,month,"))
                .satisfies(lines -> assertThat(lines[1])
                        .startsWith(
                                "cohort," + cohort + ",PHP,consumption,currency/month,2021-01,5,5,0,0,0,3.00,3.00,"));
        UUID small = cohort("maya");
        submit(family(small), small, "77.00");
        String partner = TestTokens.partner("maya");
        eventually(partner, "/trends/cohorts/" + small + "?indicator=consumption", FIRST + ".mean", "77.00");
        assertThat(table(partner, "/trends/cohorts/" + small).asString()).contains("77.00");
        assertThat(table(analyst, "/trends/cohorts/" + small).asString())
                .contains(",true,")
                .doesNotContain("77.00");
        assertThat(table(analyst, "/trends").statusCode()).isEqualTo(200);
        assertThat(table(analyst, "/trends/countries/PH").asString()).contains("\r\ncountry,PH,PHP,");
        assertThat(table(TestTokens.partner("other"), path).statusCode()).isEqualTo(404);
        assertThat(table(TestTokens.withoutRoles(), path).statusCode()).isEqualTo(403);
    }

    private static Response table(String token, String path) {
        return given().auth().oauth2(token).accept("text/csv").get(path);
    }

    private static void interview(UUID family, UUID cohort, String month, String outcome, Optional<String> weight) {
        TestTopics.publish(
                new InterviewRecorded(family, cohort, "PH", YearMonth.parse(month), outcome, weight, Instant.now()),
                family,
                "PH",
                Optional.of(cohort));
    }

    @Test
    void the_values_of_an_erased_family_are_gone_and_the_base_counts_it_also_after_a_rebuild() {
        UUID cohort = cohort("maya");
        UUID family = family(cohort);
        submit(family, cohort, "10.00");
        submit(family(cohort), cohort, "20.00");
        String partner = TestTokens.partner("maya");
        String path = "/trends/cohorts/" + cohort + "?indicator=consumption";
        eventually(partner, path, FIRST + ".mean", "15.00");
        String token = TestTokens.familyToken(family);
        eventually(token, "/trends/families/" + family + "?indicator=consumption", FIRST + ".mean", "10.00");

        interview(family, cohort, "2021-01", "completed", Optional.empty());
        String lead = TestTokens.countryLead("PH");
        eventually(lead, "/trends/cohorts/" + cohort + "/interviews", "months[0].attempted", 1);

        TestTopics.publish(new FamilyErased(family, cohort, "PH", THEN), family, "PH", Optional.of(cohort));
        TestTopics.publish(
                new JournalErasureCompleted(
                        family, cohort, "PH", Map.of("journal-versions", 1), THEN, Optional.of(YearMonth.of(2021, 1))),
                family,
                "PH",
                Optional.of(cohort));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(AnalyticsErasureCompleted.class, family))
                        .singleElement()
                        .extracting(AnalyticsErasureCompleted::cohortId)
                        .isEqualTo(cohort));
        for (String reader : List.of(token, partner, TestTokens.countryLead("PH"))) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    get(reader, "/trends/families/" + family).statusCode())
                            .isEqualTo(404));
        }
        get(lead, "/trends/cohorts/" + cohort + "/interviews").then().body("months", empty());
        String live = get(partner, path)
                .then()
                .body(FIRST + ".mean", equalTo("20.00"))
                .body(FIRST + ".enrolled", equalTo(2))
                .body(FIRST + ".n", equalTo(1))
                .body(FIRST + ".missing", equalTo(0))
                .body(FIRST + ".erased", equalTo(1))
                .extract()
                .asString();
        RebuildRules.check("cohort", "enrolment", "journal_version", "erased_journal_family", "directory_family");
        assertThat(get(partner, path).asString()).isEqualTo(live);
    }

    /** Half past eleven in the evening of 31 January in Manila; in UTC it is the afternoon, in Kiritimati February. */
    @Test
    void a_month_of_the_base_ends_by_the_calendar_of_the_cohort() {
        UUID cohort = cohort("maya");
        TestTopics.enrol(cohort, "PH", Instant.parse("2021-01-31T15:30:00Z"), "journal", "research");
        submit(family(cohort), cohort, "10.00");
        String path = "/trends/cohorts/" + cohort + "?indicator=consumption";
        String lead = TestTokens.countryLead("PH");
        eventually(lead, path, FIRST + ".enrolled", 2);
        publishCalendar(cohort, 1, "Pacific/Kiritimati");
        eventually(lead, path, FIRST + ".enrolled", 1);
        publishCalendar(cohort, 2, "Asia/Manila");
        eventually(lead, path, FIRST + ".enrolled", 2);
    }

    private static void publishCalendar(UUID cohort, int version, String timeZone) {
        TestTopics.publish(new CalendarSet(cohort, "PH", version, timeZone, THEN), cohort, "PH", Optional.of(cohort));
    }

    @Test
    void a_rebuilt_read_model_equals_the_live_one() {
        UUID cohort = cohort("maya");
        UUID family = family(cohort);
        submit(family, cohort, "10.00");
        TestTopics.publish(corrected(family, cohort, "20.00"), family, "PH", Optional.of(cohort));
        String partner = TestTokens.partner("maya");
        String path = "/trends/cohorts/" + cohort;
        eventually(partner, path + "?indicator=consumption", FIRST + ".mean", "20.00");
        String live = get(partner, path).asString();
        String operator = TestTokens.operator();
        for (String view : new String[] {"journal-facts", "cohort-facts", "directory"}) {
            given().auth()
                    .oauth2(operator)
                    .post("/operations/projections/" + view + "/rebuild")
                    .then()
                    .statusCode(202);
            String finishedAt = "find { it.name == '%s' }.rebuild.finishedAt".formatted(view);
            Set<String> seen = new HashSet<>();
            await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> {
                seen.add(get(partner, path).asString());
                get(operator, "/operations/projections").then().statusCode(200).body(finishedAt, notNullValue());
            });
            seen.add(get(partner, path).asString());
            // Never partial, from the start to after the end of the rebuild.
            assertThat(seen).containsExactly(live);
        }
    }

    /** As from a form that was published before the types of core questions were fixed. */
    @Test
    void an_unreadable_answer_costs_neither_the_journal_nor_the_ones_behind_it() {
        UUID cohort = cohort("maya");
        UUID family = family(cohort);
        Map<String, Object> answers = new HashMap<>(answers("10.00"));
        answers.put("ladder", "seven");
        answers.put("children", List.of(Map.of("child_grade", "good"), Map.of("child_grade", "poor")));
        submit(family, cohort, answers);
        String partner = TestTokens.partner("maya");
        String path = "/trends/families/" + family + "?indicator=";
        eventually(partner, path + "consumption", FIRST + ".mean", "10.00");
        get(partner, path + "ladder").then().statusCode(200).body(FIRST, nullValue());
    }

    @Test
    void dead_letters_are_counted_and_listed_until_they_are_replayed() {
        UUID cohort = cohort("maya");
        UUID family = family(cohort);
        String partner = TestTokens.partner("maya");
        String operator = TestTokens.operator();
        String path = "/operations/dead-letters?consumer=journal-facts";
        String trend = "/trends/families/" + family + "?indicator=consumption";
        eventually(partner, trend, "enrolled", 1);
        List<Integer> before = ids(operator, path);
        // A row that the table refuses fails again at each attempt, as a fault of the projection would.
        sql("alter table journal_version add constraint refuses check (family_id <> '%s')".formatted(family));
        try {
            submit(family, cohort, answers("10.00"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> ids(operator, path).size() > before.size());
        } finally {
            sql("alter table journal_version drop constraint refuses");
        }
        get(operator, path)
                .then()
                .body(
                        "find { !%s.contains(it.id) }.eventType".formatted(before),
                        equalTo("mutuality.journal.JournalSubmitted"));
        List<Integer> parked = ids(operator, path);
        parked.removeAll(before);
        await().atMost(Duration.ofSeconds(60)).until(() -> deadLetters() == before.size() + parked.size());

        given().auth()
                .oauth2(partner)
                .post("/operations/dead-letters/replay")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(operator)
                .post("/operations/dead-letters/replay?consumer=journal-facts")
                .then()
                .statusCode(200)
                .body("replayed", greaterThanOrEqualTo(parked.size()));
        eventually(partner, trend, FIRST + ".mean", "10.00");
        assertThat(ids(operator, path)).doesNotContainAnyElementsOf(parked);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> deadLetters() == ids(operator, path).size());
    }

    private double deadLetters() {
        return metrics.get("inbox_dead_letters")
                .tag("consumer", "journal-facts")
                .gauge()
                .value();
    }

    private static List<Integer> ids(String operator, String path) {
        return get(operator, path).then().statusCode(200).extract().jsonPath().getList("id");
    }

    private void sql(String statement) {
        database.write(sql -> sql.execute(statement));
    }

    private static UUID cohort(String partner) {
        UUID cohort = UUID.randomUUID();
        TestTopics.publish(
                new CohortCreated(cohort, "PH", "PHP", YearMonth.of(2021, 1), 1, Optional.of(partner), THEN),
                cohort,
                "PH",
                Optional.of(cohort));
        return cohort;
    }

    private static UUID family(UUID cohort) {
        return TestTopics.enrol(cohort, "PH", THEN, "journal", "research");
    }

    private static void withdraw(UUID family, UUID cohort) {
        TestTopics.publish(
                new ConsentWithdrawn(family, cohort, "PH", "research", THEN), family, "PH", Optional.of(cohort));
    }

    private static void submit(UUID family, UUID cohort, String consumption) {
        submit(family, cohort, answers(consumption));
    }

    private static void submit(UUID family, UUID cohort, Map<String, Object> answers) {
        TestTopics.publish(
                new JournalSubmitted(
                        UUID.randomUUID(),
                        family,
                        cohort,
                        "PH",
                        YearMonth.of(2021, 1),
                        1,
                        "core-1",
                        answers,
                        true,
                        THEN),
                family,
                "PH",
                Optional.of(cohort));
    }

    private static JournalCorrected corrected(UUID family, UUID cohort, String consumption) {
        return new JournalCorrected(
                UUID.randomUUID(),
                family,
                cohort,
                "PH",
                YearMonth.of(2021, 1),
                2,
                "core-1",
                answers(consumption),
                true,
                Optional.of("mistyped"),
                THEN.plusSeconds(60));
    }

    private static Map<String, Object> answers(String consumption) {
        return Map.of("consumption", Map.of("amount", consumption, "currency", "PHP"));
    }

    private static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    private static void eventually(String token, String path, String where, Object what) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(token, path).then().statusCode(200).body(where, equalTo(what)));
    }
}
