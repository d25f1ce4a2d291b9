package org.mutuality.gateway.problem;

/** A request that is rejected with a problem. It is part of normal operation and has no stack trace. */
public final class RequestRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final GatewayProblem problem;

    public RequestRejectedException(GatewayProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    public GatewayProblem problem() {
        return problem;
    }
}
