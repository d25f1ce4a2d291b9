package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.form.expression.ValueType;

/** What an answer looks like. */
sealed interface AnswerType
        permits MoneyType,
                IntegerType,
                DecimalType,
                DateType,
                MonthType,
                ChoiceType,
                ChoicesType,
                TextType,
                BooleanType,
                RepeatType {
    /** What conditions may do with it. */
    ValueType kind();

    /** Empty unless it is a choice. */
    default List<String> choices() {
        return List.of();
    }

    /**
     * The answer in its one spelling, plain JSON types only, so that the same answer is equal after it was stored and read.
     *
     * @param at RFC 6901 pointer to the answer, for what is wrong
     * @return empty when it is wrong, and then the reading's {@code wrongs} have it
     */
    Optional<Object> read(JsonNode answer, String at, AnswerParser reading);
}
