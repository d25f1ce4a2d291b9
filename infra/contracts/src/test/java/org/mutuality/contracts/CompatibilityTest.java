package org.mutuality.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.registry.ContractRegistry;

class CompatibilityTest {
    private static final String RELEASED = """
            {"type": "object", "title": "Receipt", "required": ["id", "kind", "sum", "tags"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "note": {"type": "string"},
              "kind": {"type": "string", "enum": ["A", "B"]}, "tags": {"type": "array", "items": {"type": "string"}},
              "sum": {"type": "object", "required": ["cur"], "properties": {"cur": {"type": "string"}}}}}""";

    @Test
    void released_types_are_compatible() {
        Map<String, JsonNode> current =
                Samples.types().collect(Collectors.toMap(ContractRegistry::nameOf, Schemas::of));
        // -Dmutuality.release=true copies the current schemas, only when nothing breaks.
        assertThat(Compatibility.breaks(GeneratedFiles.folder("schema/released"), current))
                .isEmpty();
        if (Boolean.getBoolean("mutuality.release")) {
            current.forEach((type, schema) -> GeneratedFiles.write("schema/released/" + type + ".json", schema));
        }
    }

    @Test
    void released_schemas_exist() {
        assertThat(GeneratedFiles.folder("schema/released")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"note\": {\"type\": \"string\"},|| T.note was removed",
                "\"format\": \"uuid\"|\"format\": \"uri\"| T.id changed from",
                "\"cur\": {\"type\": \"string\"}|\"cur\": {\"type\": \"integer\"}| T.sum.cur changed from",
                "\"items\": {\"type\": \"string\"}|\"items\": {\"type\": \"integer\"}| T.tags[] changed from",
                "\"enum\": [\"A\", \"B\"]|\"enum\": [\"A\", \"B\", \"C\"]| T.kind has other values",
                "\"enum\": [\"A\", \"B\"]|\"enum\": [\"A\"]| T.kind has other values",
                "\"required\": [\"id\", |\"required\": [| T.id is no longer required",
                "\"required\": [\"id\", |\"required\": [\"id\", \"note\", | T.note is newly required",
                "\"required\": [\"cur\"]|\"required\": []| T.sum.cur is no longer required"
            })
    void breaking_change_is_reported(String old, String changed, String expected) throws JsonProcessingException {
        assertThat(breaks(edited(old, changed == null ? "" : changed)))
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"note\": {|\"more\": {\"type\": \"integer\"}, \"note\": {",
                "\"title\": \"Receipt\"|\"title\": \"Money received\"",
                "[\"A\", \"B\"]|[\"B\", \"A\"]",
                "\"cur\": {|\"more\": {\"type\": \"string\"}, \"cur\": {"
            })
    void compatible_change_is_accepted(String old, String changed) throws JsonProcessingException {
        assertThat(breaks(edited(old, changed))).isEmpty();
    }

    @Test
    void type_may_be_added_but_not_removed() throws JsonProcessingException {
        Map<String, JsonNode> types = Map.of("T", ContractJson.mapper().readTree(RELEASED));
        assertThat(Compatibility.breaks(Map.of(), types)).isEmpty();
        assertThat(Compatibility.breaks(types, Map.of())).containsExactly("T was removed");
    }

    private static String edited(String old, String changed) {
        assertThat(RELEASED).contains(old);
        return RELEASED.replace(old, changed);
    }

    private static List<String> breaks(String current) throws JsonProcessingException {
        var json = ContractJson.mapper();
        return Compatibility.breaks(Map.of("T", json.readTree(RELEASED)), Map.of("T", json.readTree(current)));
    }
}
