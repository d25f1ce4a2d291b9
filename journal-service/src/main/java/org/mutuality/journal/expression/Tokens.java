package org.mutuality.journal.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of an expression, one after the other. */
final class Tokens {
    private final List<Token> tokens;
    private int place;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token next() {
        Token token = tokens.get(place);
        // The end is read again and again, never passed.
        place = Math.min(place + 1, tokens.size() - 1);
        return token;
    }

    boolean take(String symbol) {
        boolean here = tokens.get(place).is(symbol);
        if (here) {
            place++;
        }
        return here;
    }

    <T> @Nullable T take(Map<String, T> operators) {
        Token token = tokens.get(place);
        @Nullable
        T operator = token.sort() == Token.Sort.SYMBOL || token.sort() == Token.Sort.WORD
                ? operators.get(token.text())
                : null;
        if (operator != null) {
            place++;
        }
        return operator;
    }

    void expect(String symbol) throws NotAnExpression {
        Token token = next();
        if (!token.is(symbol)) {
            throw new NotAnExpression("needs %s at character %d".formatted(symbol, token.at()));
        }
    }

    void end() throws NotAnExpression {
        Token token = next();
        if (token.sort() != Token.Sort.END) {
            throw unexpected(token);
        }
    }

    static NotAnExpression unexpected(Token token) {
        return new NotAnExpression(
                token.sort() == Token.Sort.END
                        ? "ends too early"
                        : "cannot be parsed from character %d".formatted(token.at()));
    }
}
