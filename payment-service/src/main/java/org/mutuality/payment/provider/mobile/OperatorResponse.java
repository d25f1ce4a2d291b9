package org.mutuality.payment.provider.mobile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A response of the operator.
 *
 * @param body missing when it is not JSON, such as a proxy's page
 * @param available for a page of a list: number of items in the whole list, as the operator states
 */
record OperatorResponse(int status, JsonNode body, OptionalLong available) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Error categories about the order; others are about us, or about the operator's own failures. */
    private static final Set<String> ABOUT_THE_ORDER = Set.of("businessRule", "validation", "identification");

    static OperatorResponse of(int status, byte[] body, OptionalLong available) throws IOException {
        try {
            JsonNode parsed = Optional.ofNullable(JSON.readTree(body)).orElse(MissingNode.getInstance());
            return new OperatorResponse(status, parsed, available);
        } catch (JsonProcessingException e) {
            return new OperatorResponse(status, MissingNode.getInstance(), available);
        }
    }

    String text(String name) {
        return body.path(name).asText("");
    }

    boolean is(String category, String code) {
        return text("errorCategory").equals(category) && text("errorCode").equals(code);
    }

    /** Whether the order is refused for good: sending it again would not change that. */
    boolean refuses() {
        return status / 100 == 4
                && ABOUT_THE_ORDER.contains(text("errorCategory"))
                && !text("errorCode").equals("rateLimitError");
    }

    /** Status, and the operator's code where there is one; nothing else of the body, which can be personal data. */
    String brief() {
        String code = text("errorCode");
        return code.matches("[A-Za-z]{1,60}") ? status + " " + code : Integer.toString(status);
    }
}
