package org.mutuality.gateway.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
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
import org.mutuality.gateway.route.RouteTable;

/** Asks every service at once for its own document. Countries' cohort-services are one API: the first that answers. */
@Singleton
class ServiceOpenApiClient {

    private static final Logger LOG = Logger.getLogger(ServiceOpenApiClient.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final RouteTable routes;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    ServiceOpenApiClient(RouteTable routes, ObjectMapper json) {
        this.routes = routes;
        this.json = json;
    }

    FetchedDocuments fetch() {
        Map<String, CompletableFuture<Optional<ObjectNode>>> asked = new TreeMap<>();
        routes.services().forEach((name, origin) -> asked.put(name, fetch(name, origin)));
        Map<String, ObjectNode> documents = new TreeMap<>();
        List<String> away = new ArrayList<>();
        asked.forEach((name, answer) -> answer.join()
                .ifPresentOrElse(document -> documents.putIfAbsent(api(name), document), () -> away.add(name)));
        return new FetchedDocuments(documents, List.copyOf(away));
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

    private Optional<ObjectNode> read(HttpResponse<byte[]> answer) {
        try {
            return answer.statusCode() == 200 && json.readTree(answer.body()) instanceof ObjectNode document
                    ? Optional.of(document)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String api(String service) {
        return service.startsWith("cohort") ? "cohort" : service;
    }


/** @param documents of the services that answered; @param unavailable those that didn't, by name */
record FetchedDocuments(Map<String, ObjectNode> documents, List<String> unavailable) {}
}
