package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One of each thing that a request can be about, of two tenants: a cohort in the Philippines of one partner, with two
 * families, and a cohort in Liberia of another partner, with one. All callers of the matrix belong to the first family or its
 * cohort. Each family has been paid by a batch of its own, complains about it, and wants to be erased.
 */
final class PermissionScene {
    /** Whose thing a request is about, seen from the caller. */
    enum Relation {
        OWN,
        SAME_COHORT,
        OTHER_TENANT,
        NONE
    }

    static final String MONTH = "2021-03";
    /** Of no payout; its last character is a check digit. */
    private static final String CASH_CODE = "ABCD-EFGH-JKMY";

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final StoryGatewayClient gateway;
    private final StoryAccounts accounts;
    private final Map<Relation, Map<String, String>> values = new HashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private PermissionScene(StoryGatewayClient gateway, StoryAccounts accounts) {
        this.gateway = gateway;
        this.accounts = accounts;
    }

    static PermissionScene prepare(StoryGatewayClient gateway, StoryAccounts accounts) {
        PermissionScene scene = new PermissionScene(gateway, accounts);
        Tenant own = scene.tenant("PH", "PHP");
        Tenant other = scene.tenant("LR", "LRD");
        Map<String, String> first = scene.family(own);
        scene.values.put(Relation.OWN, first);
        scene.values.put(Relation.SAME_COHORT, scene.family(own));
        scene.values.put(Relation.OTHER_TENANT, scene.family(other));
        scene.values.put(
                Relation.NONE,
                new HashMap<>(Map.of(
                        "country",
                        "PH",
                        "currency",
                        "PHP",
                        "month",
                        MONTH,
                        "partner",
                        own.partnerName,
                        "formToPublish",
                        "ph-absent-1")));
        scene.tokens.put("family", scene.familyToken(first.get("familyId")));
        scene.tokens.putAll(own.tokens());
        scene.tokens.put("analyst", accounts.token(Map.of(), "analyst"));
        scene.tokens.put("operator", accounts.token(Map.of(), "operator"));
        scene.tokens.put("none", accounts.token(Map.of()));
        return scene;
    }

    /** Access tokens by role; {@code none} is signed in and has no role. */
    Map<String, String> tokens() {
        return tokens;
    }

    /** Value of a parameter or field; a random UUID when nothing was prepared. */
    String value(String name, Relation relation) {
        Map<String, String> known = values.get(relation);
        String found = known.get(name);
        return found == null ? UUID.randomUUID().toString() : found;
    }

    boolean knows(String name) {
        return values.get(Relation.OWN).containsKey(name);
    }

    private Tenant tenant(String country, String currency) {
        UUID cohort = UUID.randomUUID();
        String partnerName = "partner-" + country + "-" + cohort.toString().substring(0, 8);
        Tenant tenant = new Tenant(
                country,
                currency,
                cohort,
                partnerName,
                accounts.token(Map.of("countries", List.of(country)), "country-lead"),
                accounts.token(Map.of("countries", List.of(country)), "finance-maker"),
                accounts.token(Map.of("countries", List.of(country)), "finance-checker"),
                accounts.token(Map.of("partner", List.of(partnerName)), "partner"),
                accounts.token(Map.of("cohorts", List.of(cohort.toString())), "liaison"),
                accounts.token(Map.of("cohorts", List.of(cohort.toString())), "recorder"));
        put(tenant.partner, tenant.path(), """
                {"name": "Matrix", "currency": "%s", "firstMonth": "2021-01", "baselineMonths": 3}""".formatted(currency));
        put(tenant.partner, tenant.path() + "/opening", "");
        put(tenant.lead, "/stipend-terms/" + cohort, """
                {"perJournal": {"amount": "450.00", "currency": "%s"}, "fromMonth": "2021-01"}""".formatted(currency));
        put(tenant.checker, "/stipend-terms/" + cohort + "/approval", "");
        String tier = "/approval-tiers/" + country + "/" + currency;
        put(tenant.lead, tier, """
                {"twoApproversFrom": {"amount": "1000000.00", "currency": "%s"}}""".formatted(currency));
        put(tenant.checker, tier + "/approval", "");
        return tenant;
    }

