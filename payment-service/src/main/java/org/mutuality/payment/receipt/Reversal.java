package org.mutuality.payment.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That something never should have been recorded.
 *
 * @param approvedBy account of the finance checker
 * @param reversedAt when the purses let the money go: only then it counts no more
 */
public record Reversal(
        String reason,
        String proposedBy,
        Instant proposedAt,
        Optional<String> approvedBy,
        Optional<Instant> reversedAt) {
    /** Empty while nobody has proposed one. @param row with {@code reversal_…} and {@code reversed_at} */
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
