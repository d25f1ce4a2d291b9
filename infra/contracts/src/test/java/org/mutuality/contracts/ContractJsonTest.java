package org.mutuality.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.cohort.CohortCreated;
import org.mutuality.contracts.journal.JournalSubmitted;

class ContractJsonTest {
    private final ObjectMapper json = ContractJson.mapper();

    @Test
    void unknown_field_is_skipped() throws JsonProcessingException {
        ObjectNode extended = tree(CohortCreated.class).put("colour", "green");
        assertThat(json.treeToValue(extended, CohortCreated.class)).isEqualTo(Samples.of(CohortCreated.class));
    }

    @Test
    void absent_optional_is_omitted_and_read_as_empty() throws JsonProcessingException {
        ObjectNode created = tree(CohortCreated.class);
        created.remove("partner");
        CohortCreated read = json.treeToValue(created, CohortCreated.class);
        assertThat(read.partner()).isEqualTo(Optional.empty());
        assertThat(json.<ObjectNode>valueToTree(read)).isEqualTo(created);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cohortId", "currency", "firstMonth", "baselineMonths", "at"})
    void missing_or_null_field_is_rejected(String field) {
        ObjectNode without = tree(CohortCreated.class);
        without.remove(field);
        assertRejected(without);
        assertRejected(tree(CohortCreated.class).putNull(field));
    }

    @Test
    void fraction_is_rejected_where_an_integer_is_expected() {
        assertRejected(tree(CohortCreated.class).put("baselineMonths", 2.5));
    }

    @Test
    void answers_preserve_every_decimal() throws JsonProcessingException {
        ObjectNode journal = tree(JournalSubmitted.class);
        journal.withObject("answers").put("weight", new BigDecimal("0.12345678901234567890123"));
        JournalSubmitted read = json.readValue(json.writeValueAsString(journal), JournalSubmitted.class);
        assertThat(read.answers()).containsEntry("weight", new BigDecimal("0.12345678901234567890123"));
    }

    @Test
    void each_caller_gets_its_own_mapper() {
        assertThat(ContractJson.mapper()).isNotSameAs(ContractJson.mapper());
    }

    private void assertRejected(ObjectNode value) {
        assertThatThrownBy(() -> json.treeToValue(value, CohortCreated.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    private ObjectNode tree(Class<?> type) {
        return json.valueToTree(Samples.of(type));
    }
}