    private Map<String, String> family(Tenant tenant) {
        Map<String, String> ids = new HashMap<>();
        for (String id : List.of(
                "familyId",
                "groupId",
                "meetingId",
                "fundId",
                "investmentId",
                "exchangeId",
                "exchangeToAnswer",
                "goalId",
                "questionId",
                "checkInId",
                "strategyId",
                "trialId",
                "batchId",
                "receiptId",
                "conversionId",
                "complaintId",
                "neighbour")) {
            ids.put(id, UUID.randomUUID().toString());
        }
        ids.put("formToPublish", tenant.country.toLowerCase(Locale.ROOT) + "-matrix-1");
        ids.putAll(Map.of(
                "country",
                tenant.country,
                "currency",
                tenant.currency,
                "cohortId",
                tenant.cohort.toString(),
                "partner",
                tenant.partnerName,
                "owner",
                tenant.cohort.toString(),
                "month",
                MONTH));
        String family = ids.get("familyId");
        for (String one : List.of(family, ids.get("neighbour"))) {
            put(tenant.partner, tenant.path() + "/families/" + one, """
                    {"householdSize": 5, "consents": ["journal", "payment", "sharing", "research"]}""");
        }
        String token = familyToken(family);
        put(token, "/journals/" + family + "/" + MONTH, """
                {"form": "core-1", "answers": {"ladder": 4}}""");
        put(token, "/journals/" + family + "/2021-04/draft", """
                {"form": "core-1", "answers": {"ladder": 5}}""");
        put(token, "/goals/" + ids.get("goalId"), """
                {"familyId": "%s", "area": "business", "wording": "a stall"}""".formatted(family));
        put(token, "/strategies/" + ids.get("strategyId"), """
                {"familyId": "%s", "area": "savings", "title": "A tin", "text": "Every Friday.", "audience": "cohort"}""".formatted(family));
        put(token, "/exchanges/" + ids.get("exchangeId"), """
                {"familyId": "%s", "direction": "given", "other": {"familyId": "%s"}, "kind": "childcare", "on": "2021-03-15"}""".formatted(family, ids.get("neighbour")));
        put(familyToken(ids.get("neighbour")), "/exchanges/" + ids.get("exchangeToAnswer"), """
                {"familyId": "%s", "direction": "given", "other": {"familyId": "%s"}, "kind": "tool", "on": "2021-03-16"}""".formatted(
                        ids.get("neighbour"), family));
        put(tenant.liaison, "/questions/" + ids.get("questionId"), """
                {"familyId": "%s", "month": "%s", "wording": "How was it?"}""".formatted(family, MONTH));
        put(tenant.liaison, "/check-ins/" + ids.get("checkInId"), """
                {"familyId": "%s", "heldOn": "2021-03-14", "channel": "call"}""".formatted(family));
        put(token, tenant.path() + "/peer-groups/" + ids.get("groupId"), """
                {"familyId": "%s", "name": "River"}""".formatted(family));
        put(tenant.liaison, tenant.path() + "/meetings/" + ids.get("meetingId"), """
                {"groupId": "%s", "heldOn": "2021-03-14", "channel": "in_person", "attended": ["%s"]}""".formatted(
                        ids.get("groupId"), family));
        put(tenant.lead, "/funds/" + ids.get("fundId"), """
                {"country": "%s", "name": "Fees", "purpose": "Fees", "size": {"amount": "250000.00", "currency": "%s"}}""".formatted(tenant.country, tenant.currency));
        put(token, "/investments/" + ids.get("investmentId"), """
                {"familyId": "%s", "fundId": "%s", "kind": "grant", "amount": {"amount": "200.00", "currency": "%s"}}""".formatted(
                        family, ids.get("fundId"), tenant.currency));
        money(tenant, family, token, ids);
        put(tenant.partner, tenant.path() + "/families/" + family + "/erasure-request", "");
        return ids;
    }

