package org.mutuality.payment.providerfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.projection.BulkInsert;

/** Stores received provider files and their unprocessed lines. */
@ApplicationScoped
class ProviderFileStore {
    private static final String START = """
            insert into provider_file values (?, ?, ?, ?, ?, ?, null, 0, 0, 0, 0, 0, 0, 0, 0, 0)
            on conflict (file_id) do nothing""";
    // Outcomes that changed payouts add up over all times that the file is sent; the others are those of the last time.
    private static final String END = """
            update provider_file set settled = settled + ?, failed = failed + ?, returned = returned + ?, under_way = ?,
                already_recorded = case when ended_at is null then ? else already_recorded end, contradicting = ?,
                amount_mismatch = ?, unmatched = ?, withdrawn = ?, ended_at = coalesce(ended_at, now())
            where file_id = ?""";

    // The first statement that has the order counts.
    private static final String CONFIRM = """
            insert into order_confirmation
            select order_id, :file, null, :at from unnest(:orders) as order_id on conflict (order_id) do nothing""";

    private final ReadModelDatabase views;

    ProviderFileStore(ReadModelDatabase views) {
        this.views = views;
    }

    void start(ReceivedFile file) {
        views.write(sql -> {
            sql.execute(
                    START,
                    file.fileId(),
                    file.country(),
                    file.provider(),
                    file.kind(),
                    file.receivedBy(),
                    file.receivedAt().atOffset(ZoneOffset.UTC));
            return sql.execute("delete from provider_file_line where file_id = ?", file.fileId());
        });
    }

    void saveUnprocessedLines(ReceivedFile file, List<UnprocessedLine> lines) {
        views.write(sql -> {
            BulkInsert.<UnprocessedLine>into("provider_file_line")
                    .column("file_id", "uuid", line -> file.fileId())
                    .column("line", "bigint", UnprocessedLine::line)
                    .column("reason", "text", UnprocessedLine::reason)
                    .column("order_id", "uuid", line -> line.orderId().orElse(null))
                    .column(
                            "amount_minor",
                            "bigint",
                            line -> line.amount().map(Money::minor).orElse(null))
                    .column(
                            "currency",
                            "char(3)",
                            line -> line.amount().map(Money::currency).orElse(null))
                    .column("reported_at", "timestamptz", UnprocessedLine::reportedAt)
                    .insert(lines, sql);
            return lines.size();
        });
    }

    /** @param orders that a statement confirms with their amounts */
    void confirm(ReceivedFile file, List<UUID> orders) {
        views.write(sql -> sql.createUpdate(CONFIRM)
                .bind("file", file.fileId())
                .bind("at", file.receivedAt().atOffset(ZoneOffset.UTC))
                .bindArray("orders", UUID.class, orders.toArray())
                .execute());
    }

    void end(ReceivedFile file, LineCounts counts) {
        views.write(sql -> sql.execute(
                END,
                counts.settled(),
                counts.failed(),
                counts.returned(),
                counts.underWay(),
                counts.alreadyRecorded(),
                counts.contradicting(),
                counts.amountMismatch(),
                counts.unmatched(),
                counts.withdrawn(),
                file.fileId()));
    }
}
