package org.mutuality.journal.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word of an expression. @param at where it begins, from 1 */
record Token(Sort sort, String text, int at) {
    enum Sort {
        NAME("\\$\\{\\s*([^{}\\s]*)\\s*}"),
        NUMBER("(\\d+(?:\\.\\d*)?|\\.\\d+)"),
        TEXT("('[^']*'|\"[^\"]*\")"),
        WORD("([A-Za-z][A-Za-z-]*)"),
        SYMBOL("(!=|<=|>=|[=<>()+*,.-])"),
        END("$");

        private final Pattern pattern;

        Sort(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    boolean is(String symbol) {
        return (sort == Sort.SYMBOL || sort == Sort.WORD) && text.equals(symbol);
    }

    /** The last is {@link Sort#END}. */
    static List<Token> all(String text) throws NotAnExpression {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (tokens.isEmpty() || tokens.getLast().sort != Sort.END) {
            at = spaces(text, at);
            tokens.add(next(text, at));
            at = end(text, tokens.getLast());
        }
        return tokens;
    }

    private static Token next(String text, int at) throws NotAnExpression {
        for (Sort sort : Sort.values()) {
            Matcher matcher = matcher(sort, text, at);
            if (matcher.lookingAt()) {
                return new Token(sort, sort == Sort.END ? "" : matcher.group(1), at + 1);
            }
        }
        throw new NotAnExpression("cannot be parsed from character %d".formatted(at + 1));
    }

    private static int end(String text, Token token) {
        Matcher matcher = matcher(token.sort, text, token.at - 1);
        return matcher.lookingAt() ? matcher.end() : text.length();
    }

    private static Matcher matcher(Sort sort, String text, int at) {
        return sort.pattern.matcher(text).region(at, text.length());
    }

    private static int spaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
