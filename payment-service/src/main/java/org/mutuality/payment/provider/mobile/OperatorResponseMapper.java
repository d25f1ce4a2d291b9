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

/** What the API's objects mean for an order. What isn't sure is unknown. */
final class OperatorResponseMapper {
    private static final Logger LOG = Logger.getLogger(OperatorResponseMapper.class);
    private static final int LONGEST_REFERENCE = 256;

    private OperatorResponseMapper() {}

    /** Of a transaction object; {@code now} where it doesn't say when. */
    static OrderStatus transaction(OperatorResponse reply, Instant now) {
        String reference = reply.text("transactionReference");
        return switch (reply.text("transactionStatus")) {
            case "completed" ->
                reference.isBlank() || reference.length() > LONGEST_REFERENCE
                        ? new Unknown("completed without a reference")
                        : new Settled(reference, at(reply, now), fees(reply));
            case "reversed" -> new Reversed(at(reply, now), fees(reply));
            case "failed", "rejected", "declined" -> new Refused("failed");
            case "pending", "initiated", "authorised", "submitted" -> new Pending();
            default -> new Unknown("an unknown status");
        };
    }

    /** Of a request state that isn't completed. */
    static OrderStatus state(OperatorResponse reply) {
        return switch (reply.text("status")) {
            case "pending" -> new Pending();
            case "failed" -> new Refused(code(reply.body().path("error")));
            default -> new Unknown("an unknown state");
        };
    }

    /** Of an error object in answer to an order. */
    static OrderStatus refusal(OperatorResponse reply) {
        return reply.refuses()
                ? new Refused(code(reply.body()))
                : new Unknown("the order was answered with " + reply.brief());
    }

    private static String code(JsonNode error) {
        String code = error.path("errorCode").asText("");
        return code.matches("[A-Za-z]{1,60}") ? code : "genericError";
    }

    // Only the operator's word on when; its servers in the field leave the offset out, and then mean UTC.
    private static Instant at(OperatorResponse reply, Instant now) {
        String text = Optional.of(reply.text("modificationDate"))
                .filter(date -> !date.isEmpty())
                .orElse(reply.text("creationDate"));
        return at(text, now);
    }

    /** As the API writes it; {@code otherwise} when it can't be read. */
    static Instant at(String text, Instant otherwise) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    // A payment stays settled though its fee can't be read: the log says so, and the operator's books then show less
    // than ours.
    private static List<Money> fees(OperatorResponse reply) {
        Map<String, Money> sums = new TreeMap<>();
        try {
            for (JsonNode fee : reply.body().path("fees")) {
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
