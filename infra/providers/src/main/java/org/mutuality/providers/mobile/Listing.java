package org.mutuality.providers.mobile;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mutuality.providers.Call;
import org.mutuality.providers.Chance;

/**
 * The transactions of an account, a page of them: {@code GET /accounts/{identifierType}/{identifier}/transactions}, the newest
 * first. Only one account is kept here, so any is that.
 */
final class Listing {
    private static final int MOST = 100;

    private Listing() {}

    /** @throws IllegalArgumentException a parameter is malformed */
    static void answer(Call call, Collection<Transfer> transfers, Chance chance) throws IOException {
        Instant now = Instant.now();
        Instant from = call.parameter("fromDateTime").map(Instant::parse).orElse(Instant.MIN);
        Instant to = call.parameter("toDateTime").map(Instant::parse).orElse(Instant.MAX);
        List<Transfer> all = transfers.stream()
                .filter(transfer -> transfer.error().isEmpty())
                .filter(transfer -> !transfer.takenAt().isBefore(from)
                        && !transfer.takenAt().isAfter(to))
                .filter(transfer -> !chance.marks(chance.faults().leaveOut(), "leaveOut", key(transfer)))
                .sorted(Comparator.comparing(Transfer::takenAt).reversed().thenComparing(Transfer::reference))
                .toList();
        List<Map<String, Object>> page = all.stream()
                .skip(number(call, "offset", 0))
                .limit(Math.min(number(call, "limit", MOST), MOST))
                .map(transfer -> shown(transfer, now, chance))
                .toList();
        call.tell("X-Records-Available-Count", all.size());
        call.tell("X-Records-Returned-Count", page.size());
        call.json(200, page);
    }

    private static Map<String, Object> shown(Transfer transfer, Instant now, Chance chance) {
        Map<String, Object> shown = Representations.transaction(transfer, now);
        if (chance.marks(chance.faults().misbooked(), "misbooked", key(transfer))) {
            shown.put(
                    "amount",
                    new BigDecimal(transfer.amount()).movePointRight(2).toPlainString());
        }
        return shown;
    }

    private static String key(Transfer transfer) {
        return transfer.correlationId().toString();
    }

    private static int number(Call call, String name, int otherwise) {
        return call.parameter(name).map(Integer::parseUnsignedInt).orElse(otherwise);
    }
}
