package org.mutuality.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.mutuality.contracts.registry.ContractRegistry;

/** A whole Kafka record as the outbox writes it: key, CloudEvents headers (binary mode) and value. */
public record GoldenFiles(String key, ObjectNode headers, ObjectNode value) {
    private static final ObjectMapper JSON = ContractJson.mapper();
    private static final int SIGNATURE_BYTES = 64;

    public static GoldenFiles of(Class<?> type) {
        ObjectNode value = JSON.valueToTree(Samples.of(type));
        // The family, otherwise the subject's own id, as the Fact interfaces specify.
        String key = Stream.of("familyId", "cohortId", "fundId")
                .filter(value::has)
                .findFirst()
                .map(field -> value.get(field).textValue())
                .orElseThrow();
        ObjectNode headers = headers(type, key, value);
        return new GoldenFiles(key + "/" + headers.path("ce_id").textValue(), headers, value);
    }

    private static ObjectNode headers(Class<?> type, String key, JsonNode value) {
        String name = ContractRegistry.nameOf(type);
        ObjectNode headers = JSON.createObjectNode()
                .put("content-type", "application/json")
                .put("ce_specversion", "1.0")
                .put("ce_id", "5e0c9a3e-7d55-5b1f-8a41-2f1d3c4b5a69")
                .put("ce_type", name)
                .put("ce_source", "/mutuality/" + name.split("\\.")[1])
                .put("ce_dataschema", ContractRegistry.schemaOf(type).toString())
                .put("ce_time", "2021-04-02T08:30:00.250Z")
                .put("ce_partitionkey", key)
                .put("ce_country", value.get("country").textValue());
        if (value.has("cohortId")) {
            headers.set("ce_cohort", value.get("cohortId"));
        }
        if (ContractRegistry.isSigned(type)) {
            // Of the right form only: a real one would need a key in the repository.
            headers.put(
                    "ce_" + EventSignature.EXTENSION, new EventSignature("k1", new byte[SIGNATURE_BYTES]).toString());
        }
        return headers.put("ce_traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }
}
