package org.mutuality.journal.form.publication;

import org.mutuality.platform.problem.Problem;

/** Why a form can't be published or chosen. */
enum FormProblem implements Problem {
    FORM_ID_INVALID(422, "Invalid form id"),
    FORM_RESERVED(403, "Core forms cannot be changed"),
    FORM_INVALID(422, "Invalid form"),
    FORM_CHOICE_INVALID(422, "Invalid form for the country"),
    FORM_ALREADY_PUBLISHED(409, "This version is already published with other content"),
    FORM_VERSION_SKIPPED(409, "An earlier version of the form is missing");

    private final Definition definition;

    FormProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
