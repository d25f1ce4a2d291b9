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
 * Turns away what can't be a good token, before anything dear is done for it, and lets {@link CachedTokenAuthenticationMechanism} in by one that was found
 * good a moment ago. All others are checked by Quarkus.
 */
@Singleton
class InvalidTokenFilter {
    // Before the route that tells of failures, so that it tells of these too.
    private static final int FIRST = -10_001;
    private static final String BEARER = "Bearer ";

    private final VerifiedTokenCache verified;
    private final TokenPrecheck certainlyFalse;

    InvalidTokenFilter(VerifiedTokenCache verified, TokenPrecheck certainlyFalse) {
        this.verified = verified;
        this.certainlyFalse = certainlyFalse;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::look);
    }

    private void look(RoutingContext routing) {
        @Nullable String header = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            look(header.substring(BEARER.length()).trim(), routing);
        } else {
            routing.next();
        }
    }

    private void look(String token, RoutingContext routing) {
        Optional<SecurityIdentity> known = verified.find(token);
        known.ifPresent(identity -> CachedTokenAuthenticationMechanism.know(identity, routing));
        if (known.isEmpty() && certainlyFalse.isCertainlyInvalid(token)) {
            routing.fail(NOT_SIGNED_IN.because("The token is not valid"));
        } else {
            routing.next();
        }
    }
}
