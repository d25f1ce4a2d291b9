package org.mutuality.platform.privacy;

import org.mutuality.platform.problem.Problem;

/** Refusals of personal data. */
public enum PrivacyProblem implements Problem {
    FAMILY_ERASED(410, "The family's data was erased");

    private final Definition definition;

    PrivacyProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
