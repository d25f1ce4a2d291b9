package org.mutuality.payment.ledger;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.ledger.TransferEvent.TransferPosted;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Rows;

/** The legs of many transfers as rows of {@code posting}: one statement, so that the books are checked once for all of them. */
final class PostingRows {
    private static final Rows<Row> POSTING = Rows.<Row>into("posting")
            .column("position", "bigint", Row::position)
            .column("leg", "smallint", Row::nth)
            .column("transfer_id", "uuid", row -> row.posted().transferId().value())
            .column("country", "char(2)", row -> row.entry().country())
            .column("cause", "text", row -> row.entry().cause().why())
            .column("cause_id", "uuid", row -> row.entry().cause().id())
            .column("kind", "text", row -> row.leg().account().kind().name())
            .column("owner_id", "uuid", row -> row.leg().account().owner())
            .column("amount_minor", "bigint", Row::signed)
            .column("currency", "char(3)", row -> row.leg().amount().currency())
            .column("value_on", "date", row -> row.entry().valueOn())
            .column("rate", "numeric", row -> row.entry().rate().orElse(null))
            .column("posted_at", "timestamptz", row -> row.posted().postedAt());

    private PostingRows() {}

    private record Row(long position, int nth, TransferPosted posted, Leg leg) {
        static Stream<Row> of(TransferPosted posted, long position) {
            List<Leg> legs = posted.entry().legs();
            return IntStream.range(0, legs.size()).mapToObj(nth -> new Row(position, nth, posted, legs.get(nth)));
        }

        Entry entry() {
            return posted.entry();
        }

        long signed() {
            return leg.side().signed(leg.amount().minor());
        }
    }

    static void write(List<Happened<TransferEvent>> batch, Handle sql) {
        POSTING.insert(batch.stream().flatMap(PostingRows::rows).toList(), sql);
    }

    private static Stream<Row> rows(Happened<TransferEvent> one) {
        return switch (one.event()) {
            case TransferPosted posted -> Row.of(posted, one.recorded().position());
        };
    }
}
