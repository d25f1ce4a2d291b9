package org.mutuality.gateway.route;

import java.net.URI;

/**
 * Where a request goes.
 *
 * @param service name as people know it
 * @param path as the service knows it
 * @param open for who has no token: Keycloak's pages, and the callbacks of operators, who sign them
 */
public record Target(String service, URI origin, String path, boolean open) {

    public int port() {
        return origin.getPort() > 0 ? origin.getPort() : isTls() ? 443 : 80;
    }

    public boolean isTls() {
        return "https".equals(origin.getScheme());
    }
}
