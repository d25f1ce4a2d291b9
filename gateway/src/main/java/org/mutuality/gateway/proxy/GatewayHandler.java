package org.mutuality.gateway.proxy;

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
import org.mutuality.gateway.authentication.RequestAuthenticator.AuthenticatedUser;
import org.mutuality.gateway.authentication.RequestAuthenticator;
import org.mutuality.gateway.limit.BodySizeLimiter;
import org.mutuality.gateway.limit.RateLimiter;
import org.mutuality.gateway.problem.GatewayProblem;
import org.mutuality.gateway.problem.RequestRejectedException;
import org.mutuality.gateway.route.RouteTable.Target;
import org.mutuality.gateway.route.RouteTable;
import static org.mutuality.gateway.problem.GatewayProblem.CROSS_SITE_REQUEST;
import static org.mutuality.gateway.problem.GatewayProblem.NOT_FOUND;
import static org.mutuality.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;
import static org.mutuality.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

/** Every request that isn't for the gateway's own pages: whose is it, who asks, how much, then on. */
@Singleton
public class GatewayHandler {

    private static final Logger LOG = Logger.getLogger(GatewayHandler.class);
    private static final Set<String> OWN_PATHS =
            Set.of("", "openapi", "problems", "docs", "sign-in", "sign-out", "q", "favicon.ico");
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
                .onFailure(failed -> refuse(failed, context));
    }

    private Future<Void> forward(RoutingContext context, Target target) {
        return target.open() ? forwardUnsigned(context, target) : forwardAuthenticated(context, target);
    }

    private Future<Void> forwardUnsigned(RoutingContext context, Target target) {
        HttpServerRequest request = context.request();
        check(rateLimiter.allow(request.remoteAddress().hostAddress()), TOO_MANY_REQUESTS);
        return bodySizeLimiter.checkAndBuffer(request)
                .onSuccess(body -> forwarder.forward(
                        request, target, body, passed -> ProxyHeaders.forUnsigned(passed.headers(), request)))
                .mapEmpty();
    }

    private Future<Void> forwardAuthenticated(RoutingContext context, Target target) {
        HttpServerRequest request = context.request();
        return basicAuth
                .exchange(request)
                .compose(exchanged -> authenticator.authenticate(context))
                .compose(visitor -> {
                    checkAllowed(visitor, request);
                    return bodySizeLimiter.checkAndBuffer(request)
                            .onSuccess(body -> forwarder.forward(
                                    request,
                                    target,
                                    body,
                                    passed -> ProxyHeaders.forService(passed.headers(), visitor)))
                            .mapEmpty();
                });
    }

    private void checkAllowed(AuthenticatedUser visitor, HttpServerRequest request) {
        check(!visitor.session() || CsrfGuard.allows(request), CROSS_SITE_REQUEST);
        check(rateLimiter.allow(visitor.subject()), TOO_MANY_REQUESTS);
    }

    private static void check(boolean ok, GatewayProblem otherwise) {
        if (!ok) {
            throw new RequestRejectedException(otherwise);
        }
    }

    private static void refuse(Throwable failed, RoutingContext context) {
        if (failed instanceof RequestRejectedException refused) {
            refused.problem()
                    .send(
                            context.request(),
                            OpenRosaRequests.expectsBasicChallenge(context.request()) ? BASIC : BEARER);
        } else {
            LOG.debug("request could not be forwarded", failed);
            SERVICE_UNAVAILABLE.send(context.request());
        }
        // What is left of the body is read and dropped, so that the connection serves the next request.
        context.request().resume();
    }
}
