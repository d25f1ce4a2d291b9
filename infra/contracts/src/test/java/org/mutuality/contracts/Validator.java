package org.mutuality.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Standard JSON Schema validator; formats are asserted too. */
public final class Validator {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Validator() {}

    /** Empty when {@code value} is valid. */
    public static List<String> errors(JsonNode schema, JsonNode value) {
        return REGISTRY
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
