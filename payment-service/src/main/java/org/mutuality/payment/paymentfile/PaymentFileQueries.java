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

/** Issued payment files and the orders in each. Source: {@code payment_file}, {@code payment_file_line}. */
@ApplicationScoped
public class PaymentFileQueries {
    private static final String LINES = """
            select o.* from payment_file_line l join payout_order o using (order_id)
            where l.file_id = :file and l.order_id > :after%s order by l.order_id limit :limit""";
    private static final String ALL = LINES.formatted("");
    private static final String OPEN = LINES.formatted(" and o.outcome in ('UNDER_WAY', 'UNKNOWN')");
    // Counts a changed account from its submission on, even while it is on hold.
    private static final String CHANGED = """
            select count(*) from payment_file_line l join payout_order o using (order_id)
                left join payout_account_view a on a.family_id = o.family_id
            where l.file_id = ? and (a.family_id is null or a.submitted_at > ? or a.rejected_at is not null)""";

    private final ReadModelDatabase views;

    PaymentFileQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** Files of a batch, by round. */
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

    /**
     * Ids of the file's orders, lowest first.
     *
     * @param after only ids above this one
     */
    public List<UUID> orders(UUID fileId, UUID after, int limit) {
        return lines(fileId, after, limit).stream()
                .map(PaymentFileLine::orderId)
                .toList();
    }

    List<PaymentFileLine> lines(UUID fileId, UUID after, int limit) {
        return lines(ALL, fileId, after, limit);
    }

    /** Lines whose order has no final outcome yet. */
    List<PaymentFileLine> findOpenLines(UUID fileId, UUID after, int limit) {
        return lines(OPEN, fileId, after, limit);
    }

    private List<PaymentFileLine> lines(String query, UUID fileId, UUID after, int limit) {
        return views.read(sql -> sql.createQuery(query)
                .bind("file", fileId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> PaymentFileLine.of(row))
                .list());
    }

    /** Number of the file's accounts that were changed or removed since it was issued. */
    long countChangedAccounts(PaymentFileRow file) {
        return views.read(
                sql -> sql.select(CHANGED, file.fileId(), file.issuedAt().atOffset(ZoneOffset.UTC))
                        .mapTo(Long.class)
                        .one());
    }

    /**
     * Why a payment file is not to be paid from.
     *
     * @param reason finance's text
     * @param version send it as If-Match when the withdrawal is approved
     * @param proposedBy subject of the finance maker's account
     * @param proposedAt when it was proposed
     * @param approvedBy subject of the finance checker's account; absent while it is a proposal and the file stays valid
     * @param approvedAt when it was approved
     */
    public record FileWithdrawal(
            String reason,
            long version,
            String proposedBy,
            Instant proposedAt,
            Optional<String> approvedBy,
            Optional<Instant> approvedAt) {
        static Optional<FileWithdrawal> of(ResultSet row) throws SQLException {
            return row.getString("withdrawal_reason") == null
                    ? Optional.empty()
                    : Optional.of(new FileWithdrawal(
                            row.getString("withdrawal_reason"),
                            row.getLong("withdrawal_version"),
                            row.getString("proposed_by"),
                            row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(row.getString("approved_by")),
                            Optional.ofNullable(row.getObject("approved_at", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant)));
        }
    }

    /**
     * An issued payment file.
     *
     * @param fileId derived from batch and round
     * @param batchId id of the batch
     * @param round from 1: the first release, then one for each set of retried payouts
     * @param country ISO 3166 alpha-2
     * @param provider bank or cash
     * @param routeId which of the provider's accounts or distributors pays from it; "" for the unnamed route
     * @param count number of its lines
     * @param sum of their amounts
     * @param issuedBy subject of the account that first requested it
     * @param issuedAt when it was issued
     * @param validUntil last day (UTC) on which the codes of a cash list are valid; a bank's file has none
     * @param withdrawal proposed or approved; absent when none was proposed
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
            String issuedBy,
            Instant issuedAt,
            Optional<LocalDate> validUntil,
            Optional<FileWithdrawal> withdrawal) {
        static PaymentFileRow of(ResultSet row) throws SQLException {
            return new PaymentFileRow(
                    row.getObject("file_id", UUID.class),
                    row.getObject("batch_id", UUID.class),
                    row.getInt("round"),
                    row.getString("country"),
                    row.getString("provider"),
                    row.getString("route_id"),
                    row.getLong("line_count"),
                    new Money(row.getLong("sum_minor"), row.getString("currency")),
                    row.getString("issued_by"),
                    row.getObject("issued_at", OffsetDateTime.class).toInstant(),
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
