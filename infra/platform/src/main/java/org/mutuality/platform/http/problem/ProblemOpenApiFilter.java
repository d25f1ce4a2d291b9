package org.mutuality.platform.http.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Adds what every operation has to the OpenAPI document: authentication, whose address is known only at start, and
 * problem responses.
 */
public class ProblemOpenApiFilter implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String SECURITY_SCHEME = "signIn";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!operation.getResponses().hasAPIResponse("default")) {
            operation
                    .getResponses()
                    .addAPIResponse("default", OASFactory.createAPIResponse().ref("#/components/responses/" + PROBLEM));
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        @Nullable Components known = document.getComponents();
        Components components = known == null ? OASFactory.createComponents() : known;
        document.setComponents(components
                .addSchema(PROBLEM, schema())
                .addResponse(PROBLEM, problem())
                .addSecurityScheme(SECURITY_SCHEME, securityScheme()));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SECURITY_SCHEME)));
    }

    private static APIResponse problem() {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description("A problem, RFC 9457")
                .addHeader("Retry-After", header("With 429 and 503: seconds after which to try again"))
                .addHeader("Allow", header("With 405: the methods that the address has"))
                .addHeader("Link", header("Page of the problem type, `rel=\"help\"`"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemBody.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(schema)));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Schema schema() {
        return object(Map.of(
                        "type",
                                text("Type of the problem, stable; listed at /problems")
                                        .examples(List.of("urn:problem:body-invalid")),
                        "title", text("Summary of the problem type"),
                        "status",
                                OASFactory.createSchema()
                                        .addType(SchemaType.INTEGER)
                                        .description("HTTP status of the response, 400 to 599"),
                        "detail", text("Explanation of this occurrence"),
                        "instance", text("Path of the request, without its query"),
                        "traceId", text("W3C trace id, under which the log has more"),
                        "errors",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .description(
                                                "Every invalid field or parameter; absent when it is about neither")
                                        .items(error())))
                .description("Why a request was not done, RFC 9457")
                .required(List.of("type", "title", "status", "detail", "instance", "traceId"));
    }

    private static Schema error() {
        return object(Map.of(
                        "pointer",
                                text("JSON pointer into the body, RFC 6901; \"\" is the whole body")
                                        .examples(List.of("/answers/0/amount")),
                        "parameter",
                                text("Name of the query parameter, instead of pointer")
                                        .examples(List.of("limit")),
                        "detail", text("The requirement that is not met")))
                .required(List.of("detail"));
    }

    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).properties(new TreeMap<>(properties));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static SecurityScheme securityScheme() {
        String issuer = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                .orElse("/realms/mutuality");
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OPENIDCONNECT)
                .openIdConnectUrl(issuer + "/.well-known/openid-configuration")
                .description("An access token of the realm mutuality, sent as `Authorization: Bearer …`. "
                        + "A system gets one by grant_type=client_credentials from the token endpoint.");
    }
}
