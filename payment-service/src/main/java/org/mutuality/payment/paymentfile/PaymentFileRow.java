package org.mutuality.payment.paymentfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.paymentfile.FileWithdrawal;
import org.mutuality.payment.paymentfile.PaymentFileId;

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
