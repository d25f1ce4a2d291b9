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
    void a_field_of_a_younger_publisher_is_skipped() throws JsonProcessingException {
        ObjectNode younger = tree(CohortCreated.class).put("colour", "green");
        assertThat(json.treeToValue(younger, CohortCreated.class)).isEqualTo(Samples.of(CohortCreated.class));
    }

    @Test
    void an_absent_optional_is_not_written_and_reads_as_empty() throws JsonProcessingException {
        ObjectNode founded = tree(CohortCreated.class);
        founded.remove("partner");
        CohortCreated read = json.treeToValue(founded, CohortCreated.class);
        assertThat(read.partner()).isEqualTo(Optional.empty());
        assertThat(json.<ObjectNode>valueToTree(read)).isEqualTo(founded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cohortId", "currency", "firstMonth", "baselineMonths", "at"})
    void a_missing_or_null_field_is_refused(String field) {
        ObjectNode without = tree(CohortCreated.class);
        without.remove(field);
        refused(without);
        refused(tree(CohortCreated.class).putNull(field));
    }

    @Test
    void a_fraction_is_no_count() {
        refused(tree(CohortCreated.class).put("baselineMonths", 2.5));
    }

    @Test
    void answers_keep_every_decimal() throws JsonProcessingException {
        ObjectNode told = tree(JournalSubmitted.class);
        told.withObject("answers").put("weight", new BigDecimal("0.12345678901234567890123"));
        JournalSubmitted read = json.readValue(json.writeValueAsString(told), JournalSubmitted.class);
        assertThat(read.answers()).containsEntry("weight", new BigDecimal("0.12345678901234567890123"));
    }

    @Test
    void one_callers_settings_are_not_anothers() {
        assertThat(ContractJson.mapper()).isNotSameAs(ContractJson.mapper());
    }

    private void refused(ObjectNode founded) {
        assertThatThrownBy(() -> json.treeToValue(founded, CohortCreated.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    private ObjectNode tree(Class<?> type) {
        return json.valueToTree(Samples.of(type));
    }
}
