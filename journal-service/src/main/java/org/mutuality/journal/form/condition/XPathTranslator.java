package org.mutuality.journal.form.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mutuality.journal.form.expression.ValueType;

/** A condition as readers of plain XPath have to be told it, so that with them it comes to the same. */
public final class XPathTranslator {
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final String QUOTED_MOMENT = "(['\"])\\d{4}-\\d{2}(-\\d{2})?\\1";

    private final QuestionPaths questions;
    private final List<Token> tokens;
    private final List<String> words = new ArrayList<>();

    private XPathTranslator(QuestionPaths questions, List<Token> tokens) {
        this.questions = questions;
        this.tokens = tokens;
    }

    /** How questions are found from where the condition stands; the one that has it is named {@code .} too. */
    public interface QuestionPaths {
        String path(String name);

        ValueType kind(String name);
    }

    /** @param condition of a published form, so one that can be read */
    public static String of(String condition, QuestionPaths questions) {
        try {
            return new XPathTranslator(questions, Token.all(condition)).written();
        } catch (ExpressionSyntaxException e) {
            throw new IllegalStateException("it was read when the form was published", e);
        }
    }

    private String written() {
        int at = 0;
        while (tokens.get(at).sort() != Token.TokenType.END) {
            at += write(at);
        }
        return String.join(" ", words);
    }

    /** @return how many words of ours it took */
    private int write(int at) {
        Token token = tokens.get(at);
        if (isQuestion(at)) {
            return question(at);
        }
        if (isTruth(at) && equal(at + 3) && isYesNo(at + 4)) {
            words.add("'" + token.text() + "'");
            return 3;
        }
        words.add(isMoment(at) ? date(token.text()) : token.text());
        return 1;
    }

    // There a yes or no is a text, and any text is true, "false" too.
    private int question(int at) {
        String path = path(at);
        if (!isYesNo(at)) {
            words.add(path);
            return 1;
        }
        if (equal(at + 1) && isTruth(at + 2)) {
            words.add("%s %s '%s'"
                    .formatted(
                            path, tokens.get(at + 1).text(), tokens.get(at + 2).text()));
            return 5;
        }
        words.add(equal(at + 1) || equal(at - 1) ? path : "( %s = 'true' )".formatted(path));
        return 1;
    }

    private String path(int at) {
        return tokens.get(at).sort() == Token.TokenType.NAME
                ? questions.path(tokens.get(at).text())
                : ".";
    }

    private boolean isQuestion(int at) {
        return in(at)
                && (tokens.get(at).sort() == Token.TokenType.NAME
                        || tokens.get(at).is("."));
    }

    private boolean isYesNo(int at) {
        return isQuestion(at) && questions.kind(tokens.get(at).text()) == ValueType.TRUTH;
    }

    private boolean isTruth(int at) {
        return in(at) && (tokens.get(at).is("true") || tokens.get(at).is("false"));
    }

    private boolean equal(int at) {
        return in(at) && (tokens.get(at).is("=") || tokens.get(at).is("!="));
    }

    // There a text isn't a date, and has no order.
    private boolean isMoment(int at) {
        Token token = tokens.get(at);
        return token.sort() == Token.TokenType.TEXT
                && token.text().matches(QUOTED_MOMENT)
                && (compares(at + 1) && asksMoment(at + 2) || compares(at - 1) && asksMoment(at - 2));
    }

    private boolean asksMoment(int at) {
        return isQuestion(at) && questions.kind(tokens.get(at).text()) == ValueType.MOMENT;
    }

    private boolean compares(int at) {
        return in(at) && COMPARISONS.contains(tokens.get(at).text());
    }

    private static String date(String quoted) {
        String moment = quoted.substring(1, quoted.length() - 1);
        return "date('%s')".formatted(moment.length() == 7 ? moment + "-01" : moment);
    }

    private boolean in(int at) {
        return at >= 0 && at < tokens.size();
    }
}
