package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.form.expression.ValueType;
import org.mutuality.platform.http.json.TextFormats;

/** What an answer looks like. */
sealed interface AnswerType
        permits MoneyType,
                AnswerType.IntegerType,
                DecimalType,
                AnswerType.DateType,
                AnswerType.MonthType,
                AnswerType.ChoiceType,
                ChoicesType,
                AnswerType.TextType,
                AnswerType.BooleanType,
                RepeatType {
    /** What conditions may do with it. */
    ValueType valueType();

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


/** Yes or no. */
record BooleanType() implements AnswerType {
    @Override
    public ValueType valueType() {
        return ValueType.BOOLEAN;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(answer.isBoolean(), at, "validation.boolean")
                ? Optional.of(answer.booleanValue())
                : Optional.empty();
    }
}


/** One of the choices. */
record ChoiceType(List<String> choices) implements AnswerType {
    public ChoiceType {
        choices = List.copyOf(choices);
    }

    @Override
    public ValueType valueType() {
        return ValueType.CHOICE;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        boolean offered = answer.isTextual() && choices.contains(answer.textValue());
        return reading.validationErrors().addUnless(offered, at, "validation.one-of", choices)
                ? Optional.of(answer.textValue())
                : Optional.empty();
    }
}


/** A day: {@code "2021-03-31"}. */
record DateType() implements AnswerType {
    @Override
    public ValueType valueType() {
        return ValueType.DATE;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(isDate(answer), at, "validation.date")
                ? Optional.of(answer.textValue())
                : Optional.empty();
    }

    private static boolean isDate(JsonNode answer) {
        try {
            return answer.isTextual()
                    && TextFormats.date(answer.textValue()).toString().equals(answer.textValue());
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}


/** A count or a step of a scale; both ends included. */
record IntegerType(int least, int most) implements AnswerType {
    @Override
    public ValueType valueType() {
        return ValueType.NUMBER;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(isWithinRange(answer), at, "validation.integer-range", least, most)
                ? Optional.of(answer.intValue())
                : Optional.empty();
    }

    // 5.0 is not taken for 5: one value has one spelling.
    private boolean isWithinRange(JsonNode answer) {
        return answer.isInt() && answer.intValue() >= least && answer.intValue() <= most;
    }
}


/** {@code "2021-03"}. */
record MonthType() implements AnswerType {
    @Override
    public ValueType valueType() {
        return ValueType.DATE;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(isMonth(answer), at, "validation.month")
                ? Optional.of(answer.textValue())
                : Optional.empty();
    }

    private static boolean isMonth(JsonNode answer) {
        try {
            return answer.isTextual()
                    && TextFormats.month(answer.textValue()).toString().equals(answer.textValue());
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}


/** Words of the family's own. @param longest in characters (code points) */
record TextType(int longest) implements AnswerType {
    @Override
    public ValueType valueType() {
        return ValueType.TEXT;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(isValid(answer), at, "validation.text-length", longest)
                ? Optional.of(answer.textValue())
                : Optional.empty();
    }

    private boolean isValid(JsonNode answer) {
        return answer.isTextual() && !answer.textValue().isBlank() && length(answer.textValue()) <= longest;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
}
