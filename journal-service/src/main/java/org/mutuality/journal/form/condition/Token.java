package org.mutuality.journal.form.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mutuality.platform.problem.Message;

/**
 * A token of an expression.
 *
 * @param at position of its first character, from 1
 */
record Token(TokenType type, String text, int at) {
    enum TokenType {
        NAME("\\$\\{\\s*([^{}\\s]*)\\s*}"),
        NUMBER("(\\d+(?:\\.\\d*)?|\\.\\d+)"),
        TEXT("('[^']*'|\"[^\"]*\")"),
        IDENTIFIER("([A-Za-z][A-Za-z-]*)"),
        SYMBOL("(!=|<=|>=|[=<>()+*,.-])"),
        END("$");

        private final Pattern pattern;

        TokenType(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    boolean is(String symbol) {
        return (type == TokenType.SYMBOL || type == TokenType.IDENTIFIER) && text.equals(symbol);
    }

    /** The last token is {@link TokenType#END}. */
    static List<Token> tokenize(String text) throws ExpressionSyntaxException {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (tokens.isEmpty() || tokens.getLast().type != TokenType.END) {
            at = skipSpaces(text, at);
            tokens.add(next(text, at));
            at = end(text, tokens.getLast());
        }
        return tokens;
    }

    private static Token next(String text, int at) throws ExpressionSyntaxException {
        for (TokenType sort : TokenType.values()) {
            Matcher matcher = matcher(sort, text, at);
            if (matcher.lookingAt()) {
                return new Token(sort, sort == TokenType.END ? "" : matcher.group(1), at + 1);
            }
        }
        throw new ExpressionSyntaxException(Message.of("condition.unreadable", at + 1));
    }

    private static int end(String text, Token token) {
        Matcher matcher = matcher(token.type, text, token.at - 1);
        return matcher.lookingAt() ? matcher.end() : text.length();
    }

    private static Matcher matcher(TokenType sort, String text, int at) {
        return sort.pattern.matcher(text).region(at, text.length());
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
