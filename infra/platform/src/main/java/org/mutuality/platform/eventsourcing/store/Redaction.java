package org.mutuality.platform.eventsourcing.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;

/**
 * What the erasure of a family leaves of an event type, as its {@link FamilyData} and {@link ErasedField}s declare.
 *
 * @param familyId JSON pointer of the id of the family whose data it is
 * @param publishedStays whether what is published of it stays
 * @param fields the erased fields
 */
record Redaction(String familyId, boolean publishedStays, Fields fields) {
    /**
     * Empty for a type without data of one family.
     *
     * @throws IllegalStateException when an erased field has no family, a family no erased field, or a field cannot be replaced
     */
    static Optional<Redaction> of(Class<?> event) {
        FamilyData family = event.getAnnotation(FamilyData.class);
        Fields fields = Fields.of(event, new HashSet<>());
        if (family == null && fields.isEmpty()) {
            return Optional.empty();
        }
        if (family == null || fields.isEmpty()) {
            throw new IllegalStateException(
                    "%s must have both @FamilyData and an @ErasedField, or neither".formatted(event));
        }
        return Optional.of(new Redaction("/" + family.of().replace('.', '/'), family.publishedStays(), fields));
    }

    boolean concerns(UUID family, JsonNode payload) {
        return payload.at(familyId).asText().equals(family.toString());
    }

    /** Overwrites the erased fields; the same again changes nothing. */
    void apply(ObjectNode payload) {
        fields.erase(payload);
    }

    /** Paths of the erased fields, such as {@code answers transfer.kind}. */
    String paths() {
        return fields.paths("").sorted().collect(Collectors.joining(" "));
    }

    /**
     * Erased fields of a record.
     *
     * @param replaced fields that are erased; absent afterwards when there is no value
     * @param inside fields whose records have erased fields
     */
    record Fields(Map<String, Optional<JsonNode>> replaced, Map<String, Fields> inside) {
        private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

        static Fields of(Class<?> type, Set<Class<?>> open) {
            Fields found = new Fields(new LinkedHashMap<>(), new LinkedHashMap<>());
            if (type.isRecord() && open.add(type)) {
                Arrays.stream(type.getRecordComponents()).forEach(component -> found.add(component, open));
                open.remove(type);
            }
            return found;
        }

        private void add(RecordComponent component, Set<Class<?>> open) {
            ErasedField erased = component.getAnnotation(ErasedField.class);
            if (erased != null) {
                replaced.put(component.getName(), replacement(component, erased));
                return;
            }
            Fields nested = of(content(component.getGenericType()), open);
            if (!nested.isEmpty()) {
                inside.put(component.getName(), nested);
            }
        }

        private static Optional<JsonNode> replacement(RecordComponent component, ErasedField erased) {
            Class<?> type = component.getType();
            if (!erased.leaves().isEmpty()) {
                return Optional.of(JSON.textNode(erased.leaves()));
            }
            if (type == Optional.class) {
                return Optional.empty();
            }
            if (Map.class.isAssignableFrom(type)) {
                return Optional.of(JSON.objectNode());
            }
            if (Collection.class.isAssignableFrom(type)) {
                return Optional.of(JSON.arrayNode());
            }
            throw new IllegalStateException("%s of %s needs a value that its erasure leaves"
                    .formatted(component, component.getDeclaringRecord()));
        }

        // The last type argument: of an Optional, a list or the values of a map.
        private static Class<?> content(Type type) {
            return switch (type) {
                case Class<?> plain -> plain;
                case ParameterizedType generic -> {
                    Type[] arguments = generic.getActualTypeArguments();
                    yield content(arguments[arguments.length - 1]);
                }
                default -> Object.class;
            };
        }

        boolean isEmpty() {
            return replaced.isEmpty() && inside.isEmpty();
        }

        void erase(JsonNode node) {
            if (node instanceof ObjectNode object) {
                replaced.forEach((name, value) ->
                        value.ifPresentOrElse(one -> object.set(name, one.deepCopy()), () -> object.remove(name)));
            }
            inside.forEach((name, fields) -> fields.eraseIn(node.path(name)));
        }

        // Of a list or map of records, in each of them.
        private void eraseIn(JsonNode node) {
            if (node.isArray()) {
                node.forEach(this::erase);
            } else {
                erase(node);
            }
        }

        Stream<String> paths(String prefix) {
            return Stream.concat(
                    replaced.keySet().stream().map(name -> prefix + name),
                    inside.entrySet().stream().flatMap(entry -> entry.getValue().paths(prefix + entry.getKey() + ".")));
        }
    }
}
