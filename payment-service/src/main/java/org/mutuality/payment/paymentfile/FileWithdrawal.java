package org.mutuality.payment.paymentfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Why a file isn't to be paid, in the words of finance.
 *
 * @param version to be named by If-Match when it is approved
 * @param approvedBy absent: it is a proposal, and the file stands
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
