package org.mutuality.importer.gateway;

/** No response before the timeout. A later run continues from there. */
public final class GatewayUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    GatewayUnreachableException(String reason) {
        super(reason);
    }
}
