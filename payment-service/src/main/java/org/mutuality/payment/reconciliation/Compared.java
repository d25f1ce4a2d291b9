package org.mutuality.payment.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.provider.BookPage.Booked;
import org.mutuality.payment.provider.Ways;
import org.mutuality.platform.store.Derived;

/** An entry of a provider's book beside our order, where there is one. */
record Compared(Booked entry, Optional<Ours> ours, Verdict verdict) {
    /** In the order of the entries. @param ours orders that they may be of */
    static List<Compared> all(List<Booked> entries, List<Ours> ours) {
        Map<UUID, Ours> byId = new HashMap<>();
        Map<String, UUID> byReference = new HashMap<>();
        ours.forEach(order -> {
            byId.put(order.orderId(), order);
            order.reference().ifPresent(reference -> byReference.put(reference, order.orderId()));
        });
        List<Compared> compared = new ArrayList<>();
        for (Booked entry : entries) {
            Optional<Ours> order = entry.orderId()
                    .map(byId::get)
                    .or(() -> Optional.ofNullable(byReference.get(entry.reference()))
                            .map(byId::get));
            Compared one = new Compared(entry, order, Verdict.of(entry, order));
            if (one.verdict() == Verdict.CONFIRMED) {
                order.ifPresent(known -> byId.put(known.orderId(), known.paidBy(entry.reference())));
            }
            compared.add(one);
        }
        return compared;
    }

    /** The same whenever it is read, while it says the same: what people decided of it stays with it. */
    UUID lineId(Reading reading) {
        String book = reading.provider() + (reading.via().equals(Ways.UNNAMED) ? "" : "/" + reading.via());
        return Derived.id("provider-book-line", book, entry.reference(), entry.amount());
    }

    /** The order's, else where the payee is. */
    Optional<String> country() {
        return ours.map(Ours::country).or(entry::country);
    }

    boolean isNews() {
        return ours.filter(order -> Verdict.isNews(entry, order)).isPresent();
    }
}
