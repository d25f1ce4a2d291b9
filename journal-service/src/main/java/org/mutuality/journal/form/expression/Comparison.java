package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.mutuality.journal.form.expression.Value.BooleanValue;
import org.mutuality.journal.form.expression.Value.NumberValue;
import org.mutuality.platform.problem.Message;

/**
 * Compares as XPath 1.0 does, with two exceptions: dates are ordered, and a missing boolean is neither true nor false.
 */
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
        Value first = left.evaluate(scope);
        Value second = right.evaluate(scope);
        return new BooleanValue(
                switch (operator) {
                    case EQUAL -> equal(first, second);
                    case UNEQUAL -> !equal(first, second);
                    default -> compare(first, second).filter(this::holds).isPresent();
                });
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        ValueType first = left.typeCheck(symbols, onError);
        ValueType second = right.typeCheck(symbols, onError);
        boolean comparable = operator == Operator.EQUAL || operator == Operator.UNEQUAL
                ? first.isEquatableWith(second)
                : first.isOrderedWith(second);
        if (!comparable) {
            onError.accept(Message.of("condition.not-comparable"));
        }
        ChoiceValidator.check(left, right, symbols, onError);
        ChoiceValidator.check(right, left, symbols, onError);
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

    private static boolean equal(Value first, Value second) {
        if (first instanceof BooleanValue || second instanceof BooleanValue) {
            return first.isTrue() == second.isTrue()
                    && !first.text().isEmpty()
                    && !second.text().isEmpty();
        }
        return first instanceof NumberValue || second instanceof NumberValue
                ? compare(first, second).filter(order -> order == 0).isPresent()
                : first.text().equals(second.text());
    }

    // Empty when one of them is missing or not a number: then no comparison holds.
    private static Optional<Integer> compare(Value first, Value second) {
        if (first.text().matches(DATE_OR_MONTH) && second.text().matches(DATE_OR_MONTH)) {
            return Optional.of(first.text().compareTo(second.text()));
        }
        Optional<BigDecimal> number = first.number();
        return number.flatMap(a -> second.number().map(a::compareTo));
    }
}
