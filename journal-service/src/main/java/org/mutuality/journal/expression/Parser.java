package org.mutuality.journal.expression;

import java.math.BigDecimal;
import java.util.Map;

/** By recursive descent, weakest operator first: or, and, equality, order, sum, product, sign. */
final class Parser {
    /** Characters; with {@link #DEEPEST} it bounds the stack, here and in evaluation. */
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

    private final Tokens tokens;
    private int depth;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String text) throws NotAnExpression {
        if (text.length() > LONGEST) {
            throw new NotAnExpression("has at most %d characters".formatted(LONGEST));
        }
        Parser parser = new Parser(new Tokens(Token.all(text)));
        Expression whole = parser.or();
        parser.tokens.end();
        return whole;
    }

    private Expression or() throws NotAnExpression {
        Expression left = and();
        while (tokens.take("or")) {
            left = new Logic(false, left, and());
        }
        return left;
    }

    private Expression and() throws NotAnExpression {
        Expression left = equality();
        while (tokens.take("and")) {
            left = new Logic(true, left, equality());
        }
        return left;
    }

    private Expression equality() throws NotAnExpression {
        Expression left = order();
        for (var operator = tokens.take(EQUALITY); operator != null; operator = tokens.take(EQUALITY)) {
            left = new Comparison(operator, left, order());
        }
        return left;
    }

    private Expression order() throws NotAnExpression {
        Expression left = sum();
        for (var operator = tokens.take(ORDER); operator != null; operator = tokens.take(ORDER)) {
            left = new Comparison(operator, left, sum());
        }
        return left;
    }

    private Expression sum() throws NotAnExpression {
        Expression left = product();
        for (var operator = tokens.take(SUM); operator != null; operator = tokens.take(SUM)) {
            left = new Arithmetic(operator, left, product());
        }
        return left;
    }

    private Expression product() throws NotAnExpression {
        Expression left = sign();
        for (var operator = tokens.take(PRODUCT); operator != null; operator = tokens.take(PRODUCT)) {
            left = new Arithmetic(operator, left, sign());
        }
        return left;
    }

    private Expression sign() throws NotAnExpression {
        boolean negative = false;
        while (tokens.take("-")) {
            negative = !negative;
        }
        return negative ? new Negation(part()) : part();
    }

    private Expression part() throws NotAnExpression {
        Token token = tokens.next();
        return switch (token.sort()) {
            case NAME -> new Answer(token.text());
            case NUMBER -> new NumberLiteral(new BigDecimal(token.text()));
            case TEXT -> TextLiteral.quoted(token.text());
            case WORD -> function(token);
            case SYMBOL -> symbol(token);
            case END -> throw Tokens.unexpected(token);
        };
    }

    private Expression symbol(Token token) throws NotAnExpression {
        if (token.is("(")) {
            return inner();
        }
        if (token.is(".")) {
            return new Self();
        }
        throw Tokens.unexpected(token);
    }

    private Expression function(Token token) throws NotAnExpression {
        tokens.expect("(");
        return switch (token.text()) {
            case "true" -> truth(true);
            case "false" -> truth(false);
            case "not" -> new Not(inner());
            case "selected" -> selected();
            case "count-selected" -> new CountSelected(closed(asked()));
            case "count" -> new Count(closed(asked()));
            default -> throw new NotAnExpression("uses the unknown function %s()".formatted(token.text()));
        };
    }

    private Expression selected() throws NotAnExpression {
        Asked asked = asked();
        tokens.expect(",");
        return new Selected(asked, closed(choice()));
    }

    private Expression truth(boolean truth) throws NotAnExpression {
        return closed(new TruthLiteral(truth));
    }

    private Asked asked() throws NotAnExpression {
        Token token = tokens.next();
        if (token.sort() == Token.Sort.NAME) {
            return new Answer(token.text());
        }
        if (token.is(".")) {
            return new Self();
        }
        throw new NotAnExpression("needs a question at character %d".formatted(token.at()));
    }

    private TextLiteral choice() throws NotAnExpression {
        Token token = tokens.next();
        if (token.sort() != Token.Sort.TEXT) {
            throw new NotAnExpression("needs a choice in quotes at character %d".formatted(token.at()));
        }
        return TextLiteral.quoted(token.text());
    }

    private Expression inner() throws NotAnExpression {
        if (++depth > DEEPEST) {
            throw new NotAnExpression("has at most %d parentheses in one another".formatted(DEEPEST));
        }
        Expression inner = closed(or());
        depth--;
        return inner;
    }

    private <T> T closed(T inside) throws NotAnExpression {
        tokens.expect(")");
        return inside;
    }
}
