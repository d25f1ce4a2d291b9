package org.mutuality.gateway.proxy;

import static org.mutuality.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;
import static org.mutuality.gateway.problem.GatewayProblem.UPSTREAM_TIMEOUT;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
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
    private final PublicAddress publicAddress;

    RequestForwarder(Upstream upstream, PublicAddress publicAddress) {
        this.upstream = upstream;
        this.publicAddress = publicAddress;
    }

    /** @param body buffered body; empty to stream it @param edit sets the headers of the forwarded request */
    void forward(HttpServerRequest request, Target target, Optional<Body> body, Consumer<ProxyRequest> edit) {
        ProxyRequest proxied = ProxyRequest.reverseProxy(request);
        proxied.setURI(request.query() == null ? target.path() : target.path() + '?' + request.query());
        body.ifPresent(proxied::setBody);
        ProxyHeaders.clean(proxied.headers());
        edit.accept(proxied);
        upstream.request(target, request.method())
                .compose(sent -> relay(request, proxied, sent))
                .onFailure(failed -> sendProblem(failed, request, target));
    }

    private Future<Void> relay(HttpServerRequest request, ProxyRequest proxied, HttpClientRequest sent) {
        if (request.response().closed()) {
            sent.reset();
            return Future.succeededFuture();
        }
        // A disconnected caller must not keep a service busy. Without an exception handler Vert.x logs an error.
        request.response().closeHandler(gone -> sent.reset());
        sent.exceptionHandler(broken -> LOG.debugf("%s: %s", request.path(), broken));
        // Services derive the addresses in Location and in lists of forms from it, so it is not the caller's Host
        // header. Set
        // on the proxied request, the proxy would pass that header on as X-Forwarded-Host.
        sent.authority(publicAddress.authority());
        return proxied.send(sent).compose(response -> {
            ProxyHeaders.clean(response.headers());
            return hasNoBody(request.method(), response.getStatusCode())
                    ? withoutBody(response).send()
                    : response.send();
        });
    }

    // RFC 9112: such a response ends with its headers, whatever they say.
    private static boolean hasNoBody(HttpMethod method, int status) {
        return method == HttpMethod.HEAD || status / 100 == 1 || status == 204 || status == 304;
    }

    // Otherwise the proxy announces a body in chunks, of which none follows, and clients wait for it.
    private static ProxyResponse withoutBody(ProxyResponse response) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(response.headers());
        if (response.getStatusCode() / 100 == 1 || response.getStatusCode() == 204) {
            headers.remove(HttpHeaders.CONTENT_LENGTH);
        }
        response.release().headers().addAll(headers);
        return response;
    }

    private static void sendProblem(Throwable failed, HttpServerRequest request, Target target) {
        GatewayProblem problem = failed instanceof TimeoutException ? UPSTREAM_TIMEOUT : SERVICE_UNAVAILABLE;
        LOG.debugf("%s: %s: %s", target.service(), problem, failed);
        problem.send(request);
    }
}
