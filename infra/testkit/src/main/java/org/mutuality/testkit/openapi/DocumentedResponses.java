package org.mutuality.testkit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Compares every response that a test receives with the OpenAPI document of the server that sent it, and fails the test at the first
 * difference. {@code -Dopenapi.answers=report} lists the differences in {@code target/openapi-answers.txt} instead; {@code off}
 * ignores them. Responses to RestAssured come here by {@link DocumentChecks}, those to Java's client by {@link #checked}.
 */
public final class DocumentedResponses {

    private static final String MODE = System.getProperty("openapi.answers", "fail");
    /** Quarkus' and Keycloak's own, of which the document is not. */
    private static final List<String> OUTSIDE = List.of("/q/", "/realms/", "/resources/");

    private static final Map<String, Optional<ApiDocument>> DOCUMENTS = new ConcurrentHashMap<>();

    private DocumentedResponses() {}

    static boolean isOff() {
        return MODE.equals("off");
    }

    static boolean isReport() {
        return MODE.equals("report");
    }

    /** The response itself, once it has been compared; a body is compared if it is a String. */
    public static <T> HttpResponse<T> checked(HttpResponse<T> response) {
        if (!isOff()) {
            String type = response.headers().firstValue("Content-Type").orElse("");
            document(response.uri())
                    .ifPresent(document -> compare(
                            document,
                            new ApiDocument.Answer(
                                    response.request().method(),
                                    response.uri().getPath(),
                                    response.statusCode(),
                                    type,
                                    response.headers().map().keySet(),
                                    response.body() instanceof String body ? body : "")));
        }
        return response;
    }

    static void compare(ApiDocument document, ApiDocument.Answer answer) {
        List<String> found = document.undocumented(answer);
        if (isReport()) {
            addToReport("openapi-answers.txt", found);
        } else if (!found.isEmpty()) {
            throw new AssertionError("The OpenAPI document lacks:\n" + String.join("\n", found));
        }
    }

    static synchronized void addToReport(String file, Iterable<String> lines) {
        Path report = Path.of("target", file);
        try {
            Set<String> all = new TreeSet<>(Files.exists(report) ? Files.readAllLines(report) : List.of());
            boolean isNew = false;
            for (String line : lines) {
                isNew |= all.add(line);
            }
            if (isNew) {
                Files.write(report, all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document of the server at an address; empty when it has none, or when the address is not of its API. */
    static Optional<ApiDocument> document(URI address) {
        return OUTSIDE.stream().anyMatch(address.getPath()::startsWith)
                ? Optional.empty()
                : DOCUMENTS.computeIfAbsent(address.getAuthority(), DocumentedResponses::documentAt);
    }

    static Stream<ApiDocument> documents() {
        return DOCUMENTS.values().stream().flatMap(Optional::stream);
    }

    // A server that could not start has none, and neither has Keycloak.
    private static Optional<ApiDocument> documentAt(String authority) {
        return read("http://" + authority + "/openapi")
                .map(ApiDocument::ofGateway)
                .or(() -> read("http://" + authority + "/q/openapi?format=json").map(ApiDocument::new));
    }

    private static Optional<String> read(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
