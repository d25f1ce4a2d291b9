package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mutuality.launcher.story.PermissionScene.Relation;

/**
 * Calls every operation of the gateway's {@code /openapi} as every role, about a thing of its own, of its cohort, of another
 * tenant and of nobody. Bodies are the smallest that the document allows, so that a refusal is one of access.
 */
final class PermissionMatrix {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> METHODS = Set.of("get", "head", "put", "post", "delete", "patch");
    /** What a list is asked about, when it may be asked about several things: the first. */
    private static final List<String> SCOPES =
            List.of("familyId", "family", "cohortId", "cohort", "for", "fundId", "country");

    private static final Set<String> OTHER_THINGS =
            Set.of("owner", "currency", "account", "exchangeToAnswer", "formToPublish");

    private static final Set<String> BODY_PROBLEMS = Set.of(
            "urn:problem:body-malformed",
            "urn:problem:body-invalid",
            "urn:problem:body-incomplete",
            "urn:problem:parameter-invalid",
            "urn:problem:media-type-unsupported",
            "urn:problem:bad-request");

    private static final String DAY = "2021-03-15";
    private static final String XLSFORM = "/forms/xlsform";
    private static final String SUBMISSION = "/submission";
    private static final String FORM = """
            {"title": {"en": "Matrix"}, "languages": ["en"], "defaultLanguage": "en",
             "questions": [{"name": "goats", "type": "integer", "label": {"en": "How many goats do you have?"}}]}""";

    /** What is the same for all tenants, statistics, and what names its budgets by 422: see the introduction of the page. */
    static final List<String> ACROSS_TENANTS = List.of(
            "GET /batches/preview",
            "GET /batches/preview/left-out",
            "GET /forms",
            "GET /forms/current/{country}",
            "GET /trends/cohorts/{id}",
            "GET /trends/cohorts/{id}/interviews",
            "GET /trends/countries/{country}",
            "PUT /ledger/conversions/{conversionId}");

    /** Documents about the API, for everybody. */
    static final List<String> PUBLIC = List.of(
            "GET /asyncapi",
            "GET /openapi",
            "GET /problems",
            "GET /problems/{name}",
            "GET /schemas",
            "GET /schemas/{type}");

    /** What everybody who is signed in may read: forms contain no data. */
    static final List<String> WITHOUT_ROLE =
            List.of("GET /forms", "GET /forms/current/{country}", "GET /forms/{id}", "GET /forms/{id}.xml");

    static final char ALLOWED = '✓';
    static final char FORBIDDEN = '✗';
    static final char HIDDEN = '–';
    static final char EMPTY = '○';
    static final char UNDECIDED = '?';

    private final StoryGatewayClient gateway;
    private final PermissionScene scene;
    private final JsonNode document;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PermissionMatrix(StoryGatewayClient gateway, PermissionScene scene) {
        this.gateway = gateway;
        this.scene = scene;
        this.document = gateway.send("", "GET", "/openapi", "").join().json();
    }

    /**
     * One operation.
     *
     * @param cells results by role, one character for each relation; a single one when the operation is about no thing
     * @param anonymous status without a token
     */
    record Row(String path, String method, Map<String, String> cells, int anonymous) {
        /** Whether any role is granted access to a thing of that relation. */
        boolean isGranted(Relation relation) {
            return cells.values().stream()
                    .anyMatch(cell -> cell.length() > relation.ordinal() && cell.charAt(relation.ordinal()) == ALLOWED);
        }

        boolean isGrantedTo(String role) {
            return cells.getOrDefault(role, "").indexOf(ALLOWED) >= 0;
        }

        boolean hasUndecided() {
            return cells.values().stream().anyMatch(cell -> cell.indexOf(UNDECIDED) >= 0);
        }

