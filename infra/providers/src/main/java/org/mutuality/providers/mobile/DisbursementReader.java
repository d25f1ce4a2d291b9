package org.mutuality.providers.mobile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.providers.simulator.FaultInjector;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.HttpCall;
import org.mutuality.providers.simulator.Json;

/** Reads the request of a disbursement. */
final class DisbursementReader {
    private DisbursementReader() {}

    /** @throws IllegalArgumentException something is missing or malformed */
    static MobileMoneyTransfer read(HttpCall call, FaultInjector chance) throws IOException {
        UUID id = UUID.fromString(call.header("X-CorrelationID").orElse("none"));
        JsonNode body = Json.read(call.body(), JsonNode.class);
        String payee = payee(body);
        Faults faults = chance.faults();
        Instant now = Instant.now();
        Instant due = now.plusMillis(chance.occurs("late", faults.late()) ? faults.lateMs() : 0);
        String currency = require(body, "/currency", "[A-Z]{3}");
        return new MobileMoneyTransfer(
                id,
                UUID.randomUUID(),
                MobileMoneyTransfer.newReference(),
                Optional.of(body.path("requestingOrganisationTransactionReference")
                                .asText(""))
                        .filter(text -> !text.isEmpty()),
                amount(body),
                currency,
                payee,
                body.path("descriptionText").asText(""),
                call.header("X-Callback-URL"),
                now,
                due,
                chance.occurs("reversed", faults.reversed())
                        ? Optional.of(due.plusMillis(faults.reversedMs()))
                        : Optional.empty(),
                faults.fee(),
                faults.feeCurrency().isEmpty() ? currency : faults.feeCurrency(),
                chance.marks(faults.refuseLater(), "refuseLater", payee)
                        ? Optional.of("requestDeclined")
                        : Optional.empty());
    }

    private static String payee(JsonNode body) {
        require(body, "/debitParty/0/value", ".+");
        require(body, "/creditParty/0/key", "msisdn");
        return require(body, "/creditParty/0/value", "\\+\\d{6,15}");
    }

    private static String amount(JsonNode body) {
        String amount = require(body, "/amount", "(0|[1-9]\\d{0,17})(\\.\\d{1,4})?");
        if (new BigDecimal(amount).signum() == 0) {
            throw new IllegalArgumentException("no amount to pay");
        }
        return amount;
    }

    private static String require(JsonNode body, String pointer, String pattern) {
        String text = body.at(pointer).asText("");
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(pointer);
        }
        return text;
    }
}
