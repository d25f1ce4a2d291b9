package org.mutuality.contracts;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * JSON form of the published facts; outbox and inbox use this mapper and no other.
 *
 * <p>Written: months {@code "2021-03"}, instants RFC 3339 in UTC, an absent {@code Optional} omitted, answers in the order in
 * which they are stored, so that the same fact always gives the same bytes.
 *
 * <p>Read: unknown fields are skipped, because a newer publisher may have added them; a missing or null field that is not
 * {@code Optional} is rejected with a {@code JsonProcessingException}; decimals within answers stay exact ({@code BigDecimal}).
 */
public final class ContractJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .serializationInclusion(Include.NON_ABSENT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ContractJson() {}

    /** A mapper of the caller's own: to configure it further changes nobody else's. */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }
}
