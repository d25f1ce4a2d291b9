package org.mutuality.payment.reconciliation.difference;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.statement.Query;

/** A provider's day in a country, in UTC as in the books. */
public record ReconciliationDay(String country, String provider, LocalDate on) {
    /** Binds {@code :country}, {@code :provider}, {@code :from} and the exclusive {@code :to}. */
    public Query bind(Query query) {
        return query.bind("country", country)
                .bind("provider", provider)
                .bind("from", begin(on))
                .bind("to", begin(on.plusDays(1)));
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
