package org.mutuality.gateway.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mutuality.gateway.docs.ServiceOpenApiClient.FetchedDocuments;
import org.mutuality.testkit.openapi.ApiDocument;

class OpenApiMergerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void equal_schemas_that_refer_to_different_ones_are_kept_apart() throws Exception {
        JsonNode one = merged("batchId", "fundId");
        String batches = page(one, "/payment-things");
        String funds = page(one, "/investment-things");
        assertThat(batches).isNotEqualTo(funds);
        assertThat(row(one, batches).has("batchId")).isTrue();
        assertThat(row(one, funds).has("fundId")).isTrue();
    }

    @Test
    void schemas_equal_at_every_depth_are_one() throws Exception {
        JsonNode one = merged("id", "id");
        assertThat(page(one, "/payment-things")).isEqualTo(page(one, "/investment-things"));
        assertThat(one.at("/components/schemas").size()).isEqualTo(3);
    }

    @Test
    void the_gateways_own_operations_are_described_with_examples() throws Exception {
        try (InputStream file = OpenApiMerger.class.getResourceAsStream("/gateway-openapi.json")) {
            ApiDocument own = new ApiDocument(new String(file.readAllBytes(), UTF_8));
            assertThat(own.missing()).isEmpty();
            assertThat(own.invalidExamples()).isEmpty();
        }
    }

    // A page of outer rows of inner rows: only the innermost differs.
    private static JsonNode merged(String ofPayment, String ofInvestment) throws Exception {
        Map<String, ObjectNode> documents = new TreeMap<>();
        documents.put("payment", document("/payment-things", ofPayment));
        documents.put("investment", document("/investment-things", ofInvestment));
        return OpenApiMerger.of(new FetchedDocuments(documents, List.of()), JSON);
    }

    private static ObjectNode document(String path, String property) throws Exception {
        return (ObjectNode) JSON.readTree("""
                {"paths": {"%s": {"get": {"responses": {"200": {"description": "ok", "content":
                  {"application/json": {"schema": {"$ref": "#/components/schemas/PageRow"}}}}}}}},
                 "components": {"schemas": {
                  "PageRow": {"type": "object", "properties": {"items": {"items": {"$ref": "#/components/schemas/Row"}}}},
                  "Row": {"type": "object", "properties": {"inner": {"$ref": "#/components/schemas/Inner"}}},
                  "Inner": {"type": "object", "properties": {"%s": {"type": "string"}}}}}}
                """.formatted(path, property));
    }

    private static String page(JsonNode one, String path) {
        return one.at("/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json/schema/$ref")
                .asText();
    }

    private static JsonNode row(JsonNode one, String page) {
        String row = one.at(page.substring(1) + "/properties/items/items/$ref").asText();
        String inner = one.at(row.substring(1) + "/properties/inner/$ref").asText();
        return one.at(inner.substring(1) + "/properties");
    }
}
