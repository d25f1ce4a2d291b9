package org.mutuality.platform.watch;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.ProblemBody;

/** Tells in the OpenAPI document what every operation has: a token, and problems. */
public class ProblemDocs implements OASFilter {

    private static final String PROBLEM = "problem";
    private static final String TOKEN = "token";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!operation.getResponses().hasAPIResponse("default")) {
            operation.getResponses().addAPIResponse("default", problem());
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        @Nullable Components known = document.getComponents();
        Components components = known == null ? OASFactory.createComponents() : known;
        document.setComponents(components.addSchema(PROBLEM, schema()).addSecurityScheme(TOKEN, token()));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    }

    private static APIResponse problem() {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description("A problem, RFC 9457")
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemBody.MEDIA_TYPE,
                                OASFactory.createMediaType().schema(schema)));
    }

    private static Schema schema() {
        return object(Map.of(
                        "type", text("urn:problem:…; stable"),
                        "title", text("Summary of the problem type"),
                        "status", OASFactory.createSchema().addType(SchemaType.INTEGER),
                        "detail", text("Explanation of this occurrence"),
                        "instance", text("The requested path"),
                        "traceId", text("W3C trace id, under which the log has more"),
                        "errors",
                                OASFactory.createSchema()
                                        .addType(SchemaType.ARRAY)
                                        .items(wrong())))
                .required(List.of("type", "title", "status", "detail", "instance", "traceId"));
    }

    private static Schema wrong() {
        return object(
                Map.of("pointer", text("JSON pointer, RFC 6901"), "detail", text("The requirement that is not met")));
    }

    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).properties(properties);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Access token of realm mutuality, from /realms/mutuality/protocol/openid-connect/token");
    }
}
