package org.mutuality.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Problem;

/**
 * Completes the OpenAPI document at build time. Explicit annotations take precedence; otherwise descriptions come from
 * Javadoc, refusals from {@code @throws}, roles from {@code @RolesAllowed}, tags from packages, and required properties
 * from records.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    private final IndexView index;
    private final JavadocReader javadoc = new JavadocReader();
    private final SchemaDescriber schemaDescriber;
    private final OperationDescriber operationDescriber;
    private final Map<String, Problem> problems = new TreeMap<>();
    private @Nullable Map<String, Type> types;
    private Map<String, String> renamed = Map.of();

    /** @param index of all classes of the service */
    public DocumentFilter(IndexView index) {
        this.index = index;
        this.schemaDescriber = new SchemaDescriber(index, javadoc);
        this.operationDescriber = new OperationDescriber(index, javadoc, problems);
        for (ClassInfo one : index.getAllKnownImplementations(DotName.createSimple(Problem.class))) {
            constants(one).forEach(problem -> problems.put(problem.name(), problem));
        }
    }

    // Not in the constructor: filters are created before SmallRye has scanned the classes.
    private Map<String, Type> types() {
        @Nullable Map<String, Type> known = types;
        if (known == null) {
            known = SchemaNames.types(index);
            types = known;
            renamed = SchemaNames.renames(known);
        }
        return known;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        types();
        @Nullable String ref = schema.getRef();
        if (ref != null && ref.startsWith(SchemaNames.ROOT)) {
            String name = ref.substring(SchemaNames.ROOT.length());
            schema.setRef(SchemaNames.ROOT + renamed.getOrDefault(name, name));
        }
        // Absent values are left out of the JSON, never null.
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
                    .forEach(path -> path.getOperations()
                            .values()
                            .forEach(operation -> operationDescriber.complete(operation, tags, ids)));
            tags.forEach((name, text) -> OperationDescriber.addTag(document, name, text));
            Set<String> requested = new HashSet<>();
            document.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(path -> path.getOperations().values().forEach(operation -> {
                        if (operation.getRequestBody() != null) {
                            each(
                                    operation.getRequestBody().getContent(),
                                    schema -> SchemaDescriber.close(schema, schemas, requested));
                        }
                    }));
        }
        document.addExtension(
                "x-problems", problems.values().stream().map(this::listed).toList());
    }

    private Map<String, Schema> schemas(OpenAPI document) {
        @Nullable Map<String, Schema> declared = document.getComponents().getSchemas();
        Map<String, Schema> schemas = new TreeMap<>();
        if (declared != null) {
            declared.forEach((name, schema) -> {
                schemaDescriber.describe(schema, types().get(name));
                @Nullable Schema same = schemas.put(renamed.getOrDefault(name, name), schema);
                if (same != null) {
                    throw new IllegalStateException(
                            "Two classes share the schema name %s; rename one, or nest it in another class"
                                    .formatted(renamed.getOrDefault(name, name)));
                }
            });
            document.getComponents().setSchemas(schemas);
        }
        return schemas;
    }

    private static List<Problem> constants(ClassInfo problemEnum) {
        try {
            Class<?> loaded = Class.forName(problemEnum.name().toString(), true, DocumentFilter.class.getClassLoader());
            return loaded.isEnum()
                    ? Arrays.stream(loaded.getEnumConstants())
                            .map(Problem.class::cast)
                            .toList()
                    : List.of();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> listed(Problem problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", problem.type());
        entry.put("title", problem.title());
        entry.put("status", problem.status());
        String text = javadoc.constants(problem.getClass().getName()).getOrDefault(problem.name(), "");
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
}
