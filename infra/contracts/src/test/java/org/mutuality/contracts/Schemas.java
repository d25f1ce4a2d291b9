package org.mutuality.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.registry.ContractRegistry;

/** JSON Schema (draft 2020-12) of records as {@link ContractJson} writes them; unknown fields are allowed, because consumers skip them. */
public final class Schemas {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final Map<Class<?>, Map<String, String>> PLAIN = Map.of(
            String.class, Map.of("type", "string"),
            boolean.class, Map.of("type", "boolean"),
            int.class, Map.of("type", "integer"),
            Integer.class, Map.of("type", "integer"),
            long.class, Map.of("type", "integer"),
            UUID.class, Map.of("type", "string", "format", "uuid"),
            Instant.class, Map.of("type", "string", "format", "date-time"),
            LocalDate.class, Map.of("type", "string", "format", "date"),
            YearMonth.class, Map.of("type", "string", "pattern", "^\\d{4}-(0[1-9]|1[0-2])$"));

    private Schemas() {}

    public static ObjectNode of(Class<?> published) {
        return JSON.createObjectNode()
                .put("$schema", DIALECT)
                .put("$id", ContractRegistry.schemaOf(published).toString())
                .put("title", published.getSimpleName())
                .setAll(ofRecord(published));
    }

    private static ObjectNode ofRecord(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            String name = nameOf(component);
            properties.set(name, ofType(component.getGenericType()));
            if (component.getType() != Optional.class) {
                required.add(name);
            }
        }
        return schema;
    }

    // A Java keyword ("private") is the JSON name of a component by annotation.
    private static String nameOf(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElseGet(component::getName);
    }

    /** @throws IllegalArgumentException for a type without a JSON form; define it here */
    private static ObjectNode ofType(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
            case Class<?> plain when PLAIN.containsKey(plain) -> ofPlain(PLAIN.get(plain));
            case Class<?> money when money == Money.class -> ofMoney();
            case Class<?> choice when choice.isEnum() -> ofEnum(choice);
            case Class<?> nested when nested.isRecord() -> ofRecord(nested);
            default -> throw new IllegalArgumentException(type + " has no schema");
        };
    }

    private static ObjectNode ofGeneric(Class<?> raw, Type... arguments) {
        if (raw == Optional.class) {
            return ofType(arguments[0]);
        }
        if (raw == List.class) {
            return JSON.createObjectNode().put("type", "array").set("items", ofType(arguments[0]));
        }
        if (raw == Map.class && arguments[0] == String.class) {
            ObjectNode schema = JSON.createObjectNode().put("type", "object");
            return arguments[1] == Object.class ? schema : schema.set("additionalProperties", ofType(arguments[1]));
        }
        throw new IllegalArgumentException(raw + " has no schema");
    }

    private static ObjectNode ofPlain(Map<String, String> keywords) {
        ObjectNode schema = JSON.createObjectNode().put("type", keywords.get("type"));
        keywords.forEach(schema::put);
        return schema;
    }

    // Not derived from its components, because Money defines its own JSON.
    private static ObjectNode ofMoney() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        schema.putObject("properties")
                .<ObjectNode>set("amount", text("^-?\\d+(\\.\\d+)?$"))
                .set("currency", text("^[A-Z]{3}$"));
        schema.putArray("required").add("amount").add("currency");
        return schema;
    }

    private static ObjectNode text(String pattern) {
        return JSON.createObjectNode().put("type", "string").put("pattern", pattern);
    }

    private static ObjectNode ofEnum(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode().put("type", "string");
        return schema.set("enum", JSON.valueToTree(type.getEnumConstants()));
    }
}
