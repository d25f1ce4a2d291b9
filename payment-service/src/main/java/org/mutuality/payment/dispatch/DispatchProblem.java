package org.mutuality.payment.dispatch;

import org.mutuality.platform.problem.Problem;

/** Why what a provider tells isn't heard. */
public enum DispatchProblem implements Problem {
    CALLBACK_SIGNATURE_INVALID(401, "Invalid callback signature");

    private final Definition definition;

    DispatchProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
