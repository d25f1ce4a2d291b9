package org.mutuality.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mutuality.contracts.payment.StipendAccrued;
import org.mutuality.contracts.registry.ContractRegistry;

class SchemaTest {
    @ParameterizedTest
    @MethodSource("org.mutuality.contracts.Samples#types")
    void the_committed_schema_is_the_records(Class<?> type) {
        GeneratedFiles.is("schema/" + ContractRegistry.nameOf(type) + ".json", Schemas.of(type));
    }

    @ParameterizedTest
    @MethodSource("org.mutuality.contracts.Samples#types")
    void the_golden_value_is_valid(Class<?> type) {
        JsonNode value = GeneratedFiles.json("golden/" + ContractRegistry.nameOf(type) + ".json")
                .get("value");
        assertThat(Validator.errors(Schemas.of(type), value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"stipendId, no-uuid", "month, 2021-13", "at, yesterday", "amount, 450.00"})
    void a_wrong_field_is_invalid(String field, String text) {
        ObjectNode wrong = GoldenFiles.of(StipendAccrued.class).value().put(field, text);
        assertThat(Validator.errors(Schemas.of(StipendAccrued.class), wrong)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.mutuality.contracts.Samples#types")
    void a_missing_required_field_is_invalid(Class<?> type) {
        ObjectNode without = GoldenFiles.of(type).value();
        without.remove("at");
        assertThat(Validator.errors(Schemas.of(type), without)).hasSize(1);
    }

    @Test
    void no_schema_outlives_its_type() {
        assertThat(GeneratedFiles.folder("schema").keySet())
                .containsExactlyElementsOf(
                        Samples.types().map(ContractRegistry::nameOf).toList());
    }
}
