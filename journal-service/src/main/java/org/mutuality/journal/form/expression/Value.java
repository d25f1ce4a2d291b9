package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Result of an expression; each can be read as a number, a text and a boolean, as in XPath 1.0. */
public sealed interface Value {
    Value EMPTY = new TextValue("");

    /** Empty: not a number. */
    Optional<BigDecimal> number();

    String text();

    boolean isTrue();

    /** @param answer as stored; null: missing */
    static Value of(@Nullable Object answer) {
        return switch (answer) {
            case null -> EMPTY;
            case Boolean truth -> new BooleanValue(truth);
            case Number number -> NumberValue.of(new BigDecimal(number.toString()));
            case Map<?, ?> money -> new NumberValue(new TextValue(String.valueOf(money.get("amount"))).number());
            case List<?> codes ->
                new TextValue(codes.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            default -> new TextValue(answer.toString());
        };
    }

    record TextValue(String text) implements Value {
        private static final Pattern NUMBER = Pattern.compile("\\s*-?\\d{1,40}(\\.\\d{1,20})?\\s*");

        @Override
        public Optional<BigDecimal> number() {
            return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
        }

        @Override
        public boolean isTrue() {
            return !text.isEmpty();
        }
    }

    record NumberValue(Optional<BigDecimal> number) implements Value {
        static NumberValue of(BigDecimal number) {
            return new NumberValue(Optional.of(number));
        }

        @Override
        public String text() {
            return number.map(BigDecimal::stripTrailingZeros)
                    .map(BigDecimal::toPlainString)
                    .orElse("NaN");
        }

        @Override
        public boolean isTrue() {
            return number.filter(one -> one.signum() != 0).isPresent();
        }
    }

    record BooleanValue(boolean isTrue) implements Value {
        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(isTrue ? BigDecimal.ONE : BigDecimal.ZERO);
        }

        @Override
        public String text() {
            return Boolean.toString(isTrue);
        }
    }
}
