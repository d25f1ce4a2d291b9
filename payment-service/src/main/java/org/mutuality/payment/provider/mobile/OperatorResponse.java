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
 * An answer of the operator.
 *
 * @param body empty object when it isn't JSON: a proxy's page, perhaps
 * @param available of a page of a list: how many the whole list has, as the operator says
 */
record OperatorResponse(int status, JsonNode body, OptionalLong available) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is about the order; other categories are about us, or about the operator's own trouble. */
    private static final Set<String> ABOUT_THE_ORDER = Set.of("businessRule", "validation", "identification");

    static OperatorResponse of(int status, byte[] body, OptionalLong available) throws IOException {
        try {
            JsonNode read = Optional.ofNullable(JSON.readTree(body)).orElse(MissingNode.getInstance());
            return new OperatorResponse(status, read, available);
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

    /** It can't be done, and asking again won't change that. */
    boolean refuses() {
        return status / 100 == 4
                && ABOUT_THE_ORDER.contains(text("errorCategory"))
                && !text("errorCode").equals("rateLimitError");
    }

    /** Status, and the operator's code where there is one; nothing else of the body, which may be personal. */
    String brief() {
        String code = text("errorCode");
        return code.matches("[A-Za-z]{1,60}") ? status + " " + code : Integer.toString(status);
    }
}
