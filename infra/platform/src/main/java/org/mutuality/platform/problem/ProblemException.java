package org.mutuality.platform.problem;

import java.util.List;

/** A request that can't be done, and why. Thrown on the normal path, so without a stack trace. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient List<FieldError> fieldErrors;

    public ProblemException(Problem problem, String detail, List<FieldError> wrongs) {
        super(detail, null, false, false);
        this.problem = problem;
        this.fieldErrors = List.copyOf(wrongs);
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Every wrong field; empty when it isn't about fields. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
