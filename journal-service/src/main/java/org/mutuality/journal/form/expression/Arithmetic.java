package org.mutuality.journal.form.expression;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import org.mutuality.platform.problem.Message;

/** An arithmetic operation. Where there is no result, as for a division by zero, it is not a number. */
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
        Optional<BigDecimal> first = left.evaluate(scope).number();
        Optional<BigDecimal> second = right.evaluate(scope).number();
        return new Value.NumberValue(first.flatMap(a -> second.flatMap(b -> calculate(a, b))));
    }

    @Override
    public ValueType typeCheck(Symbols symbols, Consumer<Message> onError) {
        requireNumber(left.typeCheck(symbols, onError), onError);
        requireNumber(right.typeCheck(symbols, onError), onError);
        return ValueType.NUMBER;
    }

    static void requireNumber(ValueType type, Consumer<Message> onError) {
        if (type != ValueType.NUMBER && type != ValueType.UNKNOWN) {
            onError.accept(Message.of("condition.not-a-number"));
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

    // Computed from the truncated quotient: BigDecimal's own remainder fails for operands of very different size.
    private static BigDecimal remainder(BigDecimal a, BigDecimal b) {
        BigDecimal quotient = a.divide(b, DECIMAL128).setScale(0, RoundingMode.DOWN);
        return a.subtract(quotient.multiply(b), DECIMAL128);
    }
}
