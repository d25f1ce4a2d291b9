package org.mutuality.payment.ledger;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.ledger.TransferEvent.TransferPosted;
import org.mutuality.platform.projection.BulkInsert;
import org.mutuality.platform.projection.RecordedEvent;

/**
 * Writes the legs of many transfers to {@code posting} with one statement, so that the balance trigger runs once for all of
 * them.
 */
final class PostingRowWriter {
    private static final BulkInsert<PostingRow> POSTING = BulkInsert.<PostingRow>into("posting")
            .column("position", "bigint", PostingRow::position)
            .column("leg", "smallint", PostingRow::nth)
            .column("transfer_id", "uuid", row -> row.posted().transferId().value())
            .column("country", "char(2)", row -> row.entry().country())
            .column("cause", "text", row -> row.entry().cause().type())
            .column("cause_id", "uuid", row -> row.entry().cause().id())
            .column("kind", "text", row -> row.leg().account().kind().name())
            .column("owner_id", "uuid", row -> row.leg().account().owner())
            .column("amount_minor", "bigint", PostingRow::signed)
            .column("currency", "char(3)", row -> row.leg().amount().currency())
            .column("value_on", "date", row -> row.entry().valueOn())
            .column("rate", "numeric", row -> row.entry().rate().orElse(null))
            .column("posted_at", "timestamptz", row -> row.posted().postedAt());

    private PostingRowWriter() {}

    private record PostingRow(long position, int nth, TransferPosted posted, Leg leg) {
        static Stream<PostingRow> of(TransferPosted posted, long position) {
            List<Leg> legs = posted.entry().legs();
            return IntStream.range(0, legs.size())
                    .mapToObj(nth -> new PostingRow(position, nth, posted, legs.get(nth)));
        }

        LedgerEntry entry() {
            return posted.entry();
        }

        long signed() {
            return leg.side().signed(leg.amount().minor());
        }
    }

    static void write(List<RecordedEvent<TransferEvent>> batch, Handle sql) {
        POSTING.insert(batch.stream().flatMap(PostingRowWriter::rows).toList(), sql);
    }

    private static Stream<PostingRow> rows(RecordedEvent<TransferEvent> one) {
        return switch (one.event()) {
            case TransferPosted posted -> PostingRow.of(posted, one.recorded().position());
        };
    }
}
