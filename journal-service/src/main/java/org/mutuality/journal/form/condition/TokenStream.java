package org.mutuality.journal.form.condition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Message;

/** The tokens of an expression, one after the other. */
final class TokenStream {
    private final List<Token> tokens;
    private int position;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token next() {
        Token token = tokens.get(position);
        // The end token is returned again and again.
        position = Math.min(position + 1, tokens.size() - 1);
        return token;
    }

    boolean acceptIf(String symbol) {
        boolean here = tokens.get(position).is(symbol);
        if (here) {
            position++;
        }
        return here;
    }

    <T> @Nullable T acceptIf(Map<String, T> operators) {
        Token token = tokens.get(position);
        @Nullable
        T operator = token.type() == Token.TokenType.SYMBOL || token.type() == Token.TokenType.IDENTIFIER
                ? operators.get(token.text())
                : null;
        if (operator != null) {
            position++;
        }
        return operator;
    }

    void expect(String symbol) throws ExpressionSyntaxException {
        Token token = next();
        if (!token.is(symbol)) {
            throw new ExpressionSyntaxException(Message.of("condition.needs", symbol, token.at()));
        }
    }

    void expectEnd() throws ExpressionSyntaxException {
        Token token = next();
        if (token.type() != Token.TokenType.END) {
            throw unexpected(token);
        }
    }

    static ExpressionSyntaxException unexpected(Token token) {
        return new ExpressionSyntaxException(
                token.type() == Token.TokenType.END
                        ? Message.of("condition.ends-early")
                        : Message.of("condition.unreadable", token.at()));
    }
}
