package org.mutuality.gateway.proxy;

import static org.mutuality.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;
import static org.mutuality.gateway.problem.GatewayProblem.UPSTREAM_TIMEOUT;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.mutuality.gateway.problem.GatewayProblem;
import org.mutuality.gateway.route.RouteTable.Target;

/** Forwards a request and its response; bodies are streamed. */
@Singleton
public class RequestForwarder {

    private static final Logger LOG = Logger.getLogger(RequestForwarder.class);

    private final Upstream upstream;

    RequestForwarder(Upstream upstream) {
        this.upstream = upstream;
    }

    /** @param body buffered body; empty to stream it @param edit sets the headers of the forwarded request */
    void forward(HttpServerRequest request, Target target, Optional<Body> body, Consumer<ProxyRequest> edit) {
        ProxyRequest proxied = ProxyRequest.reverseProxy(request);
        proxied.setURI(request.query() == null ? target.path() : target.path() + '?' + request.query());
        // Services derive the addresses in Location from it.
        proxied.setAuthority(request.authority());
        body.ifPresent(proxied::setBody);
        ProxyHeaders.clean(proxied.headers());
        edit.accept(proxied);
        upstream.request(target, request.method())
                .compose(sent -> relay(request, proxied, sent))
                .onFailure(failed -> sendProblem(failed, request, target));
    }

    private static Future<Void> relay(HttpServerRequest request, ProxyRequest proxied, HttpClientRequest sent) {
        if (request.response().closed()) {
            sent.reset();
            return Future.succeededFuture();
        }
        // A disconnected caller must not keep a service busy. Without an exception handler Vert.x logs an error.
        request.response().closeHandler(gone -> sent.reset());
        sent.exceptionHandler(broken -> LOG.debugf("%s: %s", request.path(), broken));
        return proxied.send(sent).compose(response -> {
            ProxyHeaders.clean(response.headers());
            return response.send();
        });
    }

    private static void sendProblem(Throwable failed, HttpServerRequest request, Target target) {
        GatewayProblem problem = failed instanceof TimeoutException ? UPSTREAM_TIMEOUT : SERVICE_UNAVAILABLE;
        LOG.debugf("%s: %s: %s", target.service(), problem, failed);
        problem.send(request);
    }
}
