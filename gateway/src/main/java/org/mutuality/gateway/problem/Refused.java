package org.mutuality.gateway.problem;

/** A request that goes no further. On the normal path, so without a stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final DoorProblem problem;

    public Refused(DoorProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public DoorProblem problem() {
        return problem;
    }
}
