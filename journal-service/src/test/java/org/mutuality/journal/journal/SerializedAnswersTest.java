package org.mutuality.journal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.ContractJson;
import org.mutuality.platform.http.json.JsonDefaults;

/** The same answers, whoever looks at them or writes them. */
class SerializedAnswersTest {
    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {};

    private final Map<String, Object> plain = plain();
    private final SerializedAnswers spelt = SerializedAnswers.of(plain);

    @Test
    void it_equals_the_plain_map_both_ways() {
        assertThat(spelt).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
        assertThat(plain).isEqualTo(spelt);
        assertThat(spelt)
                .isEqualTo(SerializedAnswers.of(plain()))
                .isNotEqualTo(SerializedAnswers.of(Map.of("ladder", 6)));
        assertThat(spelt.get("note")).isEqualTo("\"Salamat\" \u2014 \u00f1");
        assertThat(spelt.containsKey("nothing")).isFalse();
    }

    @Test
    void every_mapper_writes_what_it_would_write_of_the_plain_map() throws JsonProcessingException {
        for (ObjectMapper json :
                List.of(new ObjectMapper(), JsonDefaults.set(new ObjectMapper()), ContractJson.mapper())) {
            assertThat(json.writeValueAsString(spelt)).isEqualTo(json.writeValueAsString(plain));
            assertThat(json.writeValueAsString(new Holder(spelt)))
                    .isEqualTo(json.writeValueAsString(new Holder(plain)));
        }
        assertThat(ContractJson.mapper().readValue(spelt.json(), PLAIN)).isEqualTo(plain);
    }

    @Test
    void what_is_spelt_stays_as_it_is() {
        assertThat(SerializedAnswers.of(spelt)).isSameAs(spelt);
    }

    record Holder(Map<String, Object> answers) {}

    private static Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("income_wages", Map.of("amount", "51.97"));
        plain.put("weight", new BigDecimal("1200.50"));
        plain.put("ladder", 2);
        plain.put("food_enough", true);
        plain.put("shocks", List.of("illness", "price_rise"));
        plain.put("children", List.of(Map.of("grade", 3)));
        plain.put("note", "\"Salamat\" \u2014 \u00f1");
        return plain;
    }
}
