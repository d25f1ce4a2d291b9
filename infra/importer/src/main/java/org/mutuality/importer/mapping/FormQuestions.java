package org.mutuality.importer.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The questions of a form, as far as a cell can be judged by them; constraints are judged by the platform when it is sent. */
public record FormQuestions(String form, Map<String, Question> questions) {
    private static final String MOST_OF_AMOUNTS = "10000000000000";

    /** @param type as in the form, such as {@code integer} */
    public record Question(
            String name,
            String type,
            boolean negative,
            Optional<Long> least,
            Optional<Long> most,
            List<String> choices) {
        boolean isWhole() {
            return type.equals("integer") || type.equals("scale");
        }

        static String mostOfAmounts() {
            return MOST_OF_AMOUNTS;
        }
    }

    /** @param fetch id of a form → its JSON, as {@code GET /forms/{id}} returns it */
    public static FormQuestions load(String form, Function<String, JsonNode> fetch) {
        Map<String, Question> questions = new HashMap<>();
        for (String next = form; !next.isEmpty(); ) {
            JsonNode body = fetch.apply(next);
            body.path("questions")
                    .forEach(one -> questions.putIfAbsent(one.path("name").asText(), question(one)));
            next = body.path("extends").asText("");
        }
        return new FormQuestions(form, Map.copyOf(questions));
    }

    private static Question question(JsonNode one) {
        List<String> choices = new ArrayList<>();
        one.path("choices")
                .forEach(choice -> choices.add(
                        choice.isTextual()
                                ? choice.asText()
                                : choice.path("name").asText()));
        return new Question(
                one.path("name").asText(),
                one.path("type").asText(),
                one.path("negative").asBoolean(),
                limit(one, "least"),
                limit(one, "most"),
                List.copyOf(choices));
    }

    private static Optional<Long> limit(JsonNode question, String name) {
        return question.hasNonNull(name) ? Optional.of(question.path(name).asLong()) : Optional.empty();
    }
}