    private void money(Tenant tenant, String family, String token, Map<String, String> ids) {
        account(tenant, family, token);
        put(tenant.maker, "/receipts/" + ids.get("receiptId"), """
                {"cohortId": "%s", "amount": {"amount": "25000.00", "currency": "%s"}, "receivedOn": "2021-04-01", "reference": "GRANT"}""".formatted(tenant.cohort, tenant.currency));
        await().atMost(TIMEOUT).until(() -> !payout(token, family).isMissingNode());
        ids.put("payoutId", payout(token, family).path("payoutId").asText());
        ids.put("account", "family-payable." + family);
        String batch = "/batches/" + ids.get("batchId");
        put(tenant.maker, batch, """
                {"cohortId": "%s", "provider": "mobile-money", "from": "%s", "to": "%s"}""".formatted(tenant.cohort, MONTH, MONTH));
        await().atMost(TIMEOUT)
                .until(() ->
                        get(tenant.maker, batch).at("/batch/status").asText().equals("FUNDED"));
        put(tenant.checker, batch + "/approval", "");
        put(tenant.checker, batch + "/release", "");
        await().atMost(TIMEOUT)
                .until(() -> payout(token, family).path("status").asText().equals("SETTLED"));
        put(token, "/complaints/" + ids.get("complaintId"), """
                {"payoutId": "%s", "text": "Nothing came."}""".formatted(ids.get("payoutId")));
        boolean isPeso = tenant.currency.equals("PHP");
        put(tenant.maker, "/ledger/conversions/" + ids.get("conversionId"), """
                {"from": "%s", "to": "%s", "sold": {"amount": "%s", "currency": "%s"}, "bought": {"amount": "10.00", "currency": "USD"},
                 "rate": %s, "convertedOn": "2021-04-02"}""".formatted(
                        tenant.cohort,
                        tenant.cohort,
                        isPeso ? "570.00" : "1850.00",
                        tenant.currency,
                        isPeso ? "0.01754386" : "0.00540541"));
        providerFile(tenant, ids);
    }

    private void account(Tenant tenant, String family, String token) {
        String path = "/payout-accounts/" + family;
        int number = Math.floorMod(family.hashCode(), 1_000_000);
        put(token, path, tenant.country.equals("PH") ? """
                          {"kind": "mobile-wallet", "operator": "globe-ph", "number": "+639171%06d"}""".formatted(number) : """
                          {"kind": "mobile-wallet", "operator": "mtn-lr", "number": "+231770%06d"}""".formatted(number));
        put(
                token,
                path + "/verification",
                "{\"version\": 1, \"masked\": \"%s\"}"
                        .formatted(get(token, path).path("masked").asText()));
    }

    // Its only line matches no order, and so becomes a difference.
    private void providerFile(Tenant tenant, Map<String, String> ids) {
        GatewayResponse received = gateway.send(
                        tenant.maker,
                        "POST",
                        "/provider-files/cash?country=" + tenant.country,
                        "text/csv",
                        "code,when\n%s,2021-03-15T10:00:00.%06dZ\n"
                                .formatted(
                                        CASH_CODE,
                                        Math.floorMod(ids.get("familyId").hashCode(), 1_000_000)))
                .join();
        assertThat(received.status()).as(received.toString()).isEqualTo(200);
        String file = received.json().path("fileId").asText();
        ids.put("fileId", file);
        ids.put("differenceId", "unmatched." + file + ".0");
        await().alias("the difference")
                .atMost(TIMEOUT)
                .until(() -> get(tenant.maker, "/reconciliations/differences/" + ids.get("differenceId"))
                        .has("differenceId"));
    }

    private JsonNode payout(String token, String family) {
        return get(token, "/payouts/" + family).path("items").path(0);
    }

    private String familyToken(String family) {
        return accounts.token(Map.of("family_id", List.of(family)), "family");
    }

    private JsonNode get(String token, String path) {
        return gateway.send(token, "GET", path, "").join().json();
    }

    // What another service has not received yet is 404 or 503 for a moment.
    private void put(String token, String path, String body) {
        GatewayResponse[] last = new GatewayResponse[1];
        await().alias(path).atMost(TIMEOUT).until(() -> {
            last[0] = gateway.send(token, "PUT", path, body).join();
            return !last[0].isPassing() && last[0].status() != 404;
        });
        assertThat(last[0].status()).as(path + " " + last[0]).isBetween(200, 204);
    }

    private record Tenant(
            String country,
            String currency,
            UUID cohort,
            String partnerName,
            String lead,
            String maker,
            String checker,
            String partner,
            String liaison,
            String recorder) {

        String path() {
            return "/countries/" + country + "/cohorts/" + cohort;
        }

        Map<String, String> tokens() {
            Map<String, String> byRole = new LinkedHashMap<>();
            byRole.put("liaison", liaison);
            byRole.put("recorder", recorder);
            byRole.put("country-lead", lead);
            byRole.put("finance-maker", maker);
            byRole.put("finance-checker", checker);
            byRole.put("partner", partner);
            return byRole;
        }
    }
}
