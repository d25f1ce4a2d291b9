package org.mutuality.platform.problem;

import java.util.List;

/** A request that can't be done, and why. Thrown on the normal path, so without a stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient List<Wrong> wrongs;

    public Refusal(Problem problem, String detail, List<Wrong> wrongs) {
        super(detail, null, false, false);
        this.problem = problem;
        this.wrongs = List.copyOf(wrongs);
    }

    public Problem problem() {
        return problem;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Every wrong field; empty when it isn't about fields. */
    public List<Wrong> wrongs() {
        return wrongs;
    }
}
