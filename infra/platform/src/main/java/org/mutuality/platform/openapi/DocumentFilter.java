package org.mutuality.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.problem.ProblemBody;
import org.mutuality.platform.problem.Problem;

/**
 * Completes the document while a service is built. An annotation wins over what is found here; else texts come from Javadoc,
 * refusals from {@code @throws}, roles from {@code @RolesAllowed}, tags from packages, required properties from records.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    private static final String ROOT = "#/components/schemas/";
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName OPENAPI_TAG =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.tags.Tag");
    private static final DotName RESPONDS_WITH = DotName.createSimple(RespondsWith.class);
    private static final String REPEATED = "It was there already, with the same content; nothing changed";
    private static final String WITHOUT_BODY = "; there is no body";
    private static final DotName AGGREGATE_ID =
            DotName.createSimple("org.mutuality.platform.eventsourcing.AggregateId");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("200", "OK"),
            Map.entry("201", "Created"),
            Map.entry("202", "Accepted"),
            Map.entry("204", "Done; there is no body"),
            Map.entry("207", "Done in part; the body has a result for each"),
            Map.entry("303", "See the address in Location"),
            Map.entry("304", "Not modified"),
            Map.entry("400", "Bad request"),
            Map.entry("401", "Not signed in"),
            Map.entry("403", "Not allowed"),
            Map.entry("404", "Not found"),
            Map.entry("406", "Not acceptable"),
            Map.entry("409", "Conflict"),
            Map.entry("412", "Precondition failed"),
            Map.entry("413", "Too large"),
            Map.entry("415", "Unsupported media type"),
            Map.entry("422", "Invalid content"));

    private final IndexView index;
    private final JavadocReader javadoc = new JavadocReader();
    private final Map<String, KnownProblem> problems = new TreeMap<>();
    private @Nullable Map<String, Type> types;
    private Map<String, String> renamed = Map.of();

    /** @param index of all classes of the service */
    public DocumentFilter(IndexView index) {
        this.index = index;
        for (ClassInfo one : index.getAllKnownImplementations(DotName.createSimple(Problem.class))) {
            constants(one).forEach(problem -> problems.put(problem.name(), problem));
        }
    }

    // Not in the constructor: filters are made before SmallRye has looked at any class.
    private Map<String, Type> types() {
        @Nullable Map<String, Type> known = types;
        if (known == null) {
            known = SchemaNames.types(index);
            types = known;
            renamed = SchemaNames.renamed(known);
        }
        return known;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        types();
        @Nullable String ref = schema.getRef();
        if (ref != null && ref.startsWith(ROOT)) {
            String name = ref.substring(ROOT.length());
            schema.setRef(ROOT + renamed.getOrDefault(name, name));
        }
        // What is absent is left out, never null.
        if (schema.getType() != null && schema.getType().size() > 1) {
            schema.removeType(SchemaType.NULL);
        }
        @Nullable List<Schema> any = schema.getAnyOf();
        if (any != null && any.size() == 2 && any.stream().anyMatch(DocumentFilter::isNull)) {
            Schema only = any.stream().filter(one -> !isNull(one)).findFirst().orElseThrow();
            if (only.getRef() != null) {
                schema.setAnyOf(null);
                schema.setRef(only.getRef());
            }
        }
        return schema;
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().equals(List.of(SchemaType.NULL));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Map<String, Schema> schemas = schemas(document);
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            Map<String, String> tags = new TreeMap<>();
            Set<String> ids = new HashSet<>();
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().forEach((http, operation) -> {
                        complete(operation, tags, ids);
                        if (http == PathItem.HttpMethod.POST) {
                            addIdempotencyKey(operation);
                        }
                    }));
            tags.forEach((name, text) -> addTag(document, name, text));
            Set<String> requested = new HashSet<>();
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().values().forEach(operation -> {
                        if (operation.getRequestBody() != null) {
                            each(operation.getRequestBody().getContent(), schema -> close(schema, schemas, requested));
                        }
                    }));
        }
        document.addExtension(
                "x-problems", problems.values().stream().map(this::listed).toList());
    }

    // ---- schemas

    private Map<String, Schema> schemas(OpenAPI document) {
        @Nullable Map<String, Schema> given = document.getComponents().getSchemas();
        Map<String, Schema> schemas = new TreeMap<>();
        if (given != null) {
            given.forEach((name, schema) -> {
                describe(schema, types().get(name));
                @Nullable Schema same = schemas.put(renamed.getOrDefault(name, name), schema);
                if (same != null) {
                    throw new IllegalStateException(
                            "Two classes share the schema name %s; rename one, or put it into another class"
                                    .formatted(renamed.getOrDefault(name, name)));
                }
            });
            document.getComponents().setSchemas(schemas);
        }
        return schemas;
    }

    private void describe(Schema schema, @Nullable Type type) {
        @Nullable ClassInfo made = type == null ? null : index.getClassByName(type.name());
        if (made == null) {
            return;
        }
        String name = made.name().toString();
        if (isEmpty(schema.getDescription())) {
            setDescription(schema, javadoc.ofClass(name));
        }
        if (made.isEnum()) {
            String constants = javadoc.constants(name).entrySet().stream()
                    .map(one -> "\n- `%s`: %s".formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining());
            setDescription(schema, (isEmpty(schema.getDescription()) ? "" : schema.getDescription()) + constants);
        }
        if (made.interfaceNames().contains(AGGREGATE_ID)) {
            // Typed inside, a bare UUID outside.
            schema.type(List.of(SchemaType.STRING))
                    .format("uuid")
                    .properties(null)
                    .required(null);
        }
        if (made.isRecord() && schema.getProperties() != null) {
            describeComponents(schema, made);
        }
    }

    private void describeComponents(Schema schema, ClassInfo made) {
        Map<String, String> texts = javadoc.components(made.name().toString());
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : made.recordComponents()) {
            @Nullable Schema property = schema.getProperties().get(component.name());
            if (property == null) {
                continue;
            }
            if (isEmpty(property.getDescription())) {
                setDescription(property, texts.getOrDefault(component.name(), ""));
            }
            if (!isOptional(component)) {
                required.add(component.name());
            }
        }
        boolean leavesOutEmpty =
                made.hasDeclaredAnnotation(DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude"));
        if (schema.getRequired() == null && !required.isEmpty() && !leavesOutEmpty) {
            schema.setRequired(required);
        }
    }

    private static boolean isOptional(RecordComponentInfo component) {
        String type = component.type().name().toString();
        return type.startsWith("java.util.Optional")
                || component.type().hasAnnotation(NULLABLE)
                || component.hasAnnotation(NULLABLE);
    }

    /** Requests refuse unknown fields; a client may rely on no more than an answer's known ones. */
    private static void close(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> done) {
        if (schema == null) {
            return;
        }
        @Nullable String ref = schema.getRef();
        if (ref != null && ref.startsWith(ROOT) && done.add(ref)) {
            close(schemas.get(ref.substring(ROOT.length())), schemas, done);
        }
        close(schema.getItems(), schemas, done);
        close(schema.getAdditionalPropertiesSchema(), schemas, done);
        List.of(nonNull(schema.getAllOf()), nonNull(schema.getAnyOf()), nonNull(schema.getOneOf()))
                .forEach(list -> list.forEach(one -> close(one, schemas, done)));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(one -> close(one, schemas, done));
            if (schema.getAdditionalPropertiesSchema() == null
                    && schema.getAdditionalPropertiesBoolean() == null
                    && schema.getAllOf() == null) {
                schema.setAdditionalPropertiesBoolean(false);
            }
        }
    }

    private static List<Schema> nonNull(@Nullable List<Schema> list) {
        return list == null ? List.of() : list;
    }

    // ---- operations

    private void complete(Operation operation, Map<String, String> tags, Set<String> ids) {
        @Nullable MethodInfo method = method(operation.getOperationId());
        if (method != null) {
            ClassInfo resource = method.declaringClass();
            operation.setOperationId(id(resource, method, ids));
            describe(operation, method);
            tag(operation, resource, tags);
        }
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            operation.getResponses().getAPIResponses().forEach(DocumentFilter::describe);
        }
    }

    private @Nullable MethodInfo method(@Nullable String id) {
        Matcher parts = Pattern.compile("(.+)[._#]([^._#]+)").matcher(id == null ? "" : id);
        @Nullable
        ClassInfo resource = parts.matches() ? index.getClassByName(DotName.createSimple(parts.group(1))) : null;
        if (resource == null) {
            return null;
        }
        List<MethodInfo> methods = resource.methods().stream()
                .filter(one -> one.name().equals(parts.group(2)))
                .filter(one -> one.annotations().stream()
                        .anyMatch(annotation -> annotation.name().toString().startsWith("jakarta.ws.rs.")))
                .toList();
        if (methods.size() > 1) {
            throw new IllegalStateException(
                    "Two operations of %s are called %s; rename one".formatted(resource.name(), parts.group(2)));
        }
        return methods.isEmpty() ? null : methods.getFirst();
    }

    private static String id(ClassInfo resource, MethodInfo method, Set<String> ids) {
        String concept = resource.simpleName().replaceFirst("Resource$", "");
        String id = Character.toLowerCase(concept.charAt(0)) + concept.substring(1) + "_" + method.name();
        while (!ids.add(id)) {
            id += "_";
        }
        return id;
    }

    private void describe(Operation operation, MethodInfo method) {
        JavadocReader.Documented documented = javadoc.ofMethod(method);
        if (isEmpty(operation.getSummary()) && !documented.text().isEmpty()) {
            operation.setSummary(JavadocReader.firstSentence(documented.text()));
        }
        String text = isEmpty(operation.getDescription()) ? documented.text() : operation.getDescription();
        String roles = roles(method);
        if (!roles.isEmpty()) {
            text = (text + "\n\nRoles: " + roles).strip();
        }
        if (!text.isEmpty()) {
            operation.setDescription(text);
        }
        listStatuses(operation, method);
        describeParameters(operation, method, documented.parameters());
        describeResponses(operation, documented);
        describeRefusals(operation, documented.refusals());
    }

    private static void describeParameters(Operation operation, MethodInfo method, Map<String, String> texts) {
        Map<String, String> javaNames = new HashMap<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            parameter.annotations().stream()
                    .filter(one -> one.name().toString().endsWith("Param")
                            || one.name().toString().startsWith("org.jboss.resteasy.reactive.Rest"))
                    .map(AnnotationInstance::value)
                    .forEach(value ->
                            javaNames.put(value == null ? parameter.name() : value.asString(), parameter.name()));
            if (parameter.annotations().isEmpty() && operation.getRequestBody() != null) {
                String text = texts.getOrDefault(String.valueOf(parameter.name()), "");
                if (isEmpty(operation.getRequestBody().getDescription()) && !text.isEmpty()) {
                    operation.getRequestBody().setDescription(text);
                }
            }
        }
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            if (!isEmpty(parameter.getDescription())) {
                continue;
            }
            String text = texts.getOrDefault(javaNames.getOrDefault(parameter.getName(), parameter.getName()), "");
            if (!text.isEmpty()) {
                parameter.setDescription(text);
            } else if (isPaging(parameter, "PageSize")) {
                parameter.setDescription("Items of a page at most");
            } else if (isPaging(parameter, "Cursor")) {
                parameter.setDescription("Where to read on: the `next` of the page before; absent for the first page");
            }
        }
    }

    private static boolean isPaging(Parameter parameter, String schema) {
        return parameter.getSchema() != null
                && (ROOT + schema).equals(parameter.getSchema().getRef());
    }

    private static void describeResponses(Operation operation, JavadocReader.Documented documented) {
        if (documented.returned().isEmpty()
                || operation.getResponses() == null
                || operation.getResponses().getAPIResponses() == null) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && isPlain(status, response.getDescription())) {
                response.setDescription(documented.returned());
            }
        });
    }

    // SmallRye's own texts are status phrases.
    private static boolean isPlain(String status, @Nullable String description) {
        return description == null
                || description.matches("|OK|Created|Accepted|No Content")
                || description.equals(STATUS.get(status));
    }

    private void describeRefusals(Operation operation, List<String> texts) {
        Map<Integer, Set<String>> byStatus = new TreeMap<>();
        for (String text : texts) {
            CONSTANT.matcher(text)
                    .results()
                    .map(match -> problems.get(match.group()))
                    .forEach(problem -> {
                        if (problem != null) {
                            byStatus.computeIfAbsent(problem.status(), status -> new TreeSet<>())
                                    .add("- `%s`: %s".formatted(problem.type(), problem.title()));
                        }
                    });
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        byStatus.forEach((status, lines) -> {
            String code = Integer.toString(status);
            if (!operation.getResponses().hasAPIResponse(code)) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                code,
                                OASFactory.createAPIResponse()
                                        .description(String.join("\n", lines))
                                        .content(problemContent()));
            }
        });
    }

    static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemBody.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(ROOT + "Problem")));
    }

    private static void describe(String status, APIResponse response) {
        if (isEmpty(response.getDescription()) && response.getRef() == null) {
            response.setDescription(STATUS.getOrDefault(status, "Status " + status));
        }
        withoutParameters(response.getContent());
        if (status.compareTo("400") >= 0 && response.getContent() == null && response.getRef() == null) {
            response.setContent(problemContent());
        }
    }

    // Of "application/json;qs=1" only the type is on the wire.
    private static void withoutParameters(@Nullable Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        Map.copyOf(content.getMediaTypes()).forEach((name, media) -> {
            int end = name.indexOf(';');
            if (end > 0) {
                content.removeMediaType(name);
                content.addMediaType(name.substring(0, end), media);
            }
        });
    }

    private String roles(MethodInfo method) {
        @Nullable AnnotationInstance allowed = method.annotation(ROLES_ALLOWED);
        if (allowed == null) {
            allowed = method.declaringClass().declaredAnnotation(ROLES_ALLOWED);
        }
        return allowed == null
                ? ""
                : Arrays.stream(allowed.value().asStringArray())
                        .sorted()
                        .map("`%s`"::formatted)
                        .collect(Collectors.joining(", "));
    }

    // ---- statuses

    private static void listStatuses(Operation operation, MethodInfo method) {
        @Nullable AnnotationInstance given = method.annotation(RESPONDS_WITH);
        if (given == null) {
            return;
        }
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        operation.setResponses(responses);
        Map<String, APIResponse> known =
                new TreeMap<>(responses.getAPIResponses() == null ? Map.of() : responses.getAPIResponses());
        Optional<Content> body = known.entrySet().stream()
                .filter(one -> one.getKey().startsWith("2"))
                .map(one -> one.getValue().getContent())
                .filter(DocumentFilter::hasSchema)
                .findFirst();
        known.keySet().stream().filter(code -> code.matches("[23]\\d\\d")).forEach(responses::removeAPIResponse);
        Set<String> codes = Arrays.stream(given.value().asIntArray())
                .mapToObj(Integer::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        for (String code : codes) {
            APIResponse response = known.getOrDefault(code, OASFactory.createAPIResponse());
            if (isPlain(code, response.getDescription())) {
                String text = code.equals("200") && codes.contains("201") ? REPEATED : STATUS.getOrDefault(code, "");
                response.setDescription(text);
            }
            if (body.isEmpty()
                    && code.startsWith("2")
                    && !response.getDescription().contains("no body")) {
                response.setDescription(response.getDescription().replaceFirst("\\.$", "") + WITHOUT_BODY);
            }
            response.setContent(code.equals("204") || code.startsWith("3") ? null : body.orElse(null));
            if (codes.contains("304")) {
                response.addHeader(
                        "ETag",
                        OASFactory.createHeader()
                                .description("Version of what is read")
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
            }
            responses.addAPIResponse(code, response);
        }
        if (codes.contains("304")) {
            operation.addParameter(OASFactory.createParameter()
                    .name("If-None-Match")
                    .in(Parameter.In.HEADER)
                    .description("An ETag that the caller has; with the present one the response is 304")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
    }

    private static void addIdempotencyKey(Operation operation) {
        String name = "Idempotency-Key";
        if (operation.getParameters() == null
                || operation.getParameters().stream().noneMatch(one -> name.equals(one.getName()))) {
            operation.addParameter(OASFactory.createParameter()
                    .name(name)
                    .in(Parameter.In.HEADER)
                    .description("Makes the request repeatable: under the same key it gets the first response again")
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING).pattern("^[\\x21-\\x7e]{1,128}$")));
        }
    }

    private static boolean hasSchema(@Nullable Content content) {
        return content != null
                && content.getMediaTypes() != null
                && content.getMediaTypes().values().stream().anyMatch(media -> !isAny(media.getSchema()));
    }

    // What SmallRye makes of a jakarta.ws.rs.core.Response.
    private static boolean isAny(@Nullable Schema schema) {
        return schema == null
                || schema.getRef() == null
                        && schema.getType() == null
                        && schema.getProperties() == null
                        && schema.getAllOf() == null
                        && schema.getAnyOf() == null
                        && schema.getOneOf() == null;
    }

    // ---- tags

    private void tag(Operation operation, ClassInfo resource, Map<String, String> tags) {
        if (operation.getTags() != null && !operation.getTags().isEmpty()) {
            return;
        }
        @Nullable AnnotationInstance given = resource.declaredAnnotation(OPENAPI_TAG);
        String packageName = resource.name().packagePrefix();
        // org.mutuality.payment.complaint.handling is about complaints.
        String concept = Arrays.stream(packageName.split("\\.")).limit(4).collect(Collectors.joining("."));
        String tag = concept.substring(concept.lastIndexOf('.') + 1);
        String text = tags.getOrDefault(tag, "");
        if (given == null) {
            given = ofPackage(packageName);
        }
        if (given == null) {
            given = ofPackage(concept);
        }
        if (given != null) {
            tag = value(given, "name", tag);
            text = value(given, "description", text);
        }
        operation.setTags(List.of(tag));
        tags.merge(tag, text, (before, now) -> now.isEmpty() ? before : now);
    }

    private @Nullable AnnotationInstance ofPackage(String name) {
        @Nullable ClassInfo packageInfo = index.getClassByName(name + ".package-info");
        return packageInfo == null ? null : packageInfo.declaredAnnotation(OPENAPI_TAG);
    }

    private static String value(AnnotationInstance annotation, String name, String otherwise) {
        @Nullable AnnotationValue value = annotation.value(name);
        return value == null ? otherwise : value.asString();
    }

    private static void addTag(OpenAPI document, String name, String text) {
        List<Tag> known = document.getTags() == null ? List.of() : document.getTags();
        if (known.stream().noneMatch(one -> name.equals(one.getName()))) {
            Tag tag = OASFactory.createTag().name(name);
            document.addTag(text.isEmpty() ? tag : tag.description(text));
        }
    }

    // ---- problems

    /**
     * What the document says of a constant of a {@code Problem} enum. The enum is loaded by the class loader of the service, to
     * which {@code Problem} is another class than to this filter when Quarkus builds, so its methods are called by reflection.
     */
    private record KnownProblem(String name, String className, String type, String title, int status) {
        private static KnownProblem of(Object constant) {
            try {
                Class<?> declaring = ((Enum<?>) constant).getDeclaringClass();
                return new KnownProblem(
                        ((Enum<?>) constant).name(),
                        declaring.getName(),
                        (String) read(constant, declaring, "type"),
                        (String) read(constant, declaring, "title"),
                        (Integer) read(constant, declaring, "status"));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Object read(Object constant, Class<?> declaring, String method)
                throws ReflectiveOperationException {
            Method accessor = declaring.getMethod(method);
            accessor.setAccessible(true); // the enum may be package-private
            return accessor.invoke(constant);
        }
    }

    private static List<KnownProblem> constants(ClassInfo problemEnum) {
        try {
            Class<?> loaded = Class.forName(
                    problemEnum.name().toString(), true, Thread.currentThread().getContextClassLoader());
            return loaded.isEnum()
                    ? Arrays.stream(loaded.getEnumConstants())
                            .map(KnownProblem::of)
                            .toList()
                    : List.of();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> listed(KnownProblem problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", problem.type());
        entry.put("title", problem.title());
        entry.put("status", problem.status());
        String text = javadoc.constants(problem.className()).getOrDefault(problem.name(), "");
        if (!text.isEmpty()) {
            entry.put("description", text);
        }
        return entry;
    }

    private static void each(@Nullable Content content, java.util.function.Consumer<@Nullable Schema> action) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> action.accept(media.getSchema()));
        }
    }

    private static void setDescription(Schema schema, String text) {
        if (!text.isEmpty()) {
            schema.setDescription(text.strip());
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
