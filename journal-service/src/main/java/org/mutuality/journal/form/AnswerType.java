package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.form.expression.ValueType;
import org.mutuality.platform.http.json.TextFormats;

/** Type of the answers to a question. */
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
    /** How conditions may use the answer. */
    ValueType valueType();

    /** Names of the choices; empty for other types. */
    default List<String> choices() {
        return List.of();
    }

    /**
     * Parses an answer into its canonical form, plain JSON types only, so that equal answers are equal after storage.
     *
     * @param pointer RFC 6901 pointer to the answer, for error messages
     * @return empty when it is invalid; the errors are added to the parser's
     */
    Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser);

    /** {@code true} or {@code false}. */
    record BooleanType() implements AnswerType {
        @Override
        public ValueType valueType() {
            return ValueType.BOOLEAN;
        }

        @Override
        public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
            return parser.validationErrors().addUnless(answer.isBoolean(), pointer, "validation.boolean")
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
        public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
            boolean offered = answer.isTextual() && choices.contains(answer.textValue());
            return parser.validationErrors().addUnless(offered, pointer, "validation.one-of", choices)
                    ? Optional.of(answer.textValue())
                    : Optional.empty();
        }
    }

    /** A calendar date: {@code "2021-03-31"}. */
    record DateType() implements AnswerType {
        @Override
        public ValueType valueType() {
            return ValueType.DATE;
        }

        @Override
        public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
            return parser.validationErrors().addUnless(isDate(answer), pointer, "validation.date")
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

    /** A whole number, such as a count or a step of a scale; both limits included. */
    record IntegerType(int least, int most) implements AnswerType {
        @Override
        public ValueType valueType() {
            return ValueType.NUMBER;
        }

        @Override
        public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
            return parser.validationErrors()
                            .addUnless(isWithinRange(answer), pointer, "validation.integer-range", least, most)
                    ? Optional.of(answer.intValue())
                    : Optional.empty();
        }

        // 5.0 is accepted where 5 is meant, because programs that calculate with columns write whole numbers so.
        private boolean isWithinRange(JsonNode answer) {
            return (answer.isInt() || answer.canConvertToInt() && answer.canConvertToExactIntegral())
                    && answer.intValue() >= least
                    && answer.intValue() <= most;
        }
    }

    /** A calendar month: {@code "2021-03"}. */
    record MonthType() implements AnswerType {
        @Override
        public ValueType valueType() {
            return ValueType.DATE;
        }

        @Override
        public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
            return parser.validationErrors().addUnless(isMonth(answer), pointer, "validation.month")
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

    /**
     * Free text.
     *
     * @param longest maximum length in characters (code points)
     */
    record TextType(int longest) implements AnswerType {
        @Override
        public ValueType valueType() {
            return ValueType.TEXT;
        }

        @Override
        public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
            return parser.validationErrors().addUnless(isValid(answer), pointer, "validation.text-length", longest)
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
