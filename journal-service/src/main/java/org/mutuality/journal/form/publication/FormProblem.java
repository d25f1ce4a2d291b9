package org.mutuality.journal.form.publication;

import org.mutuality.platform.problem.Problem;

/** Refusals of publishing and choosing forms. */
enum FormProblem implements Problem {
    /** A form id is country, name and version, such as {@code pk-village-1}. */
    FORM_ID_INVALID(422, "Invalid form id"),
    /** Core forms are part of the service; publish a form whose name begins with your country's code. */
    FORM_RESERVED(403, "Core forms cannot be changed"),
    /** The definition has errors; {@code errors} points at each of them. */
    FORM_INVALID(422, "Invalid form"),
    /** A country may choose one of its own forms or a core form. */
    FORM_CHOICE_INVALID(422, "Invalid form for the country"),
    /** A published version never changes; publish the next version. */
    FORM_ALREADY_PUBLISHED(409, "This version is already published with other content"),
    /** Versions are published one after the other; the detail names the next one. */
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
