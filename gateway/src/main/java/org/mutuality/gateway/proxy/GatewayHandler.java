package org.mutuality.gateway.proxy;

import static org.mutuality.gateway.problem.GatewayProblem.CROSS_SITE_REQUEST;
import static org.mutuality.gateway.problem.GatewayProblem.NOT_FOUND;
import static org.mutuality.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;
import static org.mutuality.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.mutuality.gateway.authentication.BasicAuthTokenExchange;
import org.mutuality.gateway.authentication.CsrfGuard;
import org.mutuality.gateway.authentication.OpenRosaRequests;
import org.mutuality.gateway.authentication.RequestAuthenticator;
import org.mutuality.gateway.authentication.RequestAuthenticator.AuthenticatedUser;
import org.mutuality.gateway.limit.BodySizeLimiter;
import org.mutuality.gateway.limit.RateLimiter;
import org.mutuality.gateway.problem.GatewayProblem;
import org.mutuality.gateway.problem.RequestRejectedException;
import org.mutuality.gateway.route.RouteTable;
import org.mutuality.gateway.route.RouteTable.Target;

/** Handles every request except those of the gateway's own pages: routes, authenticates, limits and forwards it. */
@Singleton
public class GatewayHandler {

    private static final Logger LOG = Logger.getLogger(GatewayHandler.class);
    private static final Set<String> OWN_PATHS =
            Set.of("", "openapi", "asyncapi", "problems", "schemas", "docs", "sign-in", "sign-out", "q", "favicon.ico");
    private static final int BEFORE_PAGES = -100;
    private static final String BEARER = "Bearer";
    private static final String BASIC = "Basic realm=\"mutuality\", charset=\"UTF-8\"";

    private final RouteTable routes;
    private final BasicAuthTokenExchange basicAuth;
    private final RequestAuthenticator authenticator;
    private final RateLimiter rateLimiter;
    private final BodySizeLimiter bodySizeLimiter;
    private final RequestForwarder forwarder;

    GatewayHandler(
            RouteTable routes,
            BasicAuthTokenExchange passwords,
            RequestAuthenticator visitors,
            RateLimiter rates,
            BodySizeLimiter bodies,
            RequestForwarder forwarding) {
        this.routes = routes;
        this.basicAuth = passwords;
        this.authenticator = visitors;
        this.rateLimiter = rates;
        this.bodySizeLimiter = bodies;
        this.forwarder = forwarding;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_PAGES).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path != null && path.startsWith("/") && OWN_PATHS.contains(path.split("/", 3)[1])) {
            context.next();
            return;
        }
        Optional<Target> target = path == null ? Optional.empty() : routes.target(path);
        if (target.isEmpty()) {
            NOT_FOUND.send(request);
            return;
        }
        request.pause();
        Future.succeededFuture()
                .compose(start -> forward(context, target.get()))
                .onFailure(failed -> sendProblem(failed, context));
    }

    private Future<Void> forward(RoutingContext context, Target target) {
        return target.open() ? forwardUnsigned(context, target) : forwardAuthenticated(context, target);
    }

    private Future<Void> forwardUnsigned(RoutingContext context, Target target) {
        HttpServerRequest request = context.request();
        check(rateLimiter.allow(request.remoteAddress().hostAddress()), TOO_MANY_REQUESTS);
        return bodySizeLimiter
                .checkAndBuffer(request)
                .onSuccess(body -> forwarder.forward(
                        request, target, body, proxied -> ProxyHeaders.forUnsigned(proxied.headers(), request)))
                .mapEmpty();
    }

    private Future<Void> forwardAuthenticated(RoutingContext context, Target target) {
        HttpServerRequest request = context.request();
        return basicAuth
                .exchange(request)
                .compose(exchanged -> authenticator.authenticate(context))
                .compose(user -> {
                    checkAllowed(user, request);
                    return bodySizeLimiter
                            .checkAndBuffer(request)
                            .onSuccess(body -> forwarder.forward(
                                    request, target, body, proxied -> ProxyHeaders.forService(proxied.headers(), user)))
                            .mapEmpty();
                });
    }

    private void checkAllowed(AuthenticatedUser user, HttpServerRequest request) {
        check(!user.session() || CsrfGuard.allows(request), CROSS_SITE_REQUEST);
        check(rateLimiter.allow(user.subject()), TOO_MANY_REQUESTS);
    }

    private static void check(boolean ok, GatewayProblem problem) {
        if (!ok) {
            throw new RequestRejectedException(problem);
        }
    }

    private static void sendProblem(Throwable failed, RoutingContext context) {
        if (failed instanceof RequestRejectedException rejected) {
            rejected.problem()
                    .send(
                            context.request(),
                            OpenRosaRequests.expectsBasicChallenge(context.request()) ? BASIC : BEARER);
        } else {
            LOG.debug("request could not be forwarded", failed);
            SERVICE_UNAVAILABLE.send(context.request());
        }
        // The rest of the body is discarded, so that the connection can be used for the next request.
        context.request().resume();
    }
}
