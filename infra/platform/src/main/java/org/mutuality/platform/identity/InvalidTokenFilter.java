package org.mutuality.platform.identity;

import static org.mutuality.platform.problem.CommonProblem.NOT_SIGNED_IN;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.tokens.TokenPrecheck;

/**
 * Refuses certainly invalid tokens before any expensive work, and uses the cached identity of tokens verified recently.
 * Quarkus verifies all others.
 */
@Singleton
class InvalidTokenFilter {
    // Before the route that handles failures, so that it handles these too.
    private static final int FIRST = -10_001;
    private static final String BEARER = "Bearer ";

    private final VerifiedTokenCache verified;
    private final TokenPrecheck precheck;

    InvalidTokenFilter(VerifiedTokenCache verified, TokenPrecheck precheck) {
        this.verified = verified;
        this.precheck = precheck;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext routing) {
        @Nullable String header = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            check(header.substring(BEARER.length()).trim(), routing);
        } else {
            routing.next();
        }
    }

    private void check(String token, RoutingContext routing) {
        Optional<SecurityIdentity> cached = verified.find(token);
        cached.ifPresent(identity -> CachedTokenAuthenticationMechanism.setIdentity(identity, routing));
        if (cached.isEmpty() && precheck.isCertainlyInvalid(token)) {
            routing.fail(NOT_SIGNED_IN.because("token-invalid"));
        } else {
            routing.next();
        }
    }
}
