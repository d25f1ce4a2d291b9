package org.mutuality.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The simulated operator, asked past everybody: how it behaves, and what it has really paid. */
record OperatorsBook(Gate operator) {
    /** @param faults as in infra/docs/providers.md */
    void behaves(String faults) {
        Said said = operator.send("", "PUT", "/simulator/faults", faults).join();
        if (said.status() >= 300) {
            throw new AssertionError(said.toString());
        }
    }

    /** A line for each payment: to whom, and for which month. */
    List<String> paid() {
        String book = operator.send("", "GET", "/simulator/book", "").join().text();
        return Stream.of(book.split("\n"))
                .filter(line -> !line.isBlank())
                .map(line -> new Said(200, "", Optional.empty(), line).json())
                .map(OperatorsBook::line)
                .toList();
    }

    private static String line(JsonNode paid) {
        return paid.path("payee").asText() + " " + paid.path("description").asText() + " "
                + paid.path("amount").asText();
    }
}
