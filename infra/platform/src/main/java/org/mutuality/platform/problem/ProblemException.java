package org.mutuality.platform.problem;

import java.util.List;

/** A refusal of a request, with its reason. Refusals are part of normal operation, so it has no stack trace. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Message detail;
    private final transient List<FieldError> fieldErrors;

    /** @param detail explanation of this occurrence; the exception's own message is its English text */
    public ProblemException(Problem problem, Message detail, List<FieldError> errors) {
        super(detail.in(MessageCatalog.ENGLISH), null, false, false);
        this.problem = problem;
        this.detail = detail;
        this.fieldErrors = List.copyOf(errors);
    }

    public Problem problem() {
        return problem;
    }

    public Message detail() {
        return detail;
    }

    /** All invalid fields; empty when the refusal is not about fields. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
