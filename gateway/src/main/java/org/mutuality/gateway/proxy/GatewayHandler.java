package org.mutuality.gateway.proxy;

import static org.mutuality.gateway.problem.GatewayProblem.BAD_REQUEST;
import static org.mutuality.gateway.problem.GatewayProblem.CROSS_SITE_REQUEST;
import static org.mutuality.gateway.problem.GatewayProblem.NOT_FOUND;
import static org.mutuality.gateway.problem.GatewayProblem.NOT_SIGNED_IN;
import static org.mutuality.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;
import static org.mutuality.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
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
import org.mutuality.tokens.MetricsPassword;

/** Handles every request except those of the gateway's own pages: routes, authenticates, limits and forwards it. */
@Singleton
public class GatewayHandler {

    private static final Logger LOG = Logger.getLogger(GatewayHandler.class);
    private static final Set<String> OWN_PATHS = Set.of(
            "",
            "openapi",
            "asyncapi",
            "problems",
            "schemas",
            "docs",
            "sign-in",
            "sign-out",
            "q",
            "favicon.ico",
            "dead-letters");
    private static final List<String> FOR_OPERATORS = List.of("/q", "/dead-letters");
    private static final String METRICS = "/q/metrics";
    // Of the pages below /q, which are for operators otherwise.
    private static final List<String> OPEN_MONITORING = List.of("/q/health", "/q/openapi");
    private static final int BEFORE_PAGES = -100;
    private static final int SEE_OTHER = 303;
    private static final String OPERATOR = "operator";
    private static final String BEARER = "Bearer";
    private static final String BASIC = "Basic realm=\"mutuality\", charset=\"UTF-8\"";

    private final RouteTable routes;
    private final BasicAuthTokenExchange basicAuth;
    private final RequestAuthenticator authenticator;
    private final RateLimiter rateLimiter;
    private final BodySizeLimiter bodySizeLimiter;
    private final RequestForwarder forwarder;
    private final PublicAddress publicAddress;
    private final MetricsPassword metricsPassword;

    GatewayHandler(
            RouteTable routes,
            BasicAuthTokenExchange passwords,
            RequestAuthenticator visitors,
            RateLimiter rates,
            BodySizeLimiter bodies,
            RequestForwarder forwarding,
            PublicAddress publicAddress,
            MetricsPassword metricsPassword) {
        this.routes = routes;
        this.basicAuth = passwords;
        this.authenticator = visitors;
        this.rateLimiter = rates;
        this.bodySizeLimiter = bodies;
        this.forwarder = forwarding;
        this.publicAddress = publicAddress;
        this.metricsPassword = metricsPassword;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_PAGES).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!hasOneReading(request)) {
            refuseAndClose(request);
            return;
        }
        // By this path Quarkus finds its pages; the raw one could name them in other ways, such as //q/metrics.
        String page = normalizedPath(context);
        if (OWN_PATHS.contains(page.split("/", 3)[1])) {
            handleOwn(context, page);
            return;
        }
        String path = request.path();
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

    // Netty refuses most requests that two servers would read differently, but not every list of encodings.
    private static boolean hasOneReading(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return encodings.isEmpty()
                || encodings.size() == 1
                        && encodings.getFirst().equalsIgnoreCase("chunked")
                        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    // What follows on the connection could be part of the body, so it is not read.
    private static void refuseAndClose(HttpServerRequest request) {
        request.pause();
        request.response().endHandler(sent -> request.connection().close());
        BAD_REQUEST.send(request);
    }

    private void handleOwn(RoutingContext context, String page) {
        if (!isBelow(FOR_OPERATORS, page) || isBelow(OPEN_MONITORING, page) || isScrape(context, page)) {
            context.next();
            return;
        }
        context.request().pause();
        authenticator
                .authenticate(context)
                .map(user -> {
                    check(user.roles().contains(OPERATOR), NOT_FOUND);
                    checkAllowed(user, context.request());
                    return user;
                })
                .onSuccess(operator -> {
                    context.request().resume();
                    context.put(AuthenticatedUser.class.getName(), operator);
                    context.next();
                })
                .onFailure(failed -> {
                    if (isBrowserSignedOut(failed, context.request())) {
                        signIn(context);
                    } else {
                        sendProblem(failed, context);
                    }
                });
    }

    private static boolean isBelow(List<String> paths, String page) {
        return paths.stream().anyMatch(path -> page.equals(path) || page.startsWith(path + "/"));
    }

    private boolean isScrape(RoutingContext context, String page) {
        return page.equals(METRICS) && metricsPassword.matches(context.request().getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static boolean isBrowserSignedOut(Throwable failed, HttpServerRequest request) {
        return failed instanceof RequestRejectedException rejected
                && rejected.problem() == NOT_SIGNED_IN
                && request.method() == HttpMethod.GET
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
    }

    private static void signIn(RoutingContext context) {
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, "/sign-in")
                .end();
        context.request().resume();
    }

    private static String normalizedPath(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException malformedEscape) {
            return "/invalid";
        }
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
                        request,
                        target,
                        body,
                        proxied -> ProxyHeaders.forUnsigned(proxied.headers(), request, publicAddress)))
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
                                    request,
                                    target,
                                    body,
                                    proxied -> ProxyHeaders.forService(proxied.headers(), user, publicAddress)))
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
