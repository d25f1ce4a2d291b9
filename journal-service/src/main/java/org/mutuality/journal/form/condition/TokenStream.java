package org.mutuality.journal.form.condition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of an expression, one after the other. */
final class TokenStream {
    private final List<Token> tokens;
    private int place;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token next() {
        Token token = tokens.get(place);
        // The end is read again and again, never passed.
        place = Math.min(place + 1, tokens.size() - 1);
        return token;
    }

    boolean acceptIf(String symbol) {
        boolean here = tokens.get(place).is(symbol);
        if (here) {
            place++;
        }
        return here;
    }

    <T> @Nullable T acceptIf(Map<String, T> operators) {
        Token token = tokens.get(place);
        @Nullable
        T operator = token.sort() == Token.TokenType.SYMBOL || token.sort() == Token.TokenType.IDENTIFIER
                ? operators.get(token.text())
                : null;
        if (operator != null) {
            place++;
        }
        return operator;
    }

    void expect(String symbol) throws ExpressionSyntaxException {
        Token token = next();
        if (!token.is(symbol)) {
            throw new ExpressionSyntaxException("needs %s at character %d".formatted(symbol, token.at()));
        }
    }

    void end() throws ExpressionSyntaxException {
        Token token = next();
        if (token.sort() != Token.TokenType.END) {
            throw unexpected(token);
        }
    }

    static ExpressionSyntaxException unexpected(Token token) {
        return new ExpressionSyntaxException(
                token.sort() == Token.TokenType.END
                        ? "ends too early"
                        : "cannot be parsed from character %d".formatted(token.at()));
    }
}
