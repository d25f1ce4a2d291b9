package org.mutuality.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The simulated operator, asked past everybody: how it behaves, and what it has really paid. */
record OperatorLedger(StoryGatewayClient operator) {
    /** @param faults as in infra/docs/providers.md */
    void behaves(String faults) {
        GatewayResponse response =
                operator.send("", "PUT", "/simulator/faults", faults).join();
        if (response.status() >= 300) {
            throw new AssertionError(response.toString());
        }
    }

    /** A line for each payment: to whom, and for which month. */
    List<String> paid() {
        return lines().map(OperatorLedger::line).toList();
    }

    /** Of all that it has paid. @param what {@code amount} or {@code fee} */
    BigDecimal sum(String what) {
        return lines().map(line -> new BigDecimal(line.path(what).asText())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How often that fault has struck. */
    long struck(String fault) {
        return operator.send("", "GET", "/simulator/struck", "")
                .join()
                .json()
                .path(fault)
                .asLong();
    }

    private Stream<JsonNode> lines() {
        String book = operator.send("", "GET", "/simulator/book", "").join().text();
        return Stream.of(book.split("\n"))
                .filter(line -> !line.isBlank())
                .map(line -> new GatewayResponse(200, "", Optional.empty(), line).json());
    }

    private static String line(JsonNode paid) {
        return paid.path("payee").asText() + " " + paid.path("description").asText() + " "
                + paid.path("amount").asText();
    }
}
