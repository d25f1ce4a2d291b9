package org.mutuality.payment.reconciliation.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.payout.OrderOutcome;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.payment.provider.StatementPage.EntryStatus;
import org.mutuality.payment.provider.StatementPage.StatementEntry;
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
        String book =
                reading.provider() + (reading.routeId().equals(ProviderRoutes.UNNAMED) ? "" : "/" + reading.routeId());
        return NameBasedUuid.id("provider-book-line", book, entry.reference(), entry.amount());
    }

    /** The order's, else where the payee is. */
    Optional<String> country() {
        return ours.map(OwnOrder::country).or(entry::country);
    }

    boolean isNews() {
        return ours.filter(order -> MatchResult.needsRecheck(entry, order)).isPresent();
    }

    /** What an entry of a provider's book is, beside what we have ordered. */
    enum MatchResult {
        CONFIRMED,
        /** We never ordered it, or it pays an order once more. */
        NOT_OURS,
        AMOUNT_DIFFERS,
        /** Paid and taken back: nothing stays of it that could be ours or not. */
        NOTHING;

        static MatchResult of(StatementEntry entry, Optional<OwnOrder> ours) {
            if (entry.state() == EntryStatus.REVERSED) {
                return NOTHING;
            }
            if (ours.isEmpty() || isOfAnother(entry, ours.get())) {
                return NOT_OURS;
            }
            return ours.get().amount().equals(entry.amount()) ? CONFIRMED : AMOUNT_DIFFERS;
        }

        /** Whether the provider has something else become of the order than we know: then it is to be asked. */
        static boolean needsRecheck(StatementEntry entry, OwnOrder ours) {
            if (isOfAnother(entry, ours)) {
                return false;
            }
            return switch (entry.state()) {
                case UNDER_WAY -> false;
                case PAID -> ours.outcome() != OrderOutcome.SETTLED && ours.outcome() != OrderOutcome.RETURNED;
                case REVERSED -> ours.outcome() != OrderOutcome.RETURNED;
            };
        }

        // One order has one payment; the provider told us which.
        private static boolean isOfAnother(StatementEntry entry, OwnOrder ours) {
            return ours.reference()
                    .filter(known -> !known.equals(entry.reference()))
                    .isPresent();
        }
    }
}
