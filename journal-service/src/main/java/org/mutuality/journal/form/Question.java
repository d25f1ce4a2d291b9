package org.mutuality.journal.form;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.platform.problem.Wrongs;

/** One question of a form: its name, for ever, and what an answer looks like. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MoneyQuestion.class, name = "money"),
    @JsonSubTypes.Type(value = IntegerQuestion.class, name = "integer"),
    @JsonSubTypes.Type(value = BooleanQuestion.class, name = "boolean"),
    @JsonSubTypes.Type(value = ChoicesQuestion.class, name = "choices"),
    @JsonSubTypes.Type(value = TextQuestion.class, name = "text")
})
public sealed interface Question
        permits MoneyQuestion, IntegerQuestion, BooleanQuestion, ChoicesQuestion, TextQuestion {
    String name();

    /**
     * The answer in its one spelling, plain JSON types only, so that the same answer is equal after it was stored and read.
     *
     * @param at RFC 6901 pointer to the answer, for what is wrong
     * @param currency ISO 4217, of the cohort
     * @return empty when it is wrong, and then {@code wrongs} has it
     */
    Optional<Object> read(JsonNode answer, String at, String currency, Wrongs wrongs);
}
