package org.mutuality.testkit.openapi;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Compares every answer that a service test gets by RestAssured with the service's own document. {@code -Dopenapi.answers}
 * and {@code -Dopenapi.missing} are {@code off}, {@code report} (into {@code target/openapi-answers.txt} and
 * {@code target/openapi-missing.txt}) or {@code fail}. JUnit finds this class by {@code META-INF/services}.
 */
public final class DocumentChecks implements QuarkusTestBeforeEachCallback, QuarkusTestAfterAllCallback, Filter {

    private static final String ANSWERS = "openapi.answers";
    private static final String MISSING = "openapi.missing";
    private static final Map<String, Optional<ApiDocument>> DOCUMENTS = new ConcurrentHashMap<>();
    private static final Set<String> FOUND = new ConcurrentSkipListSet<>();

    // After the last test RestAssured has forgotten it.
    private static volatile Optional<URI> service = Optional.empty();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.port > 0) {
            service = Optional.of(URI.create("http://127.0.0.1:" + RestAssured.port));
        }
        if (isOn(ANSWERS) && RestAssured.filters().stream().noneMatch(DocumentChecks.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public void afterAll(QuarkusTestContext context) {
        if (isOn(ANSWERS)) {
            write("openapi-answers.txt", FOUND);
        }
        if (isOn(MISSING)) {
            service.flatMap(DocumentChecks::document).ifPresent(document -> {
                Set<String> missing = document.missing();
                write("openapi-missing.txt", missing);
                failIf(MISSING, missing);
            });
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI address = URI.create(request.getURI().replaceAll("\\?.*", ""));
        // Other servers, such as Keycloak, are asked by RestAssured too.
        if (address.getPort() == RestAssured.port && !address.getPath().startsWith("/q/")) {
            String type = answer.contentType() == null ? "" : answer.contentType();
            String body = type.contains("json") ? answer.asString() : type.isEmpty() ? "" : "other";
            List<String> found = document(address)
                    .map(document -> document.undocumented(
                            request.getMethod(), address.getPath(), answer.statusCode(), type, body))
                    .orElse(List.of());
            FOUND.addAll(found);
            failIf(ANSWERS, found);
        }
        return answer;
    }

    private static boolean isOn(String check) {
        return !System.getProperty(check, "off").equals("off");
    }

    private static void failIf(String check, Iterable<String> found) {
        if (System.getProperty(check, "off").equals("fail") && found.iterator().hasNext()) {
            throw new AssertionError("The OpenAPI document lacks:\n" + String.join("\n", found));
        }
    }

    private static void write(String file, Set<String> lines) {
        try {
            Files.write(Path.of("target", file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Not by RestAssured, whose filters this is one of. A service that couldn't start has none.
    private static Optional<ApiDocument> document(URI address) {
        return DOCUMENTS.computeIfAbsent(address.getAuthority(), authority -> {
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://" + authority + "/q/openapi?format=json"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                return answer.statusCode() == 200 ? Optional.of(new ApiDocument(answer.body())) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        });
    }
}
