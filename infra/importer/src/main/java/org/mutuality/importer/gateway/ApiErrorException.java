package org.mutuality.importer.gateway;

/** The platform rejected a request; repeating it changes nothing. */
public final class ApiErrorException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ApiErrorException(String what, ApiResponse response) {
        super(what + ": " + response.reason());
    }
}
