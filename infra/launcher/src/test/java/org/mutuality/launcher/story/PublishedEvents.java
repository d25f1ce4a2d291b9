package org.mutuality.launcher.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.SoftAssertions;

/** What every published event is: a CloudEvent in binary mode, keyed by its family, with ids and figures and nobody's name. */
final class PublishedEvents {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> HEADERS = Set.of(
            "content-type",
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_dataschema",
            "ce_time",
            "ce_partitionkey",
            "ce_country");
    // Ids, times, months, amounts and codes; a text of words would have a space, a phone number is longer digits.
    private static final String PLAIN = "[A-Za-z0-9_.:+-]{0,40}";
    private static final String PHONE = "[+0]?[0-9]{7,}";

    private PublishedEvents() {}

    static void check(ConsumerRecord<String, String> record, SoftAssertions softly) {
        if (record.value() == null) {
            // A tombstone.
            softly.assertThat(record.key()).matches("[0-9a-f-]{36}/[0-9a-f-]{36}");
            return;
        }
        Map<String, String> headers = EventStream.headers(record);
        softly.assertThat(headers.keySet()).containsAll(HEADERS);
        softly.assertThat(headers.get("ce_specversion")).isEqualTo("1.0");
        softly.assertThat(headers.get("ce_dataschema")).isEqualTo("urn:mutuality:schema:" + headers.get("ce_type"));
        softly.assertThat(headers.get("content-type")).startsWith("application/json");
        softly.assertThat(record.key()).isEqualTo(headers.get("ce_partitionkey") + "/" + headers.get("ce_id"));
        JsonNode value = value(record);
        if (value.has("familyId")) {
            softly.assertThat(headers.get("ce_partitionkey"))
                    .isEqualTo(value.path("familyId").asText());
        }
        value.properties().forEach(field -> plain(field.getKey(), field.getValue(), softly));
    }

    private static void plain(String name, JsonNode value, SoftAssertions softly) {
        softly.assertThat(name).doesNotContainIgnoringCase("name").doesNotContainIgnoringCase("phone");
        if (value.isTextual()) {
            softly.assertThat(value.asText()).as(name).matches(PLAIN).doesNotMatch(PHONE);
        }
        value.properties().forEach(field -> plain(field.getKey(), field.getValue(), softly));
        if (value.isArray()) {
            value.forEach(one -> plain(name, one, softly));
        }
    }

    private static JsonNode value(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (JsonProcessingException e) {
            throw new AssertionError(record + " is no JSON", e);
        }
    }
}
