package org.mutuality.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges the components of a service into the common document. A name already used for another component gets the name of the
 * service as prefix. Two components with equal text differ when components that they refer to differ.
 */
final class ComponentMerger {

    private static final String ROOT = "#/components/";
    private static final String SECURITY_SCHEMES = "securitySchemes";

    private final ObjectNode all;
    private final String service;
    private final Map<String, String> renamed = new HashMap<>();

    ComponentMerger(ObjectNode all, String service) {
        this.all = all;
        this.service = service;
    }

    /** Renames components and references in {@code document}, then adds the components. */
    void merge(ObjectNode document) {
        if (!(document.get("components") instanceof ObjectNode own)) {
            return;
        }
        own.remove(SECURITY_SCHEMES);
        // A renamed component changes those that refer to it, which may have to be renamed in turn.
        int before;
        do {
            before = renamed.size();
            own.properties().forEach(kind -> name(kind.getKey(), kind.getValue()));
        } while (renamed.size() > before);
        renameReferences(document);
        own.properties().forEach(kind -> add(kind.getKey(), kind.getValue()));
    }

    private void name(String kind, JsonNode components) {
        JsonNode others = all.path(kind);
        components.properties().forEach(one -> {
            @Nullable JsonNode other = others.get(one.getKey());
            if (other != null
                    && !renamed.containsKey(ROOT + kind + "/" + one.getKey())
                    && (!other.equals(one.getValue()) || refersToRenamed(one.getValue()))) {
                renamed.put(ROOT + kind + "/" + one.getKey(), prefixed(others, components, one.getKey()));
            }
        });
    }

    private boolean refersToRenamed(JsonNode node) {
        return node.findValuesAsText("$ref").stream().anyMatch(renamed::containsKey);
    }

    private String prefixed(JsonNode others, JsonNode own, String name) {
        String fresh = service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + name;
        while (others.has(fresh) || own.has(fresh)) {
            fresh += "_";
        }
        return fresh;
    }

    private void add(String kind, JsonNode components) {
        ObjectNode place = all.withObjectProperty(kind);
        components
                .properties()
                .forEach(one -> place.set(
                        renamed.getOrDefault(ROOT + kind + "/" + one.getKey(), one.getKey()), one.getValue()));
    }

    private void renameReferences(JsonNode node) {
        if (node instanceof ObjectNode object) {
            @Nullable JsonNode ref = object.get("$ref");
            if (ref != null && renamed.containsKey(ref.asText())) {
                String target = ref.asText();
                object.set(
                        "$ref",
                        TextNode.valueOf(target.substring(0, target.lastIndexOf('/') + 1) + renamed.get(target)));
            }
            object.forEach(this::renameReferences);
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::renameReferences);
        }
    }
}
