package org.mutuality.providers.mobile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mutuality.providers.simulator.GsmaError;

/** Maps a transfer to the objects of the GSMA API. */
final class GsmaTransferMapper {
    private GsmaTransferMapper() {}

    static Map<String, Object> state(MobileMoneyTransfer transfer, Instant now) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("serverCorrelationId", transfer.stateId());
        state.put("notificationMethod", transfer.callback().isPresent() ? "callback" : "polling");
        if (transfer.pending(now)) {
            state.put("status", "pending");
        } else if (transfer.carriedOut(now)) {
            state.put("status", "completed");
            state.put("objectReference", transfer.reference());
        } else {
            state.put("status", "failed");
            state.put("error", error(transfer));
        }
        return state;
    }

    static Map<String, Object> transaction(MobileMoneyTransfer transfer, Instant now) {
        Map<String, Object> transaction = new LinkedHashMap<>();
        transaction.put("transactionReference", transfer.reference());
        transfer.ours().ifPresent(ours -> transaction.put("requestingOrganisationTransactionReference", ours));
        transaction.put("type", "disbursement");
        transaction.put("transactionStatus", status(transfer, now));
        transaction.put("amount", transfer.amount());
        transaction.put("currency", transfer.currency());
        transaction.put("creditParty", List.of(Map.of("key", "msisdn", "value", transfer.payee())));
        transaction.put("descriptionText", transfer.description());
        transaction.put("creationDate", transfer.takenAt());
        transaction.put("modificationDate", transfer.reversed(now) ? transfer.reversedAt() : transfer.dueAt());
        if (!transfer.fee().isEmpty()) {
            transaction.put(
                    "fees", List.of(Map.of("feeAmount", transfer.fee(), "feeCurrency", transfer.feeCurrency())));
        }
        return transaction;
    }

    private static String status(MobileMoneyTransfer transfer, Instant now) {
        if (transfer.reversed(now)) {
            return "reversed";
        }
        return transfer.pending(now) ? "pending" : "completed";
    }

    static String link(MobileMoneyTransfer transfer, Instant now) {
        return transfer.carriedOut(now)
                ? "/transactions/" + transfer.reference()
                : "/requeststates/" + transfer.stateId();
    }

    static GsmaError error(MobileMoneyTransfer transfer) {
        return GsmaError.of("businessRule", transfer.error().orElseThrow());
    }
}
