package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/**
 * The payments of a cohort by mobile money, as its maker and checker do them. Each request is sent again until nothing that
 * is away for a moment stands in its way; then it must succeed.
 *
 * @param timeout of each step
 */
record PaymentScene(
        StoryGatewayClient gate, StoryCohort street, SignedInUser maker, SignedInUser checker, Duration timeout) {

    /** A wallet of the family, verified by it. @param nth decides on the number @param token of the family */
    void wallet(UUID family, int nth, String token) {
        String path = "/payout-accounts/" + family;
        done(() -> put(token, path, """
                {"kind": "mobile-wallet", "operator": "jazz-pk", "number": "%s"}""".formatted(number(nth))));
        JsonNode shown = done(() -> gate.send(token, "GET", path, "").join()).json();
        done(() -> put(
                token,
                path + "/verification",
                "{\"version\": 1, \"masked\": \"%s\"}"
                        .formatted(shown.path("masked").asText())));
    }

    /** @param amount in whole rupees */
    void receive(int amount) {
        UUID receipt = UUID.randomUUID();
        done(() -> maker.put("/receipts/" + receipt, """
                {"cohortId": "%s", "amount": {"amount": "%d.00", "currency": "PKR"}, "receivedOn": "2026-01-01",
                 "reference": "GRANT"}""".formatted(street.cohort(), amount)));
    }

    /** A batch of one month's payouts, funded and approved. */
    UUID approvedBatch(YearMonth month) {
        UUID id = UUID.randomUUID();
        String path = "/batches/" + id;
        done(() -> maker.put(path, """
                {"cohortId": "%s", "provider": "mobile-money", "from": "%s", "to": "%s"}""".formatted(street.cohort(), month, month)));
        await().atMost(timeout)
                .until(() -> done(() -> checker.get(path))
                        .json()
                        .path("batch")
                        .path("status")
                        .asText()
                        .equals("FUNDED"));
        done(() -> checker.put(path + "/approval", ""));
        return id;
    }

    void release(UUID batch) {
        done(() -> checker.put("/batches/" + batch + "/release", ""));
    }

    /** @param size number of its payouts */
    void awaitEnd(UUID batch, int size) {
        await().atMost(timeout).pollInterval(Duration.ofSeconds(1)).until(() -> {
            JsonNode lines = done(() -> checker.get("/batches/" + batch)).json().path("lines");
            return lines.path("SETTLED").asInt() + lines.path("FAILED").asInt() == size;
        });
    }

    void close(UUID batch) {
        done(() -> checker.put("/batches/" + batch + "/closing", ""));
    }

    List<JsonNode> payouts(UUID family) {
        JsonNode items =
                done(() -> street.lead().get("/payouts/" + family)).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    /** The only book of the trial balance. */
    JsonNode book() {
        JsonNode books = done(() -> maker.get("/ledger/trial-balance")).json().path("books");
        assertThat(books).hasSize(1);
        assertThat(books.at("/0/difference/amount").asText()).isEqualTo("0.00");
        return books.path(0);
    }

    static BigDecimal balance(JsonNode book, String kind) {
        return StreamSupport.stream(book.path("kinds").spliterator(), false)
                .filter(line -> line.path("kind").asText().equals(kind))
                .map(line -> new BigDecimal(line.path("balance").path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String number(int nth) {
        return "+92300%07d".formatted(1_000_000 + nth);
    }

    GatewayResponse done(Supplier<GatewayResponse> request) {
        GatewayResponse[] last = new GatewayResponse[1];
        await().atMost(timeout).pollInterval(Duration.ofMillis(100)).until(() -> {
            last[0] = request.get();
            return !last[0].isPassing();
        });
        assertThat(last[0].status()).as(last[0].toString()).isBetween(200, 204);
        return last[0];
    }

    private GatewayResponse put(String token, String path, String body) {
        return gate.send(token, "PUT", path, body).join();
    }
}
