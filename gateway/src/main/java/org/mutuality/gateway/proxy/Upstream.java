package org.mutuality.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.mutuality.gateway.limit.GatewayLimits;
import org.mutuality.gateway.route.RouteTable.Target;

/** Connection pools to the services, shared by all callers. */
@Singleton
public class Upstream {

    private static final int CONNECT_MS = 2_000;
    private static final int IDLE_S =
            50; // services close idle connections after 60 s; never use one that is being closed

    private final HttpClient client;
    private final GatewayLimits limits;

    Upstream(Vertx vertx, GatewayLimits limits) {
        this.limits = limits;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(limits.connections())
                .setMaxWaitQueueSize(4 * limits.connections())
                .setKeepAliveTimeout(IDLE_S)
                .setConnectTimeout(CONNECT_MS)
                .setMaxHeaderSize(32 * 1024)
                .setTcpNoDelay(true));
    }

    /** Fails when the service is unavailable or too many requests wait for it. */
    Future<HttpClientRequest> request(Target target, HttpMethod method) {
        return client.request(new RequestOptions()
                .setHost(target.origin().getHost())
                .setPort(target.port())
                .setSsl(target.isTls())
                .setMethod(method)
                .setURI(target.path())
                .setConnectTimeout(CONNECT_MS)
                .setIdleTimeout(timeout(target.path()).toMillis()));
    }

    private Duration timeout(String path) {
        return limits.timeoutAt().getOrDefault(path, limits.timeout());
    }
}
