package org.mutuality.gateway.proxy;

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
import static org.mutuality.gateway.problem.GatewayProblem.SERVICE_UNAVAILABLE;
import static org.mutuality.gateway.problem.GatewayProblem.UPSTREAM_TIMEOUT;

/** One request, there and back; bodies flow through without being held. */
@Singleton
public class RequestForwarder {

    private static final Logger LOG = Logger.getLogger(RequestForwarder.class);

    private final Upstream upstream;

    RequestForwarder(Upstream upstream) {
        this.upstream = upstream;
    }

    /** @param body when it was collected already; @param edit what the headers become */
    void forward(HttpServerRequest request, Target target, Optional<Body> body, Consumer<ProxyRequest> edit) {
        ProxyRequest passed = ProxyRequest.reverseProxy(request);
        passed.setURI(request.query() == null ? target.path() : target.path() + '?' + request.query());
        // Services make the addresses of what they create from it.
        passed.setAuthority(request.authority());
        body.ifPresent(passed::setBody);
        ProxyHeaders.clean(passed.headers());
        edit.accept(passed);
        upstream.request(target, request.method())
                .compose(sent -> relay(request, passed, sent))
                .onFailure(failed -> sendProblem(failed, request, target));
    }

    private static Future<Void> relay(HttpServerRequest request, ProxyRequest passed, HttpClientRequest sent) {
        if (request.response().closed()) {
            sent.reset();
            return Future.succeededFuture();
        }
        // A caller who leaves must not keep a service busy. Without a handler the client would log it as an error.
        request.response().closeHandler(gone -> sent.reset());
        sent.exceptionHandler(broken -> LOG.debugf("%s: %s", request.path(), broken));
        return passed.send(sent).compose(answer -> {
            ProxyHeaders.clean(answer.headers());
            return answer.send();
        });
    }

    private static void sendProblem(Throwable failed, HttpServerRequest request, Target target) {
        GatewayProblem problem = failed instanceof TimeoutException ? UPSTREAM_TIMEOUT : SERVICE_UNAVAILABLE;
        LOG.debugf("%s: %s: %s", target.service(), problem, failed);
        problem.send(request);
    }
}
