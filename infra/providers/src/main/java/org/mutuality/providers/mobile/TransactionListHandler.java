package org.mutuality.providers.mobile;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mutuality.providers.simulator.FaultInjector;
import org.mutuality.providers.simulator.HttpCall;

/**
 * One page of an account's transactions: {@code GET /accounts/{identifierType}/{identifier}/transactions}, newest first. The
 * simulator has a single account, so the identifier is ignored.
 */
final class TransactionListHandler {
    private static final int MAX_PAGE = 100;

    private TransactionListHandler() {}

    /** @throws IllegalArgumentException a parameter is malformed */
    static void answer(HttpCall call, Collection<MobileMoneyTransfer> transfers, FaultInjector chance)
            throws IOException {
        Instant now = Instant.now();
        Instant from = call.parameter("fromDateTime").map(Instant::parse).orElse(Instant.MIN);
        Instant to = call.parameter("toDateTime").map(Instant::parse).orElse(Instant.MAX);
        List<MobileMoneyTransfer> all = transfers.stream()
                .filter(transfer -> transfer.error().isEmpty())
                .filter(transfer -> !transfer.takenAt().isBefore(from)
                        && !transfer.takenAt().isAfter(to))
                .filter(transfer -> !chance.marks(chance.faults().leaveOut(), "leaveOut", key(transfer)))
                .sorted(Comparator.comparing(MobileMoneyTransfer::takenAt)
                        .reversed()
                        .thenComparing(MobileMoneyTransfer::reference))
                .toList();
        List<Map<String, Object>> page = all.stream()
                .skip(number(call, "offset", 0))
                .limit(Math.min(number(call, "limit", MAX_PAGE), MAX_PAGE))
                .map(transfer -> shown(transfer, now, chance))
                .toList();
        call.setHeader("X-Records-Available-Count", all.size());
        call.setHeader("X-Records-Returned-Count", page.size());
        call.json(200, page);
    }

    private static Map<String, Object> shown(MobileMoneyTransfer transfer, Instant now, FaultInjector chance) {
        Map<String, Object> shown = GsmaTransferMapper.transaction(transfer, now);
        if (chance.marks(chance.faults().misbooked(), "misbooked", key(transfer))) {
            shown.put(
                    "amount",
                    new BigDecimal(transfer.amount()).movePointRight(2).toPlainString());
        }
        return shown;
    }

    private static String key(MobileMoneyTransfer transfer) {
        return transfer.correlationId().toString();
    }

    private static int number(HttpCall call, String name, int defaultValue) {
        return call.parameter(name).map(Integer::parseUnsignedInt).orElse(defaultValue);
    }
}
