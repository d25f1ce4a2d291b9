package org.mutuality.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds breaking schema changes. Facts are read in both directions: a deployed consumer reads new facts by the released schema,
 * and a consumer that is rebuilt reads old facts by the current schema. So only a new optional field is compatible.
 */
final class Compatibility {
    /** Keywords that do not constrain values, and those that are compared by a rule of their own. */
    private static final Set<String> NOT_COMPARED_AS_IS = Set.of(
            "$schema",
            "$id",
            "title",
            "description",
            "examples",
            "properties",
            "required",
            "items",
            "additionalProperties",
            "enum");

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /** One sentence per breaking change; empty when all are compatible. Both maps: type → schema. */
    static List<String> breaks(Map<String, JsonNode> released, Map<String, JsonNode> current) {
        Compatibility compatibility = new Compatibility();
        released.forEach((type, schema) -> Optional.ofNullable(current.get(type))
                .ifPresentOrElse(
                        now -> compatibility.compare(type, schema, now),
                        () -> compatibility.breaks.add(type + " was removed")));
        return compatibility.breaks;
    }

    private void compare(String at, JsonNode old, JsonNode now) {
        if (!plain(old).equals(plain(now))) {
            breaks.add("%s changed from %s to %s".formatted(at, plain(old), plain(now)));
        }
        if (!texts(old.path("enum")).equals(texts(now.path("enum")))) {
            breaks.add("%s has other values: %s".formatted(at, now.path("enum")));
        }
        required(at, texts(old.path("required")), texts(now.path("required")));
        old.path("properties")
                .properties()
                .forEach(field -> nested(
                        at + "." + field.getKey(),
                        field.getValue(),
                        now.path("properties").path(field.getKey())));
        nested(at + "[]", old.path("items"), now.path("items"));
        nested(at + ".*", old.path("additionalProperties"), now.path("additionalProperties"));
    }

    private void nested(String at, JsonNode old, JsonNode now) {
        if (now.isMissingNode() && !old.isMissingNode()) {
            breaks.add(at + " was removed");
        } else if (old.isMissingNode() && !now.isMissingNode()) {
            breaks.add(at + " was narrowed");
        } else if (!old.isMissingNode()) {
            compare(at, old, now);
        }
    }

    private void required(String at, Set<String> old, Set<String> now) {
        old.stream()
                .filter(field -> !now.contains(field))
                .forEach(field ->
                        breaks.add("%s.%s is no longer required: released consumers need it".formatted(at, field)));
        now.stream()
                .filter(field -> !old.contains(field))
                .forEach(field -> breaks.add("%s.%s is newly required: old facts lack it".formatted(at, field)));
    }

    private static JsonNode plain(JsonNode schema) {
        return schema.<ObjectNode>deepCopy().remove(NOT_COMPARED_AS_IS);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
