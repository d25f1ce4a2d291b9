package org.mutuality.journal.form.condition;

/** An expression that cannot be parsed; the message says where. */
final class ExpressionSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    ExpressionSyntaxException(String message) {
        super(message, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
