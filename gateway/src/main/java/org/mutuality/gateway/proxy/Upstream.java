package org.mutuality.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.mutuality.gateway.limit.GatewayLimits;
import org.mutuality.gateway.route.InstanceHealth;
import org.mutuality.gateway.route.RouteTable.Target;

/** Connection pools to the services, shared by all callers. */
@Singleton
public class Upstream {

    private static final int CONNECT_MS = 2_000;
    private static final int IDLE_S =
            50; // services close idle connections after 60 s; never use one that is being closed

    private final HttpClient client;
    private final GatewayLimits limits;
    private final InstanceHealth health;

    Upstream(Vertx vertx, GatewayLimits limits, InstanceHealth health) {
        this.limits = limits;
        this.health = health;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(limits.connections())
                .setMaxWaitQueueSize(4 * limits.connections())
                .setKeepAliveTimeout(IDLE_S)
                .setConnectTimeout(CONNECT_MS)
                .setMaxHeaderSize(32 * 1024)
                .setTcpNoDelay(true));
    }

    /**
     * Opens a request to an instance of the service; when one cannot be reached, to the next. Fails when none can be reached or
     * too many requests wait for it.
     */
    Future<HttpClientRequest> request(Target target, HttpMethod method) {
        return request(target, method, health.inOrder(target.instances(), target.path()));
    }

    private Future<HttpClientRequest> request(Target target, HttpMethod method, List<URI> instances) {
        URI origin = instances.getFirst();
        Future<HttpClientRequest> request = client.request(new RequestOptions()
                .setHost(origin.getHost())
                .setPort(port(origin))
                .setSsl(isTls(origin))
                .setMethod(method)
                .setURI(target.path())
                .setConnectTimeout(CONNECT_MS)
                .setIdleTimeout(timeout(target.path()).toMillis()));
        // Nothing was sent yet, so every method can be tried elsewhere.
        return instances.size() == 1
                ? request
                : request.recover(failed -> {
                    if (!(failed instanceof ConnectException)) {
                        return Future.failedFuture(failed);
                    }
                    health.unreachable(origin);
                    return request(target, method, instances.subList(1, instances.size()));
                });
    }

    private static int port(URI origin) {
        return origin.getPort() > 0 ? origin.getPort() : isTls(origin) ? 443 : 80;
    }

    private static boolean isTls(URI origin) {
        return "https".equals(origin.getScheme());
    }

    private Duration timeout(String path) {
        return limits.timeoutAt().getOrDefault(path, limits.timeout());
    }
}
