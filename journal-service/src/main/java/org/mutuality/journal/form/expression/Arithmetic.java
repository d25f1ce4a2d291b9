package org.mutuality.journal.form.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import static java.math.MathContext.DECIMAL128;

/** Two numbers made one; what has no result, as a division by zero, is not a number. */
public record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {
    public enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIV,
        MOD
    }

    @Override
    public Value evaluate(EvaluationScope scope) {
        Optional<BigDecimal> one = left.evaluate(scope).number();
        Optional<BigDecimal> other = right.evaluate(scope).number();
        return new Value.NumberValue(one.flatMap(a -> other.flatMap(b -> calculate(a, b))));
    }

    @Override
    public ValueType typeCheck(Symbols names, Consumer<String> wrong) {
        requireNumber(left.typeCheck(names, wrong), wrong);
        requireNumber(right.typeCheck(names, wrong), wrong);
        return ValueType.NUMBER;
    }

    static void requireNumber(ValueType kind, Consumer<String> wrong) {
        if (kind != ValueType.NUMBER && kind != ValueType.UNKNOWN) {
            wrong.accept("calculates with a value that is not a number");
        }
    }

    private Optional<BigDecimal> calculate(BigDecimal a, BigDecimal b) {
        return switch (operator) {
            case PLUS -> Optional.of(a.add(b, DECIMAL128));
            case MINUS -> Optional.of(a.subtract(b, DECIMAL128));
            case TIMES -> Optional.of(a.multiply(b, DECIMAL128));
            case DIV -> b.signum() == 0 ? Optional.empty() : Optional.of(a.divide(b, DECIMAL128));
            case MOD -> b.signum() == 0 ? Optional.empty() : Optional.of(remainder(a, b));
        };
    }

    // By way of whole numbers: BigDecimal's own remainder gives up on operands of very different size.
    private static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        BigDecimal times = a.divide(b, DECIMAL128).setScale(0, RoundingMode.DOWN);
        return a.subtract(times.multiply(b), DECIMAL128);
    }
}
