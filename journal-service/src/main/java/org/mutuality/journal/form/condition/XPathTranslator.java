package org.mutuality.journal.form.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mutuality.journal.form.expression.ValueType;

/** Translates a condition into plain XPath 1.0 with the same result, for ODK clients. */
public final class XPathTranslator {
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final String QUOTED_DATE = "(['\"])\\d{4}-\\d{2}(-\\d{2})?\\1";

    private final QuestionPaths questions;
    private final List<Token> tokens;
    private final List<String> output = new ArrayList<>();

    private XPathTranslator(QuestionPaths questions, List<Token> tokens) {
        this.questions = questions;
        this.tokens = tokens;
    }

    /** Paths and types of questions as seen from the condition; {@code .} is the question that has it. */
    public interface QuestionPaths {
        String path(String name);

        ValueType valueType(String name);
    }

    /** @param condition of a published form, so one that can be parsed */
    public static String translate(String condition, QuestionPaths questions) {
        try {
            return new XPathTranslator(questions, Token.tokenize(condition)).translateAll();
        } catch (ExpressionSyntaxException e) {
            throw new IllegalStateException("it was read when the form was published", e);
        }
    }

    private String translateAll() {
        int at = 0;
        while (tokens.get(at).type() != Token.TokenType.END) {
            at += write(at);
        }
        return String.join(" ", output);
    }

    /** @return number of tokens consumed */
    private int write(int at) {
        Token token = tokens.get(at);
        if (isQuestion(at)) {
            return question(at);
        }
        if (isBooleanLiteral(at) && isEquality(at + 3) && isBooleanQuestion(at + 4)) {
            output.add("'" + token.text() + "'");
            return 3;
        }
        output.add(isDate(at) ? date(token.text()) : token.text());
        return 1;
    }

    // XPath treats a boolean answer as text, and every non-empty text as true, "false" included.
    private int question(int at) {
        String path = path(at);
        if (!isBooleanQuestion(at)) {
            output.add(path);
            return 1;
        }
        if (isEquality(at + 1) && isBooleanLiteral(at + 2)) {
            output.add("%s %s '%s'"
                    .formatted(
                            path, tokens.get(at + 1).text(), tokens.get(at + 2).text()));
            return 5;
        }
        output.add(isEquality(at + 1) || isEquality(at - 1) ? path : "( %s = 'true' )".formatted(path));
        return 1;
    }

    private String path(int at) {
        return tokens.get(at).type() == Token.TokenType.NAME
                ? questions.path(tokens.get(at).text())
                : ".";
    }

    private boolean isQuestion(int at) {
        return exists(at)
                && (tokens.get(at).type() == Token.TokenType.NAME
                        || tokens.get(at).is("."));
    }

    private boolean isBooleanQuestion(int at) {
        return isQuestion(at) && questions.valueType(tokens.get(at).text()) == ValueType.BOOLEAN;
    }

    private boolean isBooleanLiteral(int at) {
        return exists(at) && (tokens.get(at).is("true") || tokens.get(at).is("false"));
    }

    private boolean isEquality(int at) {
        return exists(at) && (tokens.get(at).is("=") || tokens.get(at).is("!="));
    }

    // XPath neither converts text to a date nor orders text.
    private boolean isDate(int at) {
        Token token = tokens.get(at);
        return token.type() == Token.TokenType.TEXT
                && token.text().matches(QUOTED_DATE)
                && (isComparison(at + 1) && isDateQuestion(at + 2) || isComparison(at - 1) && isDateQuestion(at - 2));
    }

    private boolean isDateQuestion(int at) {
        return isQuestion(at) && questions.valueType(tokens.get(at).text()) == ValueType.DATE;
    }

    private boolean isComparison(int at) {
        return exists(at) && COMPARISONS.contains(tokens.get(at).text());
    }

    private static String date(String quoted) {
        String date = quoted.substring(1, quoted.length() - 1);
        return "date('%s')".formatted(date.length() == 7 ? date + "-01" : date);
    }

    private boolean exists(int at) {
        return at >= 0 && at < tokens.size();
    }
}
