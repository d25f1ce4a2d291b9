package org.mutuality.journal.form.condition;

/** Says to whoever wrote it where it goes wrong. */
final class ExpressionSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    ExpressionSyntaxException(String message) {
        super(message, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
