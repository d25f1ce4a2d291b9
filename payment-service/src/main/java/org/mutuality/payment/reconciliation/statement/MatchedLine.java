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

/** An entry of a provider's statement and our order, where there is one. */
record MatchedLine(StatementEntry entry, Optional<OwnOrder> order, MatchResult result) {
    /**
     * In the order of the entries.
     *
     * @param ours orders that the entries may belong to
     */
    static List<MatchedLine> all(List<StatementEntry> entries, List<OwnOrder> ours) {
        Map<UUID, OwnOrder> byId = new HashMap<>();
        Map<String, UUID> byReference = new HashMap<>();
        ours.forEach(order -> {
            byId.put(order.orderId(), order);
            order.reference().ifPresent(reference -> byReference.put(reference, order.orderId()));
        });
        List<MatchedLine> matched = new ArrayList<>();
        for (StatementEntry entry : entries) {
            Optional<OwnOrder> order = entry.orderId()
                    .map(byId::get)
                    .or(() -> Optional.ofNullable(byReference.get(entry.reference()))
                            .map(byId::get));
            MatchedLine one = new MatchedLine(entry, order, MatchResult.of(entry, order));
            if (one.result() == MatchResult.CONFIRMED) {
                order.ifPresent(reference -> byId.put(reference.orderId(), reference.paidBy(entry.reference())));
            }
            matched.add(one);
        }
        return matched;
    }

    /** Derived from what the entry says, so it is the same each time it is read and resolutions stay with it. */
    UUID lineId(StatementRun run) {
        String statement = run.provider() + (run.routeId().equals(ProviderRoutes.UNNAMED) ? "" : "/" + run.routeId());
        return NameBasedUuid.id("provider-statement-line", statement, entry.reference(), entry.amount());
    }

    /** Country of the order, else of the payee. */
    Optional<String> country() {
        return order.map(OwnOrder::country).or(entry::country);
    }

    /** Whether the statement says more about the order than we know, so that its status has to be queried. */
    boolean needsRecheck() {
        return order.filter(one -> MatchResult.needsRecheck(entry, one)).isPresent();
    }

    /** Result of comparing an entry with our orders. */
    enum MatchResult {
        /** Our order, with its amount. */
        CONFIRMED,
        /** We did not order it, or it pays an order a second time. */
        NOT_ORDERED,
        /** Our order, with another amount. */
        STATEMENT_AMOUNT_DIFFERS,
        /** Paid and reversed: nothing is left to compare. */
        REVERSED;

        static MatchResult of(StatementEntry entry, Optional<OwnOrder> ours) {
            if (entry.state() == EntryStatus.REVERSED) {
                return REVERSED;
            }
            if (ours.isEmpty() || hasOtherReference(entry, ours.get())) {
                return NOT_ORDERED;
            }
            return ours.get().amount().equals(entry.amount()) ? CONFIRMED : STATEMENT_AMOUNT_DIFFERS;
        }

        /**
         * Whether the provider reports another outcome of the order than we know, so that its status has to be queried.
         */
        static boolean needsRecheck(StatementEntry entry, OwnOrder ours) {
            if (hasOtherReference(entry, ours)) {
                return false;
            }
            return switch (entry.state()) {
                case UNDER_WAY -> false;
                case PAID -> ours.outcome() != OrderOutcome.SETTLED && ours.outcome() != OrderOutcome.RETURNED;
                case REVERSED -> ours.outcome() != OrderOutcome.RETURNED;
            };
        }

        // An order has one payment, and the provider has reported its reference.
        private static boolean hasOtherReference(StatementEntry entry, OwnOrder ours) {
            return ours.reference()
                    .filter(reference -> !reference.equals(entry.reference()))
                    .isPresent();
        }
    }
}
