package org.mutuality.journal.expression;

/** Says to whoever wrote it where it goes wrong. */
final class NotAnExpression extends Exception {
    private static final long serialVersionUID = 1;

    NotAnExpression(String message) {
        super(message, null, false, false);
    }

    String should() {
        return String.valueOf(getMessage());
    }
}
