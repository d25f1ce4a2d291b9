package org.mutuality.importer.gateway;

/** The platform understood and said no; asking again changes nothing. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String what, Answer answer) {
        super(what + ": " + answer.reason());
    }
}
