package org.mutuality.journal.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;

/** Parses answers from a JSON column; {@link SerializedAnswers} writes them. */
@Singleton
public class AnswersJson {
    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    private final ObjectMapper json;

    AnswersJson(ObjectMapper json) {
        this.json = json;
    }

    public Map<String, Object> read(String text) {
        try {
            return json.readValue(text, PLAIN);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds JSON", e);
        }
    }
}
