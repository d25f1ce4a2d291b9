package org.mutuality.journal.form.condition;

import java.math.BigDecimal;
import java.util.Map;
import org.mutuality.journal.form.expression.AnswerReference;
import org.mutuality.journal.form.expression.AnswerReference.CurrentValue;
import org.mutuality.journal.form.expression.AnswerReference.QuestionReference;
import org.mutuality.journal.form.expression.Arithmetic;
import org.mutuality.journal.form.expression.BooleanLiteral;
import org.mutuality.journal.form.expression.Comparison;
import org.mutuality.journal.form.expression.CountFunction;
import org.mutuality.journal.form.expression.CountSelectedFunction;
import org.mutuality.journal.form.expression.Expression;
import org.mutuality.journal.form.expression.LogicalExpression;
import org.mutuality.journal.form.expression.Negation;
import org.mutuality.journal.form.expression.NotFunction;
import org.mutuality.journal.form.expression.NumberLiteral;
import org.mutuality.journal.form.expression.SelectedFunction;
import org.mutuality.journal.form.expression.TextLiteral;
import org.mutuality.platform.problem.Message;

/** Recursive descent parser, weakest operator first: or, and, equality, order, sum, product, sign. */
final class Parser {
    /** Maximum length in characters; with {@link #DEEPEST} it bounds the stack of parsing and evaluation. */
    static final int LONGEST = 1_000;

    private static final int DEEPEST = 40;

    private static final Map<String, Comparison.Operator> EQUALITY =
            Map.of("=", Comparison.Operator.EQUAL, "!=", Comparison.Operator.UNEQUAL);
    private static final Map<String, Comparison.Operator> ORDER = Map.of(
            "<", Comparison.Operator.LESS,
            "<=", Comparison.Operator.LESS_OR_EQUAL,
            ">", Comparison.Operator.GREATER,
            ">=", Comparison.Operator.GREATER_OR_EQUAL);
    private static final Map<String, Arithmetic.Operator> SUM =
            Map.of("+", Arithmetic.Operator.PLUS, "-", Arithmetic.Operator.MINUS);
    private static final Map<String, Arithmetic.Operator> PRODUCT =
            Map.of("*", Arithmetic.Operator.TIMES, "div", Arithmetic.Operator.DIV, "mod", Arithmetic.Operator.MOD);

    private final TokenStream tokens;
    private int depth;

    private Parser(TokenStream tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws ExpressionSyntaxException {
        if (text.length() > LONGEST) {
            throw new ExpressionSyntaxException(Message.of("condition.characters-at-most", LONGEST));
        }
        Parser parser = new Parser(new TokenStream(Token.tokenize(text)));
        Expression whole = parser.or();
        parser.tokens.expectEnd();
        return whole;
    }

    private Expression or() throws ExpressionSyntaxException {
        Expression left = and();
        while (tokens.acceptIf("or")) {
            left = new LogicalExpression(false, left, and());
        }
        return left;
    }

    private Expression and() throws ExpressionSyntaxException {
        Expression left = equality();
        while (tokens.acceptIf("and")) {
            left = new LogicalExpression(true, left, equality());
        }
        return left;
    }

    private Expression equality() throws ExpressionSyntaxException {
        Expression left = order();
        for (var operator = tokens.acceptIf(EQUALITY); operator != null; operator = tokens.acceptIf(EQUALITY)) {
            left = new Comparison(operator, left, order());
        }
        return left;
    }

    private Expression order() throws ExpressionSyntaxException {
        Expression left = sum();
        for (var operator = tokens.acceptIf(ORDER); operator != null; operator = tokens.acceptIf(ORDER)) {
            left = new Comparison(operator, left, sum());
        }
        return left;
    }

    private Expression sum() throws ExpressionSyntaxException {
        Expression left = product();
        for (var operator = tokens.acceptIf(SUM); operator != null; operator = tokens.acceptIf(SUM)) {
            left = new Arithmetic(operator, left, product());
        }
        return left;
    }

    private Expression product() throws ExpressionSyntaxException {
        Expression left = sign();
        for (var operator = tokens.acceptIf(PRODUCT); operator != null; operator = tokens.acceptIf(PRODUCT)) {
            left = new Arithmetic(operator, left, sign());
        }
        return left;
    }

    private Expression sign() throws ExpressionSyntaxException {
        boolean negative = false;
        while (tokens.acceptIf("-")) {
            negative = !negative;
        }
        return negative ? new Negation(operand()) : operand();
    }

    private Expression operand() throws ExpressionSyntaxException {
        Token token = tokens.next();
        return switch (token.type()) {
            case NAME -> new QuestionReference(token.text());
            case NUMBER -> new NumberLiteral(new BigDecimal(token.text()));
            case TEXT -> TextLiteral.quoted(token.text());
            case IDENTIFIER -> function(token);
            case SYMBOL -> symbol(token);
            case END -> throw TokenStream.unexpected(token);
        };
    }

    private Expression symbol(Token token) throws ExpressionSyntaxException {
        if (token.is("(")) {
            return parenthesized();
        }
        if (token.is(".")) {
            return new CurrentValue();
        }
        throw TokenStream.unexpected(token);
    }

    private Expression function(Token token) throws ExpressionSyntaxException {
        tokens.expect("(");
        return switch (token.text()) {
            case "true" -> booleanLiteral(true);
            case "false" -> booleanLiteral(false);
            case "not" -> new NotFunction(parenthesized());
            case "selected" -> selected();
            case "count-selected" -> new CountSelectedFunction(closed(answerReference()));
            case "count" -> new CountFunction(closed(answerReference()));
            default -> throw new ExpressionSyntaxException(Message.of("condition.unknown-function", token.text()));
        };
    }

    private Expression selected() throws ExpressionSyntaxException {
        AnswerReference reference = answerReference();
        tokens.expect(",");
        return new SelectedFunction(reference, closed(choice()));
    }

    private Expression booleanLiteral(boolean truth) throws ExpressionSyntaxException {
        return closed(new BooleanLiteral(truth));
    }

    private AnswerReference answerReference() throws ExpressionSyntaxException {
        Token token = tokens.next();
        if (token.type() == Token.TokenType.NAME) {
            return new QuestionReference(token.text());
        }
        if (token.is(".")) {
            return new CurrentValue();
        }
        throw new ExpressionSyntaxException(Message.of("condition.needs-question", token.at()));
    }

    private TextLiteral choice() throws ExpressionSyntaxException {
        Token token = tokens.next();
        if (token.type() != Token.TokenType.TEXT) {
            throw new ExpressionSyntaxException(Message.of("condition.needs-choice", token.at()));
        }
        return TextLiteral.quoted(token.text());
    }

    private Expression parenthesized() throws ExpressionSyntaxException {
        if (++depth > DEEPEST) {
            throw new ExpressionSyntaxException(Message.of("condition.parentheses", DEEPEST));
        }
        Expression inner = closed(or());
        depth--;
        return inner;
    }

    private <T> T closed(T inside) throws ExpressionSyntaxException {
        tokens.expect(")");
        return inside;
    }
}
