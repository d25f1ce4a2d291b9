package org.mutuality.gateway.proxy;

import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Address by which callers reach the gateway, from the configuration {@code mutuality.public-url}. Addresses in responses
 * are derived from it and never from the Host header, which a caller or a cache between may have forged.
 */
@Singleton
final class PublicAddress {

    private final URI url;

    PublicAddress(@ConfigProperty(name = "mutuality.public-url") URI url) {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || isTls(url))) {
            throw new IllegalArgumentException("mutuality.public-url must be http(s)://host[:port], not " + url);
        }
        this.url = url;
    }

    String scheme() {
        return url.getScheme();
    }

    boolean isTls() {
        return isTls(url);
    }

    /** Host, with the port where the URL names one. */
    HostAndPort authority() {
        return HostAndPort.create(url.getHost(), url.getPort());
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isTls() ? 443 : 80;
    }

    private static boolean isTls(URI url) {
        return "https".equals(url.getScheme());
    }
}
