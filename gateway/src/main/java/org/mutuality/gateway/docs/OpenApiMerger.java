package org.mutuality.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mutuality.gateway.docs.ServiceOpenApiClient.FetchedDocuments;

/** Merges the documents of the services into one OpenAPI 3.1 document with the public paths. */
final class OpenApiMerger {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final String OPERATIONS = "/operations/";

    private final ObjectNode document;
    private final Set<String> ids = new HashSet<>();

    private OpenApiMerger(ObjectMapper json) {
        document = json.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Mutuality")
                .put("version", "1")
                .put(
                        "description",
                        "The open platform on which a Community Independence Initiative runs. What each consent of a family is needed"
                                + " for is described at the schema Purpose.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("signIn");
        document.putArray("tags");
        document.putObject("paths");
        document.putObject("components")
                .putObject("securitySchemes")
                .putObject("signIn")
                .put("type", "openIdConnect")
                .put("openIdConnectUrl", "/realms/mutuality/.well-known/openid-configuration")
                .put(
                        "description",
                        "An access token of the realm mutuality, sent as `Authorization: Bearer …`. A system gets one by"
                                + " grant_type=client_credentials from the token endpoint; a browser may use /sign-in instead.");
        document.putArray(ProblemCatalogue.EXTENSION);
    }

    static ObjectNode of(FetchedDocuments fetched, ObjectMapper json) {
        OpenApiMerger merger = new OpenApiMerger(json);
        fetched.documents().forEach((service, document) -> merger.merge(service, document.deepCopy()));
        ProblemCatalogue.ofGateway(json).forEach(merger::addProblem);
        if (!fetched.unavailable().isEmpty()) {
            fetched.unavailable().forEach(merger.document.putArray("x-unavailable-services")::add);
        }
        return merger.document;
    }

    private void merge(String service, ObjectNode own) {
        new ComponentMerger(document.withObjectProperty("components"), service).merge(own);
        own.path("tags").forEach(this::addTag);
        own.path(ProblemCatalogue.EXTENSION).forEach(this::addProblem);
        own.path("paths").properties().forEach(path -> {
            if (path.getValue() instanceof ObjectNode item) {
                describe(service, path.getKey(), item);
                document.withObjectProperty("paths").set(publicPath(service, path.getKey()), item);
            }
        });
    }

    private void describe(String service, String path, ObjectNode item) {
        for (String method : METHODS) {
            if (item.get(method) instanceof ObjectNode operation) {
                // An empty list says that no token is needed.
                if (!operation.path("security").isEmpty()) {
                    operation.remove("security");
                }
                if (operation.path("tags").isEmpty()) {
                    operation.putArray("tags").add(service);
                }
                operation
                        .path("tags")
                        .forEach(tag -> addTag(document.objectNode().put("name", tag.asText())));
                operation.put("operationId", id(service, method, path, operation.path("operationId")));
            }
        }
    }

    private void addTag(JsonNode tag) {
        ArrayNode all = document.withArrayProperty("tags");
        for (JsonNode existing : all) {
            if (existing.path("name").equals(tag.path("name"))) {
                if (!existing.has("description") && tag.has("description")) {
                    ((ObjectNode) existing).set("description", tag.get("description"));
                }
                return;
            }
        }
        all.add(tag);
    }

    private void addProblem(JsonNode problem) {
        ArrayNode all = document.withArrayProperty(ProblemCatalogue.EXTENSION);
        for (JsonNode existing : all) {
            if (existing.path("type").equals(problem.path("type"))) {
                return;
            }
        }
        all.add(problem);
    }

    private String id(String service, String method, String path, JsonNode ownId) {
        String id = service + "_" + ownId.asText(method + path.replaceAll("[^A-Za-z0-9]+", "_"));
        while (!ids.add(id)) {
            id = id + "_" + method.toLowerCase(Locale.ROOT);
        }
        return id;
    }

    private static String publicPath(String service, String path) {
        return path.startsWith(OPERATIONS) ? OPERATIONS + service + path.substring(OPERATIONS.length() - 1) : path;
    }
}
