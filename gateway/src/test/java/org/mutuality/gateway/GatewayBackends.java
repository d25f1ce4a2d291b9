package org.mutuality.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.mutuality.servers.TestServers;

/**
 * Backends of the gateway in tests: a real Keycloak, a small server that returns the requests it received, and an address
 * without a server (payment). Analytics has three instances: no server, one that is not ready, and the small server.
 */
public final class GatewayBackends implements QuarkusTestResourceLifecycleManager {

    static final String PUBLIC_URL = "https://mutuality.example";
    /** Header of responses of the instance that is not ready. */
    static final String NOT_READY = "Not-Ready";

    static final String METRICS_PASSWORD = "for-prometheus-in-tests";

    private static final String DEAD_LETTERS = """
            [{"id": 7, "consumer": "trends", "eventType": "mutuality.journal.JournalSubmitted", "topic": "journal.events.v1",
              "partition": 3, "offset": 41, "reason": "<script>alert('reason')</script>", "parkedAt": "2021-04-03T10:00:00.123Z"},
             {"id": 8, "consumer": "directory", "topic": "cohort.events.v1", "partition": 0, "offset": 5, "reason": "No such form",
              "parkedAt": "2021-04-03T10:00:01Z"}]""";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();

    @Override
    public Map<String, String> start() {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(32768))
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String here = "http://127.0.0.1:" + server.actualPort();
        HttpServer notReady = vertx.createHttpServer()
                .requestHandler(this::answerNotReady)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        TestServers servers = TestServers.shared();
        Map<String, String> config = new HashMap<>();
        config.putAll(Map.of(
                "mutuality.at.journal",
                here,
                "mutuality.at.investment",
                here,
                "mutuality.at.analytics",
                "http://127.0.0.1:%d,http://127.0.0.1:%d,%s".formatted(nobody(), notReady.actualPort(), here),
                "mutuality.at.cohort.\"*\"",
                here,
                "mutuality.at.payment",
                "http://127.0.0.1:" + nobody(),
                "mutuality.at.keycloak",
                servers.keycloak()));
        config.putAll(Map.of(
                // Short, because a test waits for it; long enough for responses on a busy machine.
                "mutuality.limit.timeout",
                "5S",
                "mutuality.public-url",
                PUBLIC_URL,
                "mutuality.metrics.password",
                METRICS_PASSWORD,
                "quarkus.oidc.auth-server-url",
                servers.issuer(),
                "quarkus.oidc.token.issuer",
                servers.issuer()));
        return config;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answerNotReady(HttpServerRequest request) {
        request.response().putHeader(NOT_READY, "1");
        if (request.path().equals("/q/health/ready")) {
            request.response().setStatusCode(503).end();
        } else {
            answer(request);
        }
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case "/q/openapi" -> document(request);
            case "/investments/slow" -> {
                request.connection().closeHandler(gone -> left.incrementAndGet());
                came.incrementAndGet();
            }
            case "/investments/cut" ->
                request.response()
                        .setChunked(true)
                        .write("half")
                        .onComplete(w -> request.connection().close());
            case "/journals" -> late(request);
            case "/forms/unchanged" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
            case "/forms/nothing" -> request.response().setStatusCode(204).end();
            case "/forms/sized" ->
                request.response().putHeader("Content-Length", "4").end("text");
            case "/forms/chunked" -> request.response().setChunked(true).end("text");
            case "/forms/cacheable" ->
                request.response().putHeader("Cache-Control", "private").end();
            case "/operations/dead-letters" ->
                request.response().putHeader("Content-Type", "application/json").end(DEAD_LETTERS);
            case "/operations/dead-letters/7/replay" ->
                request.response().setStatusCode(204).end();
            case "/operations/dead-letters/8/replay" ->
                request.response().setStatusCode(404).end();
            case "/operations/dead-letters/replay" ->
                request.response()
                        .putHeader("Content-Type", "application/json")
                        .end("{\"replayed\": 2, \"failed\": 1, \"next\": 9}");
            case "/forms/came" -> request.response().end(Integer.toString(came.get()));
            case "/forms/left" -> request.response().end(Integer.toString(left.get()));
            default -> echo(request);
        }
    }

    // A request with this header takes longer than the default timeout.
    private void late(HttpServerRequest request) {
        request.pause();
        vertx.setTimer(request.headers().contains("Late") ? 1_500 : 1, passed -> {
            echo(request);
            request.resume();
        });
    }

    private static void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        request.body()
                .onSuccess(body -> request.response()
                        .setStatusCode(request.method().name().equals("PUT") ? 201 : 200)
                        .putHeader("Content-Type", "application/json")
                        .putHeader("ETag", "\"1\"")
                        .end(new JsonObject()
                                .put("method", request.method().name())
                                .put("uri", request.uri())
                                .put("headers", headers)
                                .put("bytes", body.length())
                                .toBuffer()));
    }

    // Every service has a component with the same name, not always with the same content.
    private static void document(HttpServerRequest request) {
        request.response().end("""
                {"openapi": "3.1.0", "paths": {
                  "/things": {"get": {"operationId": "list", "responses": {"200": {"description": "ok", "content":
                    {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}}}}},
                  "/operations/dead-letters": {"get": {"responses": {}}}},
                 "components": {"securitySchemes": {"x": {"type": "http"}}, "schemas": {"Page": {"type": "object"}}}}
                """);
    }

    private static int nobody() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
