package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.view.Rows;
import org.mutuality.platform.view.Views;

/** Files that were given out, and which orders are in each. Source: {@code payment_file}, {@code payment_file_line}. */
@ApplicationScoped
public class GivenFiles {
    private static final String LINES = """
            select o.* from payment_file_line l join payout_order o using (order_id)
            where l.file_id = :file and l.order_id > :after order by l.order_id limit :most""";
    // A change may wait for its cool-off or for a second person: the account isn't the same from when it was told.
    private static final String CHANGED = """
            select count(*) from payment_file_line l join payout_order o using (order_id)
                left join payout_account_view a on a.family_id = o.family_id
            where l.file_id = ? and (a.family_id is null or a.told_at > ? or a.rejected_at is not null)""";
    private static final String INSERT =
            "insert into payment_file values (:file, :batch, :round, :country, :provider, :count, :sum, :currency, :by, :at)";

    private final Views views;

    GivenFiles(Views views) {
        this.views = views;
    }

    /** Of a batch, by round. */
    List<Given> ofBatch(UUID batchId) {
        return views.read(sql -> ofBatch(batchId, sql));
    }

    static List<Given> ofBatch(UUID batchId, Handle sql) {
        return sql.select("select * from payment_file where batch_id = ? order by round", batchId)
                .map((row, context) -> Given.of(row))
                .list();
    }

    public Optional<Given> find(UUID fileId) {
        return views.read(sql -> sql.select("select * from payment_file where file_id = ?", fileId)
                .map((row, context) -> Given.of(row))
                .findOne());
    }

    /** Ids of its orders, lowest first. @param after only ids above this one */
    public List<UUID> orders(UUID fileId, UUID after, int most) {
        return lines(fileId, after, most).stream().map(Line::orderId).toList();
    }

    List<Line> lines(UUID fileId, UUID after, int most) {
        return views.read(sql -> sql.createQuery(LINES)
                .bind("file", fileId)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> Line.of(row))
                .list());
    }

    /** How many of its accounts are gone, or aren't what they were when it was given out. */
    long changed(Given file) {
        return views.read(
                sql -> sql.select(CHANGED, file.fileId(), file.givenAt().atOffset(ZoneOffset.UTC))
                        .mapTo(Long.class)
                        .one());
    }

    static void add(UUID fileId, List<Line> lines, Handle sql) {
        Rows.<Line>into("payment_file_line")
                .column("file_id", "uuid", line -> fileId)
                .column("order_id", "uuid", Line::orderId)
                .insert(lines, sql);
    }

    static void add(Given file, Handle sql) {
        sql.createUpdate(INSERT)
                .bind("file", file.fileId())
                .bind("batch", file.batchId())
                .bind("round", file.round())
                .bind("country", file.country())
                .bind("provider", file.provider())
                .bind("count", file.count())
                .bind("sum", file.sum().minor())
                .bind("currency", file.sum().currency())
                .bind("by", file.givenBy())
                .bind("at", file.givenAt().atOffset(ZoneOffset.UTC))
                .execute();
    }
}
