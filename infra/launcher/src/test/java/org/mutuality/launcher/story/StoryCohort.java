package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An open cohort that pays for each journal, with as many families as a story asks for. */
record StoryCohort(SignedInUser lead, UUID cohort) {
    private static final Duration SOON = Duration.ofMinutes(2);
    static final YearMonth FIRST = YearMonth.of(2024, 1);
    /** What no other service may ever hear. */
    static final String COHORT_NAME = "Noor Mahal Street";

    static StoryCohort open(SignedInUser lead, SignedInUser checker) {
        StoryCohort scene = new StoryCohort(lead, UUID.randomUUID());
        accepted(lead.put(scene.path(), """
                {"name": "%s", "currency": "PKR", "firstMonth": "%s", "baselineMonths": 3}""".formatted(COHORT_NAME, FIRST)));
        accepted(lead.put(scene.path() + "/opening", ""));
        accepted(lead.put("/stipend-terms/" + scene.cohort, """
                {"perJournal": {"amount": "450.00", "currency": "PKR"}, "fromMonth": "%s"}""".formatted(FIRST)));
        accepted(checker.put("/stipend-terms/" + scene.cohort + "/approval", ""));
        return scene;
    }

    UUID enrol() {
        return enrol(UUID.randomUUID());
    }

    UUID enrol(UUID family) {
        return enrol(family, List.of("journal", "payment"));
    }

    UUID enrol(UUID family, List<String> purposes) {
        String consents = purposes.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
        accepted(lead.put(path() + "/families/" + family, """
                {"householdSize": 5, "consents": [%s]}""".formatted(consents)));
        return family;
    }

    void consents(UUID family, String purpose) {
        accepted(lead.put(consent(family, purpose), ""));
    }

    void withdraws(UUID family, String purpose) {
        accepted(lead.delete(consent(family, purpose)));
    }

    private String consent(UUID family, String purpose) {
        return path() + "/families/" + family + "/consents/" + purpose;
    }

    GatewayResponse submit(UUID family, YearMonth month) {
        return lead.put(journal(family, month), body(6));
    }

    static String journal(UUID family, YearMonth month) {
        return "/journals/" + family + "/" + month;
    }

    static String body(int ladder) {
        return """
                {"form": "core-1", "answers": {"income_wages": {"amount": "12000.00", "currency": "PKR"}, "ladder": %d}}""".formatted(ladder);
    }

    /** Amounts of the stipends for that month, as in {@code "450.00 PKR"}. */
    List<String> stipends(UUID family, YearMonth month) {
        JsonNode items = lead.get("/stipends/" + family + "?limit=500").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(stipend -> stipend.path("month").asText().equals(month.toString()))
                .map(stipend -> stipend.path("amount"))
                .map(amount -> amount.path("amount").asText() + " "
                        + amount.path("currency").asText())
                .toList();
    }

    void awaitStipend(UUID family, YearMonth month, Duration atMost) {
        await().alias("the stipend of " + family + " for " + month)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(stipends(family, month)).containsExactly("450.00 PKR"));
    }

    /** Pays the families what they earned in the first month, by the simulated operator. @return id of the receipt of the money */
    UUID pay(SignedInUser maker, SignedInUser checker, List<UUID> families) {
        UUID receipt = UUID.randomUUID();
        accepted(maker.put("/receipts/" + receipt, """
                {"cohortId": "%s", "amount": {"amount": "100000.00", "currency": "PKR"}, "receivedOn": "2024-02-01",
                 "reference": "GRANT"}""".formatted(cohort)));
        families.forEach(
                family -> await().atMost(SOON).until(() -> !payouts(family).isEmpty()));
        String batch = "/batches/" + UUID.randomUUID();
        accepted(maker.put(batch, """
                {"cohortId": "%s", "provider": "mobile-money", "from": "%s", "to": "%s"}""".formatted(cohort, FIRST, FIRST)));
        await().atMost(SOON)
                .until(() ->
                        maker.get(batch).json().at("/batch/status").asText().equals("FUNDED"));
        accepted(checker.put(batch + "/approval", ""));
        accepted(checker.put(batch + "/release", ""));
        families.forEach(family -> await().atMost(SOON)
                .until(() -> payouts(family).path(0).path("status").asText().equals("SETTLED")));
        return receipt;
    }

    JsonNode payouts(UUID family) {
        return lead.get("/payouts/" + family).json().path("items");
    }

    /** How many families' steps of the ladder the cohort's trend has in that month. */
    int inTrend(YearMonth month) {
        JsonNode trend =
                lead.get("/trends/cohorts/" + cohort + "?indicator=ladder").json();
        return StreamSupport.stream(
                        trend.path("indicators").path(0).path("months").spliterator(), false)
                .filter(row -> row.path("month").asText().equals(month.toString()))
                .mapToInt(row -> row.path("n").asInt())
                .sum();
    }

    void awaitInTrend(YearMonth month, int families, Duration atMost) {
        await().alias(month + " in the trend of " + cohort)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> inTrend(month) == families);
    }

    String erasure(UUID family) {
        return path() + "/families/" + family + "/erasure";
    }

    String path() {
        return "/countries/PK/cohorts/" + cohort;
    }

    private static void accepted(GatewayResponse response) {
        assertThat(response.status()).as(response.toString()).isBetween(200, 204);
    }
}
