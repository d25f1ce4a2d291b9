package org.mutuality.importer.gateway;

/** The platform understood and said no; asking again changes nothing. */
public final class ApiErrorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ApiErrorException(String what, ApiResponse answer) {
        super(what + ": " + answer.reason());
    }
}
