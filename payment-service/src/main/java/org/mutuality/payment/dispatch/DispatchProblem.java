package org.mutuality.payment.dispatch;

import org.mutuality.platform.problem.Problem;

/** Reasons for refusing a callback. */
public enum DispatchProblem implements Problem {
    /**
     * The X-Signature header does not match the X-Date header, the X-CorrelationID header and the body for any configured
     * operator. Check the shared secret and the signed text.
     */
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
