package org.mutuality.journal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers as a column holds them. */
@Singleton
class Answers {
    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    String text(Map<String, Object> answers) {
        return SpeltAnswers.of(answers).json();
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, PLAIN);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }
}
