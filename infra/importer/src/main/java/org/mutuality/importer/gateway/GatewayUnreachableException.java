package org.mutuality.importer.gateway;

/** Nobody answered for as long as we were told to wait. A later run goes on from there. */
public final class GatewayUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    GatewayUnreachableException(String reason) {
        super(reason);
    }
}
