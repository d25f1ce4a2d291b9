package org.mutuality.payment.provider.mobile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.OrderStatus;
import org.mutuality.payment.provider.OrderStatus.Pending;
import org.mutuality.payment.provider.OrderStatus.Refused;
import org.mutuality.payment.provider.OrderStatus.Reversed;
import org.mutuality.payment.provider.OrderStatus.Settled;
import org.mutuality.payment.provider.OrderStatus.Unknown;

/** Maps the API's objects to order statuses. Whatever is not certain is Unknown. */
final class OperatorResponseMapper {
    private static final Logger LOG = Logger.getLogger(OperatorResponseMapper.class);
    private static final int MAX_REFERENCE_LENGTH = 256;

    private OperatorResponseMapper() {}

    /** Of a transaction object; {@code now} when it has no time. */
    static OrderStatus transaction(OperatorResponse response, Instant now) {
        String reference = response.text("transactionReference");
        return switch (response.text("transactionStatus")) {
            case "completed" ->
                reference.isBlank() || reference.length() > MAX_REFERENCE_LENGTH
                        ? new Unknown("completed without a reference")
                        : new Settled(reference, at(response, now), fees(response));
            case "reversed" -> new Reversed(at(response, now), fees(response));
            case "failed", "rejected", "declined" -> new Refused("failed");
            case "pending", "initiated", "authorised", "submitted" -> new Pending();
            default -> new Unknown("an unknown status");
        };
    }

    /** Of a request state that is not completed. */
    static OrderStatus state(OperatorResponse response) {
        return switch (response.text("status")) {
            case "pending" -> new Pending();
            case "failed" -> new Refused(code(response.body().path("error")));
            default -> new Unknown("an unknown state");
        };
    }

    /** Of an error object in response to an order. */
    static OrderStatus refusal(OperatorResponse response) {
        return response.refuses()
                ? new Refused(code(response.body()))
                : new Unknown("the order was answered with " + response.brief());
    }

    private static String code(JsonNode error) {
        String code = error.path("errorCode").asText("");
        return code.matches("[A-Za-z]{1,60}") ? code : "genericError";
    }

    // Some operators leave the offset out, and mean UTC.
    private static Instant at(OperatorResponse response, Instant now) {
        String text = Optional.of(response.text("modificationDate"))
                .filter(date -> !date.isEmpty())
                .orElse(response.text("creationDate"));
        return at(text, now);
    }

    /** In the API's format; {@code fallback} when it cannot be parsed. */
    static Instant at(String text, Instant fallback) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return fallback;
        }
    }

    // A payment stays settled when its fee cannot be parsed: it is logged, and the operator's books then show less
    // than ours.
    private static List<Money> fees(OperatorResponse response) {
        Map<String, Money> sums = new TreeMap<>();
        try {
            for (JsonNode fee : response.body().path("fees")) {
                Money one = Money.of(
                        fee.path("feeAmount").asText(), fee.path("feeCurrency").asText());
                sums.merge(one.currency(), one, Money::plus);
            }
            return List.copyOf(sums.values());
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOG.warn("The operator reported a fee that cannot be read");
            return List.of();
        }
    }
}
