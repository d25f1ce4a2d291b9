package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.mutuality.journal.form.expression.Value.BooleanValue;
import org.mutuality.journal.form.expression.Value.NumberValue;

/** As XPath 1.0 compares, but for two things: dates have an order, and a missing yes-or-no is neither. */
public record Comparison(Operator operator, Expression left, Expression right) implements Expression {
    public enum Operator {
        EQUAL,
        UNEQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    private static final String DATE_OR_MONTH = "\\d{4}-\\d{2}(-\\d{2})?";

    @Override
    public Value evaluate(EvaluationScope scope) {
        Value one = left.evaluate(scope);
        Value other = right.evaluate(scope);
        return new BooleanValue(
                switch (operator) {
                    case EQUAL -> equal(one, other);
                    case UNEQUAL -> !equal(one, other);
                    default -> compare(one, other).filter(this::holds).isPresent();
                });
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        ValueType one = left.typeCheck(names, wrong);
        ValueType other = right.typeCheck(names, wrong);
        boolean sense =
                operator == Operator.EQUAL || operator == Operator.UNEQUAL ? one.isEquatableWith(other) : one.isOrderedWith(other);
        if (!sense) {
            wrong.accept("compares values that cannot be compared");
        }
        ChoiceValidator.check(left, right, names, wrong);
        ChoiceValidator.check(right, left, names, wrong);
        return ValueType.BOOLEAN;
    }

    private boolean holds(int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean equal(Value one, Value other) {
        if (one instanceof BooleanValue || other instanceof BooleanValue) {
            return one.isTrue() == other.isTrue()
                    && !one.text().isEmpty()
                    && !other.text().isEmpty();
        }
        return one instanceof NumberValue || other instanceof NumberValue
                ? compare(one, other).filter(order -> order == 0).isPresent()
                : one.text().equals(other.text());
    }

    // Empty where one of them is missing or no number: then nothing holds.
    private static Optional<Integer> compare(Value one, Value other) {
        if (one.text().matches(DATE_OR_MONTH) && other.text().matches(DATE_OR_MONTH)) {
            return Optional.of(one.text().compareTo(other.text()));
        }
        Optional<BigDecimal> number = one.number();
        return number.flatMap(a -> other.number().map(a::compareTo));
    }
}
