package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;

/** Files that were given out, and which orders are in each. Source: {@code payment_file}, {@code payment_file_line}. */
@ApplicationScoped
public class PaymentFileQueries {
    private static final String LINES = """
            select o.* from payment_file_line l join payout_order o using (order_id)
            where l.file_id = :file and l.order_id > :after%s order by l.order_id limit :most""";
    private static final String ALL = LINES.formatted("");
    private static final String OPEN = LINES.formatted(" and o.outcome in ('UNDER_WAY', 'UNKNOWN')");
    // A change may wait for its cool-off or for a second person: the account isn't the same from when it was told.
    private static final String CHANGED = """
            select count(*) from payment_file_line l join payout_order o using (order_id)
                left join payout_account_view a on a.family_id = o.family_id
            where l.file_id = ? and (a.family_id is null or a.told_at > ? or a.rejected_at is not null)""";

    private final ReadModelDatabase views;

    PaymentFileQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** Of a batch, by round. */
    List<PaymentFileRow> ofBatch(UUID batchId) {
        return views.read(sql -> sql.select("select * from payment_file where batch_id = ? order by round", batchId)
                .map((row, context) -> PaymentFileRow.of(row))
                .list());
    }

    public Optional<PaymentFileRow> find(UUID fileId) {
        return views.read(sql -> sql.select("select * from payment_file where file_id = ?", fileId)
                .map((row, context) -> PaymentFileRow.of(row))
                .findOne());
    }

    /** Ids of its orders, lowest first. @param after only ids above this one */
    public List<UUID> orders(UUID fileId, UUID after, int most) {
        return lines(fileId, after, most).stream().map(PaymentFileLine::orderId).toList();
    }

    List<PaymentFileLine> lines(UUID fileId, UUID after, int most) {
        return lines(ALL, fileId, after, most);
    }

    /** Those of them whose end isn't known. */
    List<PaymentFileLine> findOpenLines(UUID fileId, UUID after, int most) {
        return lines(OPEN, fileId, after, most);
    }

    private List<PaymentFileLine> lines(String query, UUID fileId, UUID after, int most) {
        return views.read(sql -> sql.createQuery(query)
                .bind("file", fileId)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> PaymentFileLine.of(row))
                .list());
    }

    /** How many of its accounts are gone, or aren't what they were when it was given out. */
    long countChangedAccounts(PaymentFileRow file) {
        return views.read(
                sql -> sql.select(CHANGED, file.fileId(), file.givenAt().atOffset(ZoneOffset.UTC))
                        .mapTo(Long.class)
                        .one());
    }

    /**
     * A file that was given out.
     *
     * @param fileId derived from batch and round
     * @param round from 1: the first release, then one for what was sent again
     * @param routeId which of the provider's accounts or distributors pays by it; "": the one without a name
     * @param count of its lines
     * @param givenBy account of who asked for it first
     * @param validUntil last day on which the codes of a list of cash are good; lists of before there was one have none
     */
    public record PaymentFileRow(
            UUID fileId,
            UUID batchId,
            int round,
            String country,
            String provider,
            String routeId,
            long count,
            Money sum,
            String givenBy,
            Instant givenAt,
            Optional<LocalDate> validUntil,
            Optional<FileWithdrawal> withdrawal) {
        static PaymentFileRow of(ResultSet row) throws SQLException {
            return new PaymentFileRow(
                    row.getObject("file_id", UUID.class),
                    row.getObject("batch_id", UUID.class),
                    row.getInt("round"),
                    row.getString("country"),
                    row.getString("provider"),
                    row.getString("via"),
                    row.getLong("line_count"),
                    new Money(row.getLong("sum_minor"), row.getString("currency")),
                    row.getString("given_by"),
                    row.getObject("given_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                    FileWithdrawal.of(row));
        }

        PaymentFileId id() {
            return new PaymentFileId(fileId);
        }

        boolean isWithdrawn() {
            return withdrawal.flatMap(FileWithdrawal::approvedBy).isPresent();
        }
    }
}
