package org.mutuality.platform.problem;

/** The caller has disconnected before its request was answered: the rest of the work is not done. */
public final class CallerGoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CallerGoneException() {
        super("The caller has disconnected", null, false, false);
    }
}
