package org.mutuality.payment.ledger;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.mutuality.payment.ledger.TransferEvent.TransferPosted;

/** Writes a transfer's legs as rows of {@code posting}, in one statement. */
final class PostingRows {
    private static final String POST = """
            insert into posting
            select :position, nth - 1, :transfer, :country, :cause, :causeId, kind, owner_id, amount_minor, currency,
                   :valueOn, :rate, :postedAt
            from unnest(:kinds, :owners, :amounts, :currencies)
                 with ordinality as legs (kind, owner_id, amount_minor, currency, nth)""";

    private PostingRows() {}

    static void write(TransferPosted posted, long position, Handle sql) {
        try (Update rows = sql.createUpdate(POST)) {
            transfer(posted, rows);
            legs(posted.entry().legs(), rows);
            rows.bind("position", position).execute();
        }
    }

    private static void transfer(TransferPosted posted, Update rows) {
        Entry entry = posted.entry();
        rows.bind("transfer", posted.transferId().value())
                .bind("country", entry.country())
                .bind("cause", entry.cause().why().name())
                .bind("causeId", entry.cause().id())
                .bind("valueOn", entry.valueOn())
                .bind("rate", entry.rate().orElse(null))
                .bind("postedAt", posted.postedAt().atOffset(ZoneOffset.UTC));
    }

    private static void legs(List<Leg> legs, Update rows) {
        rows.bindArray("kinds", String.class, column(legs, PostingRows::kind))
                .bindArray(
                        "owners", UUID.class, column(legs, leg -> leg.account().owner()))
                .bindArray("amounts", Long.class, column(legs, PostingRows::signed))
                .bindArray(
                        "currencies",
                        String.class,
                        column(legs, leg -> leg.amount().currency()));
    }

    private static List<?> column(List<Leg> legs, Function<Leg, ?> of) {
        return legs.stream().map(of).toList();
    }

    private static String kind(Leg leg) {
        return leg.account().kind().name();
    }

    private static long signed(Leg leg) {
        return leg.side().signed(leg.amount().minor());
    }
}
