package org.mutuality.testkit.openapi;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
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
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/**
 * Compares every answer that a service test gets by RestAssured with the service's own document, and fails the test at the
 * first difference. {@code -Dopenapi.answers=report} lists the differences in {@code target/openapi-answers.txt}
 * instead, and what has no description or example in {@code target/openapi-missing.txt};
 * {@code off} ignores them; {@code -Dopenapi.examples=record} records examples, and the document into
 * {@code target/openapi.json}. JUnit finds this class by
 * {@code META-INF/services}.
 */
public final class DocumentChecks implements QuarkusTestBeforeEachCallback, QuarkusTestAfterAllCallback, Filter {

    private static final String MODE = System.getProperty("openapi.answers", "fail");
    private static final boolean RECORDS =
            System.getProperty("openapi.examples", "off").equals("record");
    private static final Map<String, Optional<ApiDocument>> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Map<ApiDocument, ExampleRecorder> RECORDERS = new ConcurrentHashMap<>();
    private static final Set<String> FOUND = new ConcurrentSkipListSet<>();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (!MODE.equals("off") && RestAssured.filters().stream().noneMatch(DocumentChecks.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    // Quarkus loads this class once more for each profile.
    @Override
    public void afterAll(QuarkusTestContext context) {
        RECORDERS.values().forEach(ExampleRecorder::write);
        if (MODE.equals("report")) {
            add("openapi-answers.txt", FOUND);
            DOCUMENTS.values().stream()
                    .flatMap(Optional::stream)
                    .forEach(document -> add("openapi-missing.txt", document.missing()));
        }
    }

    private static void add(String file, Set<String> lines) {
        Path report = Path.of("target", file);
        try {
            Set<String> all = new TreeSet<>(lines);
            if (Files.exists(report)) {
                all.addAll(Files.readAllLines(report));
            }
            Files.write(report, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI address = URI.create(request.getURI().replaceAll("\\?.*", ""));
        // Other servers, such as Keycloak, are asked by RestAssured too.
        if (address.getPort() == RestAssured.port && !address.getPath().startsWith("/q/")) {
            document(address).ifPresent(document -> compare(document, request, answer, address.getPath()));
        }
        return answer;
    }

    private static void compare(
            ApiDocument document, FilterableRequestSpecification request, Response answer, String path) {
        String type = answer.contentType() == null ? "" : answer.contentType();
        String body = type.contains("json") ? answer.asString() : type.isEmpty() ? "" : "other";
        Set<String> headers =
                answer.headers().asList().stream().map(Header::getName).collect(Collectors.toSet());
        ApiDocument.Answer given =
                new ApiDocument.Answer(request.getMethod(), path, answer.statusCode(), type, headers, body);
        List<String> found = document.undocumented(given);
        FOUND.addAll(found);
        if (MODE.equals("fail") && !found.isEmpty()) {
            throw new AssertionError("The OpenAPI document lacks:\n" + String.join("\n", found));
        }
        if (RECORDS && answer.statusCode() < 300) {
            RECORDERS
                    .computeIfAbsent(document, ExampleRecorder::new)
                    .record(
                            given,
                            Optional.ofNullable(request.getContentType()).orElse(""),
                            Optional.ofNullable(request.getBody())
                                    .filter(String.class::isInstance)
                                    .map(String.class::cast));
        }
    }

    // A service that couldn't start has none. In tests the gateway forwards to no service, so its document is of the
    // gateway.
    private static Optional<ApiDocument> document(URI address) {
        return DOCUMENTS.computeIfAbsent(
                address.getAuthority(),
                authority -> read("http://" + authority + "/openapi")
                        .map(ApiDocument::ofGateway)
                        .or(() -> read("http://" + authority + "/q/openapi?format=json")
                                .map(ApiDocument::new)));
    }

    // Not by RestAssured, whose filters this is one of.
    private static Optional<String> read(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return Optional.empty();
            }
            if (RECORDS) {
                Files.writeString(Path.of("target", "openapi.json"), answer.body());
            }
            return Optional.of(answer.body());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
