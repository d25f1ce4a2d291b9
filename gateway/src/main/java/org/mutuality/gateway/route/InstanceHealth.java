package org.mutuality.gateway.route;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which instances of a service are ready, by their health checks. A service with a single instance is not checked: there is
 * no other to send to.
 */
@Singleton
public class InstanceHealth {

    private static final String READY = "/q/health/ready";
    private static final int OK = 200;
    // Less than the time that a service which is to stop goes on answering, see quarkus.shutdown.delay.
    private static final long CHECK_MS = 500;
    private static final long TIMEOUT_MS = 2_000;

    private final Vertx vertx;
    private final List<URI> checked;
    private final HttpClient client;
    private final Set<URI> notReady = ConcurrentHashMap.newKeySet();

    InstanceHealth(Vertx vertx, RouteTable routes) {
        this.vertx = vertx;
        this.checked = routes.services().values().stream()
                .filter(ServiceInstances::areSeveral)
                .flatMap(instances -> instances.origins().stream())
                .toList();
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) TIMEOUT_MS));
    }

    void start(@Observes StartupEvent event) {
        if (!checked.isEmpty()) {
            vertx.setPeriodic(CHECK_MS, CHECK_MS, timer -> checked.forEach(this::check));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        client.close();
    }

    /** All instances in the order in which to try them for a request: those that are not ready last. */
    public List<URI> inOrder(ServiceInstances instances, String path) {
        List<URI> all = instances.inOrder(path);
        if (notReady.isEmpty() || !instances.areSeveral()) {
            return all;
        }
        List<URI> ready = new ArrayList<>(all);
        ready.removeIf(notReady::contains);
        return Stream.concat(ready.stream(), all.stream().filter(one -> !ready.contains(one)))
                .toList();
    }

    /** An instance that is ready, if one is. */
    public URI any(ServiceInstances instances) {
        return inOrder(instances, "").getFirst();
    }

    /** No connection could be opened to an instance: it is tried last until it passes a check. */
    public void unreachable(URI origin) {
        if (checked.contains(origin)) {
            notReady.add(origin);
        }
    }

    private void check(URI origin) {
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(origin.resolve(READY).toString())
                        .setTimeout(TIMEOUT_MS))
                .compose(HttpClientRequest::send)
                .compose(response -> response.end().map(response.statusCode() == OK))
                .otherwise(false)
                .onSuccess(ready -> {
                    if (ready) {
                        notReady.remove(origin);
                    } else {
                        notReady.add(origin);
                    }
                });
    }
}
