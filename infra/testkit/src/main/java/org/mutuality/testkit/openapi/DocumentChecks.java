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
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Has every response that a service test gets by RestAssured compared with the document ({@link DocumentedResponses}).
 * {@code -Dopenapi.answers=report} also lists what has no description or example in {@code target/openapi-missing.txt};
 * {@code -Dopenapi.examples=record} records examples. JUnit finds this class by {@code META-INF/services}.
 */
public final class DocumentChecks implements QuarkusTestBeforeEachCallback, QuarkusTestAfterAllCallback, Filter {

    private static final boolean RECORDS =
            System.getProperty("openapi.examples", "off").equals("record");
    private static final Map<ApiDocument, ExampleRecorder> RECORDERS = new ConcurrentHashMap<>();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (!DocumentedResponses.isOff()
                && RestAssured.filters().stream().noneMatch(DocumentChecks.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    // Quarkus loads this class once more for each profile.
    @Override
    public void afterAll(QuarkusTestContext context) {
        RECORDERS.values().forEach(ExampleRecorder::write);
        if (DocumentedResponses.isReport()) {
            DocumentedResponses.documents()
                    .forEach(document -> DocumentedResponses.addToReport("openapi-missing.txt", document.missing()));
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI address = URI.create(request.getURI().replaceAll("\\?.*", ""));
        // Other servers, such as Keycloak, are asked by RestAssured too.
        if (address.getPort() == RestAssured.port) {
            DocumentedResponses.document(address)
                    .ifPresent(document -> compare(document, request, answer, address.getPath()));
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
        DocumentedResponses.compare(document, given);
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
}
