package org.mutuality.platform.problem;

import java.util.List;

/** A refusal of a request, with its reason. Refusals are part of normal operation, so it has no stack trace. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient List<FieldError> fieldErrors;

    public ProblemException(Problem problem, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.problem = problem;
        this.fieldErrors = List.copyOf(errors);
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** All invalid fields; empty when the refusal is not about fields. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
