package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ValidationErrors;

/** Reads any JSON as a tree, without NUL, duplicate fields or excessive numbers. */
final class TreeReader implements ValueReader {

    static final TreeReader TREE = new TreeReader();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ValueReader TEXT = new ScalarReaders.TextReader(TextFormats.TEXT);
    private static final ValueReader DECIMAL = ScalarReaders::decimal;

    private TreeReader() {}

    @Override
    public @Nullable Object read(JsonParser json, ValidationErrors errors) throws IOException {
        return node(json, errors);
    }

    private JsonNode node(JsonParser json, ValidationErrors errors) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json, errors);
            case START_ARRAY -> array(json, errors);
            case VALUE_STRING ->
                TEXT.read(json, errors) instanceof String text ? NODES.textNode(text) : NODES.nullNode();
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(json.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> number(json, errors);
        };
    }

    private JsonNode number(JsonParser json, ValidationErrors errors) throws IOException {
        if (!(DECIMAL.read(json, errors) instanceof java.math.BigDecimal value)) {
            return NODES.nullNode();
        }
        return switch (json.getNumberType()) {
            case INT -> NODES.numberNode(json.getIntValue());
            case LONG -> NODES.numberNode(json.getLongValue());
            case BIG_INTEGER -> NODES.numberNode(json.getBigIntegerValue());
            default -> NODES.numberNode(value);
        };
    }

    private JsonNode object(JsonParser json, ValidationErrors errors) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            checkName(name, object, json, errors);
            object.set(name, node(json, errors));
        }
        return object;
    }

    // Computing the pointer is expensive and seldom needed.
    private static void checkName(String name, ObjectNode object, JsonParser json, ValidationErrors errors) {
        if (!TextFormats.storable(name)) {
            errors.add(ValueReader.pointer(json), Message.of("validation.name", TextFormats.TEXT.requirement()));
        }
        if (object.has(name)) {
            errors.add(ValueReader.pointer(json), "validation.duplicate");
        }
    }

    private JsonNode array(JsonParser json, ValidationErrors errors) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(json, errors));
        }
        return array;
    }
}
