package org.mutuality.gateway.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.mutuality.gateway.route.InstanceHealth;
import org.mutuality.gateway.route.RouteTable;

/** Fetches the documents of all services in parallel; the gateway has its own. The cohort-services of all countries have one API: the first response counts. */
@Singleton
class ServiceOpenApiClient {

    private static final Logger LOG = Logger.getLogger(ServiceOpenApiClient.class);
    private static final String OWN = "gateway-openapi.json";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final RouteTable routes;
    private final InstanceHealth health;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    ServiceOpenApiClient(RouteTable routes, InstanceHealth health, ObjectMapper json) {
        this.routes = routes;
        this.health = health;
        this.json = json;
    }

    FetchedDocuments fetch() {
        Map<String, CompletableFuture<Optional<ObjectNode>>> pending = new TreeMap<>();
        routes.services().forEach((name, instances) -> pending.put(name, fetch(name, health.any(instances))));
        Map<String, ObjectNode> documents = new TreeMap<>();
        List<String> unavailable = new ArrayList<>();
        pending.forEach((name, response) -> response.join()
                .ifPresentOrElse(document -> documents.putIfAbsent(api(name), document), () -> unavailable.add(name)));
        documents.put("gateway", own());
        return new FetchedDocuments(documents, List.copyOf(unavailable));
    }

    private CompletableFuture<Optional<ObjectNode>> fetch(String name, URI origin) {
        HttpRequest request = HttpRequest.newBuilder(origin.resolve("/q/openapi?format=json"))
                .header("Accept", "application/json")
                .timeout(TIMEOUT)
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(this::read)
                .exceptionally(failed -> {
                    LOG.warnf("Cannot fetch the OpenAPI document of %s: %s", name, failed);
                    return Optional.empty();
                });
    }

    private Optional<ObjectNode> read(HttpResponse<byte[]> response) {
        try {
            return response.statusCode() == 200 && json.readTree(response.body()) instanceof ObjectNode document
                    ? Optional.of(document)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    // Written by hand: few operations, and none of them changes data.
    private ObjectNode own() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(OWN)) {
            return (ObjectNode) json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String api(String service) {
        return service.startsWith("cohort") ? "cohort" : service;
    }

    /**
     * @param documents documents by service
     * @param unavailable names of the services that did not respond
     */
    record FetchedDocuments(Map<String, ObjectNode> documents, List<String> unavailable) {}
}
