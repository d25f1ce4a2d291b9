package org.mutuality.gateway.operations;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.mutuality.gateway.route.InstanceHealth;
import org.mutuality.gateway.route.RouteTable;

/** Lists and replays the dead letters of all services, in the name of the operator. */
@Singleton
class DeadLetterClient {

    private static final Logger LOG = Logger.getLogger(DeadLetterClient.class);
    private static final Duration LIST_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REPLAY_TIMEOUT = Duration.ofMinutes(1);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final RouteTable routes;
    private final InstanceHealth health;
    private final ObjectMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIST_TIMEOUT).build();

    DeadLetterClient(RouteTable routes, InstanceHealth health, ObjectMapper json) {
        this.routes = routes;
        this.health = health;
        this.json = json;
    }

    /**
     * A message that could not be processed.
     *
     * @param eventType absent when it is unknown in the service
     */
    record DeadLetter(
            long id,
            String consumer,
            Optional<String> eventType,
            String topic,
            int partition,
            long offset,
            String reason,
            Instant parkedAt) {
        private static final DateTimeFormatter TO_THE_SECOND =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

        public String parkedAtText() {
            return TO_THE_SECOND.format(parkedAt);
        }
    }

    /**
     * Dead letters of a service, oldest first.
     *
     * @param letters 500 at most; empty when the service cannot be reached
     */
    record ServiceDeadLetters(String service, boolean reachable, List<DeadLetter> letters) {
        static final int PAGE_SIZE = 500;

        public boolean hasMore() {
            return letters.size() >= PAGE_SIZE;
        }
    }

    /** How many could be processed, and how many could not. */
    record ReplayResult(int replayed, int failed) {
        static final ReplayResult REPLAYED = new ReplayResult(1, 0);
        static final ReplayResult FAILED = new ReplayResult(0, 1);
    }

    List<ServiceDeadLetters> list(String token) {
        Map<String, CompletableFuture<ServiceDeadLetters>> pending = new TreeMap<>();
        routes.services()
                .forEach((service, instances) -> pending.put(service, list(service, health.any(instances), token)));
        return pending.values().stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<ServiceDeadLetters> list(String service, URI origin, String token) {
        HttpRequest request = request(origin, "", token).timeout(LIST_TIMEOUT).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(response -> read(service, response))
                .exceptionally(failed -> {
                    LOG.warnf("Cannot list the dead letters of %s: %s", service, failed);
                    return new ServiceDeadLetters(service, false, List.of());
                });
    }

    private ServiceDeadLetters read(String service, HttpResponse<byte[]> response) {
        try {
            return response.statusCode() == OK
                    ? new ServiceDeadLetters(
                            service, true, List.copyOf(json.readValue(response.body(), new TypeReference<>() {})))
                    : new ServiceDeadLetters(service, false, List.of());
        } catch (IOException e) {
            return new ServiceDeadLetters(service, false, List.of());
        }
    }

    /** Empty: there is no such service. */
    Optional<ReplayResult> replay(String service, long id, String token) {
        return post(service, "/" + id + "/replay", token)
                .map(response -> response.filter(one -> one.statusCode() == NO_CONTENT)
                        .map(one -> ReplayResult.REPLAYED)
                        .orElse(ReplayResult.FAILED));
    }

    /** Replays the oldest 500. Empty: there is no such service. */
    Optional<ReplayResult> replayAll(String service, String token) {
        return post(service, "/replay", token)
                .map(response -> response.filter(one -> one.statusCode() == OK)
                        .map(this::readResult)
                        .orElse(ReplayResult.FAILED));
    }

    private ReplayResult readResult(HttpResponse<byte[]> response) {
        try {
            return json.readValue(response.body(), ReplayResult.class);
        } catch (IOException e) {
            return ReplayResult.FAILED;
        }
    }

    // The inner one is empty when the service cannot be reached.
    private Optional<Optional<HttpResponse<byte[]>>> post(String service, String path, String token) {
        return Optional.ofNullable(routes.services().get(service))
                .map(health::any)
                .map(origin -> {
                    HttpRequest request = request(origin, path, token)
                            .POST(BodyPublishers.noBody())
                            .timeout(REPLAY_TIMEOUT)
                            .build();
                    return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                            .thenApply(Optional::of)
                            .exceptionally(failed -> {
                                LOG.warnf("Cannot replay dead letters of %s: %s", service, failed);
                                return Optional.empty();
                            })
                            .join();
                });
    }

    private static HttpRequest.Builder request(URI origin, String path, String token) {
        return HttpRequest.newBuilder(origin.resolve("/operations/dead-letters" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }
}
