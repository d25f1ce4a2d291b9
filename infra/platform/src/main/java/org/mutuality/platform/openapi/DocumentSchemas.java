package org.mutuality.platform.openapi;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Schemas: their names, types as they are sent, descriptions and required properties. */
final class DocumentSchemas {

    static final String ROOT = "#/components/schemas/";
    private static final DotName AGGREGATE_ID =
            DotName.createSimple("org.mutuality.platform.eventsourcing.AggregateId");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName JSON_VALUE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonValue");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName JSON_UNWRAPPED =
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");

    private final IndexView index;
    private final JavadocReader javadoc;
    private @Nullable Map<String, Type> types;
    private Map<String, String> renamed = Map.of();

    DocumentSchemas(IndexView index, JavadocReader javadoc) {
        this.index = index;
        this.javadoc = javadoc;
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

    Schema asSent(Schema schema) {
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
        if (any != null && any.size() == 2 && any.stream().anyMatch(DocumentSchemas::isNull)) {
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

    /** Describes all schemas under their final names, which are the keys of the result. */
    Map<String, Schema> describe(Components components) {
        @Nullable Map<String, Schema> given = components.getSchemas();
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
            components.setSchemas(schemas);
        }
        return schemas;
    }

    private void describe(Schema schema, @Nullable Type type) {
        @Nullable ClassInfo made = type == null ? null : index.getClassByName(type.name());
        if (made == null) {
            return;
        }
        String name = made.name().toString();
        if (JavadocReader.isBlank(schema.getDescription())) {
            setDescription(schema, javadoc.ofClass(name));
        }
        if (made.isEnum()) {
            String constants = javadoc.constants(name).entrySet().stream()
                    .map(one -> "\n- `%s`: %s".formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining());
            setDescription(
                    schema,
                    (JavadocReader.isBlank(schema.getDescription()) ? "" : schema.getDescription()) + constants);
        }
        if (made.interfaceNames().contains(AGGREGATE_ID)) {
            // Typed inside, a bare UUID outside.
            schema.type(List.of(SchemaType.STRING))
                    .format("uuid")
                    .properties(null)
                    .required(null);
        }
        if (!made.isEnum() && schema.getProperties() != null) {
            jsonValue(made).ifPresent(sent -> setType(schema, sent));
        }
        if (made.isRecord() && schema.getProperties() != null) {
            describeComponents(schema, made);
        }
    }

    /** The type as which a value is sent, if it is not sent as an object of its components. */
    private static Optional<Type> jsonValue(ClassInfo made) {
        return made.methods().stream()
                .filter(method -> method.hasDeclaredAnnotation(JSON_VALUE))
                .map(MethodInfo::returnType)
                .findFirst();
    }

    private static void setType(Schema schema, Type sent) {
        switch (sent.name().toString()) {
            case "java.lang.String" -> schema.type(List.of(SchemaType.STRING));
            case "java.util.Map" ->
                schema.type(List.of(SchemaType.OBJECT))
                        .additionalPropertiesSchema(OASFactory.createSchema().addType(SchemaType.STRING));
            default -> throw new IllegalStateException("The schema of a value sent as " + sent + " is not known");
        }
        schema.properties(null).required(null);
    }

    private void describeComponents(Schema schema, ClassInfo made) {
        List<String> required = new ArrayList<>();
        describeComponents(schema, made, required);
        boolean leavesOutEmpty = made.hasDeclaredAnnotation(JSON_INCLUDE);
        if (schema.getRequired() == null && !required.isEmpty() && !leavesOutEmpty) {
            schema.setRequired(required);
        }
        // SmallRye lists every method that looks like a getter; only public ones are sent.
        Set.copyOf(schema.getProperties().keySet()).stream()
                .filter(property -> isHiddenGetter(made, property))
                .forEach(schema::removeProperty);
    }

    private void describeComponents(Schema schema, ClassInfo made, List<String> required) {
        Map<String, String> texts = javadoc.components(made.name().toString());
        for (RecordComponentInfo component : made.recordComponents()) {
            FieldInfo field = made.field(component.name());
            @Nullable
            ClassInfo part = field.hasAnnotation(JSON_UNWRAPPED)
                    ? index.getClassByName(component.type().name())
                    : null;
            if (part != null) {
                describeComponents(schema, part, required);
                continue;
            }
            String name = nameOf(field);
            @Nullable Schema property = schema.getProperties().get(name);
            if (property == null) {
                continue;
            }
            if (JavadocReader.isBlank(property.getDescription())) {
                setDescription(property, texts.getOrDefault(component.name(), ""));
            }
            if (!isOptional(component)) {
                required.add(name);
            }
        }
    }

    private static String nameOf(FieldInfo field) {
        @Nullable AnnotationInstance named = field.annotation(JSON_PROPERTY);
        return named == null || named.value() == null
                ? field.name()
                : named.value().asString();
    }

    private static boolean isHiddenGetter(ClassInfo made, String property) {
        String getter = "is" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        @Nullable MethodInfo method = made.firstMethod(getter);
        return method != null && !Modifier.isPublic(method.flags()) && made.field(property) == null;
    }

    private static boolean isOptional(RecordComponentInfo component) {
        String type = component.type().name().toString();
        return type.startsWith("java.util.Optional")
                || component.type().hasAnnotation(NULLABLE)
                || component.hasAnnotation(NULLABLE);
    }

    private static void setDescription(Schema schema, String text) {
        if (!text.isEmpty()) {
            schema.setDescription(text.strip());
        }
    }

    /** Requests refuse unknown fields; a client may rely on no more than an answer's known ones. */
    static void close(@Nullable RequestBody body, Map<String, Schema> schemas) {
        @Nullable Content content = body == null ? null : body.getContent();
        if (content != null && content.getMediaTypes() != null) {
            Set<String> done = new HashSet<>();
            content.getMediaTypes().values().forEach(media -> close(media.getSchema(), schemas, done));
        }
    }

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
        List.of(orEmpty(schema.getAllOf()), orEmpty(schema.getAnyOf()), orEmpty(schema.getOneOf()))
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

    private static List<Schema> orEmpty(@Nullable List<Schema> list) {
        return list == null ? List.of() : list;
    }
}
