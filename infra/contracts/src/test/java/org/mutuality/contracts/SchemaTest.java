package org.mutuality.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.contracts.payment.StipendAccrued;
import org.mutuality.contracts.registry.ContractRegistry;

class SchemaTest {
    @ParameterizedTest
    @MethodSource("org.mutuality.contracts.Samples#types")
    void committed_schema_is_current(Class<?> type) {
        GeneratedFiles.is("schema/" + ContractRegistry.nameOf(type) + ".json", Schemas.of(type));
    }

    @ParameterizedTest
    @MethodSource("org.mutuality.contracts.Samples#types")
    void golden_value_is_valid(Class<?> type) {
        JsonNode value = GeneratedFiles.json("golden/" + ContractRegistry.nameOf(type) + ".json")
                .get("value");
        assertThat(Validator.errors(Schemas.of(type), value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"stipendId, no-uuid", "month, 2021-13", "at, yesterday", "amount, 450.00"})
    void malformed_field_is_invalid(String field, String text) {
        ObjectNode invalid = GoldenFiles.of(StipendAccrued.class).value().put(field, text);
        assertThat(Validator.errors(Schemas.of(StipendAccrued.class), invalid)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.mutuality.contracts.Samples#types")
    void missing_required_field_is_invalid(Class<?> type) {
        ObjectNode without = GoldenFiles.of(type).value();
        without.remove("at");
        assertThat(Validator.errors(Schemas.of(type), without)).hasSize(1);
    }

    @Test
    void answers_of_examples_are_questions_of_the_core_form() throws IOException {
        JsonNode form = ContractJson.mapper()
                .readTree(Path.of("../../journal-service/src/main/resources/forms/core-1.json")
                        .toFile());
        assertThat(GoldenFiles.of(JournalSubmitted.class).value().path("form").asText())
                .isEqualTo("core-1");
        assertThat(form.path("questions").findValuesAsText("name"))
                .containsAll(GoldenFiles.of(JournalSubmitted.class)
                        .value()
                        .path("answers")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void every_schema_file_has_a_type() {
        assertThat(GeneratedFiles.folder("schema").keySet())
                .containsExactlyElementsOf(
                        Samples.types().map(ContractRegistry::nameOf).toList());
    }
}