        String operation() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        operations().forEach(operation -> rows.add(row(operation)));
        rows.sort(Comparator.comparing(Row::path).thenComparing(Row::method));
        return rows;
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(new Operation(
                                path.getKey(),
                                method.getKey(),
                                method.getValue(),
                                path.getValue().path("parameters")))));
        all.sort(Comparator.comparing(PermissionMatrix::turn)
                .thenComparing(Operation::path)
                .thenComparing(Operation::method));
        return all;
    }

    // Reads come first; what ends something comes last, so that the others find it.
    private static int turn(Operation operation) {
        if (operation.method.equals("get") || operation.method.equals("head")) {
            return 0;
        }
        if (operation.path.endsWith("/erasure")) {
            return 5;
        }
        if (operation.path.contains("erasure")) {
            return 4;
        }
        return operation.method.equals("delete") ? 3 : operation.method.equals("put") ? 2 : 1;
    }

    private Row row(Operation operation) {
        Map<String, String> cells = new LinkedHashMap<>();
        boolean aboutSomething = isAboutSomething(operation);
        List<Relation> relations = aboutSomething ? List.of(Relation.values()) : List.of(Relation.OWN);
        // Reads side by side; of writes one after the other, so that the result does not depend on who comes first.
        Map<String, CompletableFuture<String>> running = new LinkedHashMap<>();
        scene.tokens().forEach((role, token) -> {
            CompletableFuture<String> cell = CompletableFuture.supplyAsync(
                    () -> relations.stream()
                            .map(relation -> String.valueOf(mark(call(operation, token, relation))))
                            .collect(Collectors.joining()),
                    turn(operation) == 0 ? threads : Runnable::run);
            running.put(role, cell);
        });
        running.forEach((role, cell) -> cells.put(role, cell.join()));
        return new Row(
                operation.path,
                operation.method,
                cells,
                call(operation, "", Relation.OWN).status());
    }

    private boolean isAboutSomething(Operation operation) {
        return PARAMETER
                        .matcher(operation.path)
                        .results()
                        .map(found -> nameIn(operation, found.group(1)))
                        .anyMatch(this::differs)
                || query(operation).stream().anyMatch(this::differs)
                || operation
                        .body(document)
                        .map(schema ->
                                fill(schema, "", Relation.OWN, new HashSet<>()).toString())
                        .or(() -> operation.mediaType().map(type -> otherBody(operation, type, Relation.OWN)))
                        .filter(own -> scene.value("familyId", Relation.OWN) != null
                                && (own.contains(scene.value("familyId", Relation.OWN))
                                        || own.contains(scene.value("cohortId", Relation.OWN))
                                        || own.contains(scene.value("fundId", Relation.OWN))))
                        .isPresent();
    }

    private boolean differs(String name) {
        return SCOPES.contains(name) || name.endsWith("Id") || OTHER_THINGS.contains(name);
    }

    private GatewayResponse call(Operation operation, String token, Relation relation) {
        String target = path(operation, relation)
                + query(operation).stream()
                        .map(name -> name + "=" + encoded(value(operation, name, relation)))
                        .collect(Collectors.joining("&", "?", ""))
                        .replaceFirst("\\?$", "");
        String type = operation.mediaType().orElse("application/json");
        String body = operation
                .body(document)
                .map(schema -> body(operation, schema, relation).toString())
                .or(() -> operation.mediaType().map(mediaType -> otherBody(operation, mediaType, relation)))
                .orElse("");
        GatewayResponse[] last = new GatewayResponse[1];
        // An answer that says to come again is no answer.
        await().alias(operation.method + " " + target)
                .pollDelay(Duration.ZERO)
                .atMost(TIMEOUT)
                .until(() -> {
                    last[0] = gateway.send(
                                    token, operation.method.toUpperCase(java.util.Locale.ROOT), target, type, body)
                            .join();
                    return !last[0].isPassing();
                });
        assertThat(last[0].status())
                .as("%s %s: %s", operation.method, target, last[0])
                .isLessThan(500);
        return ofOnlyRow(last[0]);
    }

    // A bulk submission succeeds as a whole; what matters is the result of its only row.
    private static GatewayResponse ofOnlyRow(GatewayResponse response) {
        JsonNode row =
                response.type().startsWith("application/json") ? response.json().path(0) : JSON.nullNode();
        return row.has("row")
                ? new GatewayResponse(
                        row.path("status").asInt(),
                        row.has("problem") ? "application/problem+json" : response.type(),
                        response.retryAfter(),
                        row.path(row.has("problem") ? "problem" : "journalId").toString())
                : response;
    }

    /** A line of the page that says whether access is granted, not whether there is something to read. */
    static String accessOnly(String line) {
        return line.replace(EMPTY, ALLOWED);
    }

    private static boolean isEmptyList(GatewayResponse response) {
        if (!response.type().startsWith("application/json")) {
            return false;
        }
        JsonNode body = response.json();
        return body.isArray() && body.isEmpty()
                || body.path("items").isArray() && body.path("items").isEmpty();
    }

    private static char mark(GatewayResponse response) {
        return switch (response.status()) {
            case 401, 403 -> FORBIDDEN;
            case 404 -> HIDDEN;
            case 400, 415, 422 ->
                response.isProblem()
                                && !BODY_PROBLEMS.contains(
                                        response.json().path("type").asText())
                        ? ALLOWED
                        : UNDECIDED;
            case 200 -> isEmptyList(response) ? EMPTY : ALLOWED;
            default -> ALLOWED;
        };
    }

    // Query parameters to send: the required ones, and one that says what the list is about.
    private List<String> query(Operation operation) {
        List<String> required = operation
                .parameters(document)
                .filter(one -> one.path("in").asText().equals("query"))
                .filter(one -> one.path("required").asBoolean())
                .map(one -> one.path("name").asText())
                .toList();
        if (required.stream().anyMatch(SCOPES::contains)) {
            return required;
        }
        List<String> offered = operation
                .parameters(document)
                .filter(one -> one.path("in").asText().equals("query"))
                .map(one -> one.path("name").asText())
                .toList();
        List<String> names = new ArrayList<>(required);
        if (operation.path.equals(XLSFORM)) {
            names.add("id");
        }
        SCOPES.stream().filter(offered::contains).findFirst().ifPresent(names::add);
        return names;
    }

    private String value(Operation operation, String name, Relation relation) {
        if (operation.path.equals(XLSFORM) && name.equals("id")) {
            return scene.value("formToPublish", relation);
        }
        if (SCOPES.contains(name) || scene.knows(name)) {
            return scene.value(canonical(name), relation);
        }
        JsonNode schema = operation
                .parameters(document)
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("schema");
        return fill(schema, name, relation, new HashSet<>()).asText();
    }

    private static String canonical(String name) {
        return switch (name) {
            case "family" -> "familyId";
            case "cohort", "for" -> "cohortId";
            default -> name;
        };
    }

    private String path(Operation operation, Relation relation) {
        return PARAMETER
                .matcher(operation.path)
                .replaceAll(found -> Matcher.quoteReplacement(
                        pathValue(operation.path, nameIn(operation, found.group(1)), relation)));
    }

    private String pathValue(String template, String name, Relation relation) {
        return switch (name) {
            case "version" -> "2";
            case "number" -> "1";
            case "purpose" -> "research";
            case "provider" -> "mobile-money";
            case "day" -> DAY;
            case "list" -> "payment-file";
            case "form" -> "core-1";
            case "name" -> template.startsWith("/problems/") ? "not-found" : "unknown";
            case "type" -> "mutuality.journal.JournalSubmitted";
            case "month" -> template.contains("draft") ? "2021-04" : PermissionScene.MONTH;
            default -> scene.value(name, relation);
        };
    }

    /** The name of what a path is about, where its parameter does not say that. */
    private static String nameIn(Operation operation, String parameter) {
        String name = parameter.replaceFirst(":.*", "").strip();
        if (name.equals("exchangeId") && operation.path.endsWith("/answer")) {
            return "exchangeToAnswer";
        }
        if (!name.equals("id")) {
            return name;
        }
        if (operation.path.startsWith("/trends/families/")) {
            return "familyId";
        }
        if (operation.path.startsWith("/trends/cohorts/")) {
            return "cohortId";
        }
        if (operation.path.startsWith("/forms/")) {
            return operation.method.equals("put") ? "formToPublish" : "form";
        }
        return name;
    }

    private JsonNode body(Operation operation, JsonNode schema, Relation relation) {
        // The smallest form that the document allows has no question.
        if (operation.path.equals("/forms/{id}")) {
            return read(FORM);
        }
        JsonNode body = fill(schema, "", relation, new HashSet<>());
        if (operation.path.endsWith("/meetings/{meetingId}")) {
            ((ObjectNode) body).put("groupId", scene.value("groupId", relation));
        }
        return body;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String otherBody(Operation operation, String mediaType, Relation relation) {
        if (operation.path.equals(SUBMISSION)) {
            return """
                   --b\r
                   Content-Disposition: form-data; name="xml_submission_file"; filename="submission.xml"\r
                   Content-Type: text/xml\r
                   \r
                   <data id="core" version="1"><family>%s</family><month>%s</month><answers><ladder>%d</ladder></answers></data>\r
                   --b--\r
                   """.formatted(scene.value("familyId", relation), PermissionScene.MONTH, relation.ordinal());
        }
        return mediaType.startsWith("multipart/") ? "--b--\r\n" : "<x/>";
    }

    /** The smallest value that a schema allows, about a thing of that relation. */
    private JsonNode fill(JsonNode reference, String name, Relation relation, Set<String> open) {
        JsonNode schema = resolved(document, reference);
        String canonical = canonical(name);
        if (scene.knows(canonical)) {
            return JSON.getNodeFactory().textNode(scene.value(canonical, relation));
        }
        // Both sides of a conversion.
        if (schema.path("format").asText().equals("uuid") && (name.equals("from") || name.equals("to"))) {
            return JSON.getNodeFactory().textNode(scene.value("cohortId", relation));
        }
        if (name.equals("invitedBy")) {
            return JSON.getNodeFactory().textNode(scene.value("familyId", relation));
        }
        if (name.equals("answers")) {
            return JSON.createObjectNode().put("ladder", relation == Relation.OWN ? 6 : 7);
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").path(0);
        }
        for (String alternative : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(alternative).size() > 0) {
                return fill(schema.path(alternative).path(0), name, relation, open);
            }
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asText()
                : schema.path("type").asText();
        return switch (type) {
            case "object" -> object(schema, relation, open);
            case "array" -> {
                var array = JSON.createArrayNode();
                // A body that is a list is one of rows: one row.
                boolean isBody = name.isEmpty();
                if (schema.path("minItems").asInt() > 0 || isBody || name.equals("attended")) {
                    array.add(
                            name.equals("attended")
                                    ? JSON.getNodeFactory().textNode(scene.value("familyId", relation))
                                    : fill(schema.path("items"), "", relation, open));
                }
                yield array;
            }
            case "integer", "number" ->
                JSON.getNodeFactory()
                        .numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> text(schema, name);
        };
    }

    private ObjectNode object(JsonNode schema, Relation relation, Set<String> open) {
        ObjectNode object = JSON.createObjectNode();
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            boolean scope = name.equals("cohortId") || name.equals("country");
            if (required.contains(name) || scope) {
                object.set(name, fill(property.getValue(), name, relation, open));
            }
        });
        return object;
    }

    private static JsonNode text(JsonNode schema, String name) {
        String example =
                schema.path("examples").path(0).asText(schema.path("example").asText(""));
        if (schema.path("format").asText().equals("uuid")) {
            return JSON.getNodeFactory().textNode(UUID.randomUUID().toString());
        }
        return JSON.getNodeFactory().textNode(name.equals("form") ? "core-1" : example.isEmpty() ? "text" : example);
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One operation of the document. */
    private record Operation(String path, String method, JsonNode described, JsonNode shared) {

        java.util.stream.Stream<JsonNode> parameters(JsonNode document) {
            return java.util.stream.Stream.of(described.path("parameters"), shared)
                    .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                    .map(one -> resolved(document, one));
        }

        Optional<String> mediaType() {
            Map<String, JsonNode> content = new TreeMap<>();
            described
                    .path("requestBody")
                    .path("content")
                    .properties()
                    .forEach(one -> content.put(one.getKey(), one.getValue()));
            return content.containsKey("application/json")
                    ? Optional.of("application/json")
                    : content.keySet().stream()
                            .findFirst()
                            .map(type -> type.startsWith("multipart/") ? type + "; boundary=b" : type);
        }

        Optional<JsonNode> body(JsonNode document) {
            JsonNode content = described.path("requestBody").path("content").path("application/json");
            return content.has("schema") ? Optional.of(resolved(document, content.path("schema"))) : Optional.empty();
        }
    }

    /** Markdown, one line per operation, in a stable order. */
    static String markdown(List<Row> rows) {
        List<String> roles = List.copyOf(rows.getFirst().cells().keySet());
        StringBuilder text = new StringBuilder(INTRODUCTION);
        text.append("| operation | ").append(String.join(" | ", roles)).append(" |\n");
        text.append("|---|").append(":-:|".repeat(roles.size())).append("\n");
        rows.forEach(row -> text.append("| `")
                .append(row.operation())
                .append("` | ")
                .append(roles.stream().map(row.cells()::get).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        return text.toString();
    }

    private static final String INTRODUCTION = """
            # Permissions

            Generated by `StoryTest`, which calls every operation of `/openapi` as every role against running services, and fails when
            the result differs from this page. To write it again: `-Dmutuality.regenerate=true`.

            The four marks of a cell: a thing of the caller **itself** (its family, cohort or country), of **another family of the same cohort**, of
            **another tenant** (another country and partner), and one that **does not exist**. A single mark: the operation is about no such thing.

            | mark | meaning |
            |---|---|
            | ✓ | access is granted (also when the request is refused afterwards for another reason) |
            | ✗ | 403: not allowed to the role, or not to it once the family has spoken |
            | – | 404: it does not exist, or the caller has no access to it; the two are answered alike |
            | ○ | an empty list: of what the caller may see, there is none |

            Without a token every operation is 401, except the signed callback of the mobile-money operator. `none` is signed in and has no role.
            Of dead letters and of read models to rebuild there is none when the page is written: there `–` means that the role may ask. Where a budget is named in the body or by a parameter (`/ledger/conversions`,
            `/batches/preview`), one of another tenant is answered like one that does not exist, by 422, which counts as ✓ here.

            """;
}
