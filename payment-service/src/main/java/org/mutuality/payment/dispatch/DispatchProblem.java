package org.mutuality.payment.dispatch;

import org.mutuality.platform.problem.Problem;

/** Why what a provider tells isn't heard. */
public enum DispatchProblem implements Problem {
    CALLBACK_SIGNATURE_INVALID(401, "Invalid callback signature");

    private final int status;
    private final String title;

    DispatchProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
