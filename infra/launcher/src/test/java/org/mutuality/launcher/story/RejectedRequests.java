package org.mutuality.launcher.story;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Requests that the gateway must reject, each with the expected status. */
final class RejectedRequests {
    private static final YearMonth MONTH = StoryCohort.FIRST;

    private final Map<String, Refusal> all = new LinkedHashMap<>();
    private final StoryGatewayClient gate;
    private final SignedInUser lea;
    private final UUID family;

    /** A request that must be rejected. */
    record Refusal(int status, Supplier<GatewayResponse> request) {}

    /** @param family of lea's, with nothing submitted for the first month */
    RejectedRequests(StoryGatewayClient gate, SignedInUser lea, UUID family) {
        this.gate = gate;
        this.lea = lea;
        this.family = family;
    }

    Map<String, Refusal> all() {
        tokens();
        roles();
        bodies();
        return all;
    }

    private void tokens() {
        put("no token", 401, "");
        put("garbled token", 401, "abc.def.ghi");
        put("token of a forger", 401, forged(lea.token()));
        put("unsigned token, expired", 401, unsigned("{\"exp\":1600000000,\"sub\":\"lea\"}"));
    }

    private void roles() {
        as("operator submits a journal", 403, gate.as("olu"));
        as("liaison submits a journal", 403, gate.as("hana"));
        all.put("liaison sees money", new Refusal(403, () -> gate.as("hana").get("/stipends/" + family)));
        all.put(
                "family founds a cohort",
                new Refusal(403, () -> gate.as("amina").put("/countries/PK/cohorts/" + UUID.randomUUID(), "{}")));
        as("another family's journal", 404, gate.as("amina"));
        all.put("another country's cohort", new Refusal(404, () -> lea.get("/countries/PH/cohorts/" + family)));
        all.put("nobody's address", new Refusal(404, () -> lea.get("/nothing/" + family)));
    }

    private void bodies() {
        body("malformed JSON", 400, "{\"form\": \"core-1\", ");
        body("no JSON at all", 400, "good morning");
        body("unknown field", 422, "{\"form\": \"core-1\", \"answers\": {\"ladder\": 3}, \"surprise\": 1}");
        body("unknown question", 422, "{\"form\": \"core-1\", \"answers\": {\"shoe_size\": 3}}");
        body("wrong type", 422, "{\"form\": \"core-1\", \"answers\": {\"ladder\": \"three\"}}");
        body("out of bounds", 422, "{\"form\": \"core-1\", \"answers\": {\"ladder\": 11}}");
        body("unknown form", 422, "{\"form\": \"core-999\", \"answers\": {\"ladder\": 3}}");
        body("unknown currency", 422, money("XXQ"));
        body("another cohort's currency", 422, money("USD"));
        YearMonth future = YearMonth.now(java.time.Clock.systemUTC()).plusMonths(2);
        month("month in the future", 422, future.toString());
        month("month before the cohort", 422, MONTH.minusMonths(1).toString());
        month("no month", 404, "yesterday");
        body("10 MB", 413, "{\"form\": \"" + "x".repeat(10_000_000) + "\"}");
    }

    private void put(String what, int status, String token) {
        all.put(
                what,
                new Refusal(
                        status,
                        () -> gate.send(token, "PUT", StoryCohort.journal(family, MONTH), StoryCohort.body(3))
                                .join()));
    }

    private void as(String what, int status, SignedInUser person) {
        all.put(what, new Refusal(status, () -> person.put(StoryCohort.journal(family, MONTH), StoryCohort.body(3))));
    }

    private void body(String what, int status, String body) {
        all.put(what, new Refusal(status, () -> lea.put(StoryCohort.journal(family, MONTH), body)));
    }

    private void month(String what, int status, String month) {
        all.put(what, new Refusal(status, () -> lea.put("/journals/" + family + "/" + month, StoryCohort.body(3))));
    }

    private static String money(String currency) {
        return "{\"form\": \"core-1\", \"answers\": {\"income_wages\": {\"amount\": \"1.00\", \"currency\": \"%s\"}}}"
                .formatted(currency);
    }

    /** The same header and signature around other claims. */
    private static String forged(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(claims.replace("\"PK\"", "\"PH\"")) + "." + parts[2];
    }

    private static String unsigned(String claims) {
        return base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
