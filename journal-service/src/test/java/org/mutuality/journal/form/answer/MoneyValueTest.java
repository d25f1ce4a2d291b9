package org.mutuality.journal.form.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As any other map of the same. */
class MoneyValueTest {
    private final Map<String, Object> money = new MoneyValue("51.97", "PKR");
    private final Map<String, Object> plain = plain();

    @Test
    void it_is_what_its_json_is_read_as() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(money)).isEqualTo("{\"amount\":\"51.97\",\"currency\":\"PKR\"}");
        assertThat(json.readValue(json.writeValueAsString(money), Map.class)).isEqualTo(money);
        assertThat(money).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
        assertThat(plain).isEqualTo(money);
        assertThat(money).isNotEqualTo(new MoneyValue("51.98", "PKR")).isNotEqualTo(new MoneyValue("51.97", "LRD"));
    }

    @Test
    void it_has_two_parts() {
        assertThat(money).containsOnlyKeys("amount", "currency").containsAllEntriesOf(plain);
        assertThat(money.get("unit")).isNull();
        assertThat(money.containsKey("unit")).isFalse();
    }

    private static Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("amount", "51.97");
        plain.put("currency", "PKR");
        return plain;
    }
}
