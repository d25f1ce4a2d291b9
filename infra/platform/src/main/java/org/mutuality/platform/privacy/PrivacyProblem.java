package org.mutuality.platform.privacy;

import org.mutuality.platform.problem.Problem;

/** Why personal data isn't taken. */
public enum PrivacyProblem implements Problem {
    FAMILY_FORGOTTEN(410, "This family was forgotten: nothing personal of it is kept any more");

    private final Definition definition;

    PrivacyProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
