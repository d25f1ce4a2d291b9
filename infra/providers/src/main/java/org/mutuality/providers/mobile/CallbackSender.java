package org.mutuality.providers.mobile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mutuality.providers.simulator.Json;

/**
 * Sends the outcome of an order to the client's callback address by PUT, once and without retries. Signed: {@code X-Signature:
 * sha256=<hex HMAC-SHA256 of X-Date, X-CorrelationID and body, separated by line feeds>}.
 */
final class CallbackSender {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final String secret;

    CallbackSender(String secret) {
        this.secret = secret;
    }

    void send(URI address, UUID correlationId, Object content) throws InterruptedException {
        String body = Json.write(content);
        String date = Instant.now().toString();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-Date", date)
                .header("X-CorrelationID", correlationId.toString())
                .header("X-Signature", "sha256=" + hmac(date + "\n" + correlationId + "\n" + body))
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            System.out.println("Callback failed for " + correlationId);
        }
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
