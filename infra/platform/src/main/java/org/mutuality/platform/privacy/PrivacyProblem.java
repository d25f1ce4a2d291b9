package org.mutuality.platform.privacy;

import org.mutuality.platform.problem.Problem;

/** Why personal data isn't taken. */
public enum PrivacyProblem implements Problem {
    FAMILY_ERASED(410, "The family's data was erased");

    private final int status;
    private final String title;

    PrivacyProblem(int status, String title) {
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
