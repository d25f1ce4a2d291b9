package org.mutuality.payment.provider.mobile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;

/** HTTP client of an operator. Throws without an answer and for 5xx: then it is unknown what the operator did. */
class OperatorClient {
    private static final int MAX_RESPONSE_BYTES = 65_536;
    private static final String AVAILABLE = "X-Records-Available-Count";

    private final OperatorSettings settings;
    private final Clock clock;
    private final HttpClient http;

    OperatorClient(OperatorSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /**
     * Sends once.
     *
     * @param orderId correlation id, which the operator repeats in its callback
     */
    OperatorResponse post(String path, UUID orderId, String json) throws IOException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("X-CorrelationID", orderId.toString())
                .POST(HttpRequest.BodyPublishers.ofString(json));
        settings.callback().ifPresent(url -> request.header("X-Callback-URL", url.toString()));
        return exchange(request.build());
    }

    OperatorResponse get(String path) throws IOException {
        return exchange(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        URI root =
                settings.url().orElseThrow(() -> new IllegalStateException("No mobile-money operator is configured"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(settings.timeout())
                .header("X-Date", clock.instant().toString());
        settings.key().ifPresent(key -> request.header("X-API-Key", key));
        settings.clientId().ifPresent(id -> request.header("X-Client-Id", id));
        settings.bearer().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private static OptionalLong available(HttpHeaders headers) {
        return headers.firstValue(AVAILABLE).filter(text -> text.matches("\\d{1,18}")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private OperatorResponse exchange(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_RESPONSE_BYTES));
            if (response.statusCode() >= 500) {
                throw new IOException(Integer.toString(response.statusCode()));
            }
            return OperatorResponse.of(response.statusCode(), response.body(), available(response.headers()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
