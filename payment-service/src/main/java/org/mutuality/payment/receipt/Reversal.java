package org.mutuality.payment.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reversal of a receipt or conversion that should not have been recorded.
 *
 * @param reason given by the proposer
 * @param proposedBy account of the finance maker
 * @param proposedAt when it was proposed
 * @param approvedBy account of the finance checker; absent until approved
 * @param reversedAt when the budgets were corrected; the record is valid until then
 */
public record Reversal(
        String reason,
        String proposedBy,
        Instant proposedAt,
        Optional<String> approvedBy,
        Optional<Instant> reversedAt) {
    /**
     * Empty while no reversal is proposed.
     *
     * @param row with the columns {@code reversal_…} and {@code reversed_at}
     */
    public static Optional<Reversal> of(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("reversal_reason");
        return reason == null
                ? Optional.empty()
                : Optional.of(new Reversal(
                        reason,
                        row.getString("reversal_proposed_by"),
                        row.getObject("reversal_proposed_at", OffsetDateTime.class)
                                .toInstant(),
                        Optional.ofNullable(row.getString("reversal_approved_by")),
                        Optional.ofNullable(row.getObject("reversed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)));
    }
}
