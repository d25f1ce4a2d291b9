package org.mutuality.payment.reconciliation.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.payment.provider.StatementPage.StatementEntry;
import org.mutuality.payment.reconciliation.statement.MatchResult;
import org.mutuality.payment.reconciliation.statement.OwnOrder;
import org.mutuality.payment.reconciliation.statement.StatementRun;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/** An entry of a provider's book beside our order, where there is one. */
record MatchedLine(StatementEntry entry, Optional<OwnOrder> ours, MatchResult verdict) {
    /** In the order of the entries. @param ours orders that they may be of */
    static List<MatchedLine> all(List<StatementEntry> entries, List<OwnOrder> ours) {
        Map<UUID, OwnOrder> byId = new HashMap<>();
        Map<String, UUID> byReference = new HashMap<>();
        ours.forEach(order -> {
            byId.put(order.orderId(), order);
            order.reference().ifPresent(reference -> byReference.put(reference, order.orderId()));
        });
        List<MatchedLine> compared = new ArrayList<>();
        for (StatementEntry entry : entries) {
            Optional<OwnOrder> order = entry.orderId()
                    .map(byId::get)
                    .or(() -> Optional.ofNullable(byReference.get(entry.reference()))
                            .map(byId::get));
            MatchedLine one = new MatchedLine(entry, order, MatchResult.of(entry, order));
            if (one.verdict() == MatchResult.CONFIRMED) {
                order.ifPresent(known -> byId.put(known.orderId(), known.paidBy(entry.reference())));
            }
            compared.add(one);
        }
        return compared;
    }

    /** The same whenever it is read, while it says the same: what people decided of it stays with it. */
    UUID lineId(StatementRun reading) {
        String book = reading.provider() + (reading.routeId().equals(ProviderRoutes.UNNAMED) ? "" : "/" + reading.routeId());
        return NameBasedUuid.id("provider-book-line", book, entry.reference(), entry.amount());
    }

    /** The order's, else where the payee is. */
    Optional<String> country() {
        return ours.map(OwnOrder::country).or(entry::country);
    }

    boolean isNews() {
        return ours.filter(order -> MatchResult.needsRecheck(entry, order)).isPresent();
    }
}
