package org.mutuality.journal.form;

import org.mutuality.platform.problem.Problem;

/** Why a form can't be published or chosen. */
enum FormProblem implements Problem {
    FORM_ID_INVALID(422, "This can't be a form's id"),
    FORM_RESERVED(403, "Core forms come with the service"),
    FORM_INVALID(422, "The form can't be asked like this"),
    FORM_CHOICE_INVALID(422, "This form can't be the country's"),
    FORM_PUBLISHED_OTHERWISE(409, "This version was published with other content"),
    FORM_VERSION_AHEAD(409, "A version before this one is missing");

    private final Definition definition;

    FormProblem(int status, String title) {
        definition = new Definition(status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
