package org.mutuality.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Completes the schemas of the document: descriptions, required properties, closed requests. */
final class SchemaDescriber {

    private static final DotName AGGREGATE_ID =
            DotName.createSimple("org.mutuality.platform.eventsourcing.AggregateId");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final IndexView index;
    private final JavadocReader javadoc;

    SchemaDescriber(IndexView index, JavadocReader javadoc) {
        this.index = index;
        this.javadoc = javadoc;
    }

    void describe(Schema schema, @Nullable Type type) {
        @Nullable ClassInfo classInfo = type == null ? null : index.getClassByName(type.name());
        if (classInfo == null) {
            return;
        }
        String name = classInfo.name().toString();
        if (isEmpty(schema.getDescription())) {
            setDescription(schema, javadoc.ofClass(name));
        }
        if (classInfo.isEnum()) {
            String constants = javadoc.constants(name).entrySet().stream()
                    .map(one -> "\n- `%s`: %s".formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining());
            setDescription(schema, (isEmpty(schema.getDescription()) ? "" : schema.getDescription()) + constants);
        }
        if (classInfo.interfaceNames().contains(AGGREGATE_ID)) {
            // Typed ids are bare UUIDs in JSON.
            schema.type(List.of(SchemaType.STRING))
                    .format("uuid")
                    .properties(null)
                    .required(null);
        }
        if (classInfo.isRecord() && schema.getProperties() != null) {
            describeComponents(schema, classInfo);
        }
    }

    private void describeComponents(Schema schema, ClassInfo classInfo) {
        Map<String, String> texts = javadoc.components(classInfo.name().toString());
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : classInfo.recordComponents()) {
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
                classInfo.hasDeclaredAnnotation(DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude"));
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

    /**
     * Closes request schemas, because unknown fields are refused. Response schemas stay open: clients must ignore
     * fields that they do not know.
     */
    static void close(@Nullable Schema schema, Map<String, Schema> schemas, Set<String> done) {
        if (schema == null) {
            return;
        }
        @Nullable String ref = schema.getRef();
        if (ref != null && ref.startsWith(SchemaNames.ROOT) && done.add(ref)) {
            close(schemas.get(ref.substring(SchemaNames.ROOT.length())), schemas, done);
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

    private static void setDescription(Schema schema, String text) {
        if (!text.isEmpty()) {
            schema.setDescription(text.strip());
        }
    }

    static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
