package org.mutuality.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mutuality.contracts.registry.ContractRegistry;

class GoldenTest {
    private static final ObjectMapper JSON = ContractJson.mapper();

    @ParameterizedTest
    @MethodSource("org.mutuality.contracts.Samples#types")
    void written_record_equals_the_golden_file(Class<?> type) {
        GeneratedFiles.is(file(type), JSON.<ObjectNode>valueToTree(GoldenFiles.of(type)));
    }

    @ParameterizedTest
    @MethodSource("org.mutuality.contracts.Samples#types")
    void golden_file_is_read_as_the_same_fact(Class<?> type) throws IOException {
        assertThat(JSON.treeToValue(GeneratedFiles.json(file(type)).get("value"), type))
                .isEqualTo(Samples.of(type));
    }

    @Test
    void every_golden_file_has_a_type() {
        assertThat(GeneratedFiles.folder("golden").keySet())
                .containsExactlyElementsOf(
                        Samples.types().map(ContractRegistry::nameOf).toList());
    }

    private static String file(Class<?> type) {
        return "golden/" + ContractRegistry.nameOf(type) + ".json";
    }
}
