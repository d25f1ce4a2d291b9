package org.mutuality.payment.batch.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.PayoutId;

/**
 * A payout that a batch might pay, as projected.
 *
 * @param held whether it is on hold
 * @param inBatch whether another batch contains it
 */
public record PayoutCandidate(
        PayoutId payoutId, UUID familyId, Optional<YearMonth> month, Money amount, boolean held, boolean inBatch) {
    static PayoutCandidate of(ResultSet row) throws SQLException {
        return new PayoutCandidate(
                new PayoutId(row.getObject("payout_id", UUID.class)),
                row.getObject("family_id", UUID.class),
                Optional.ofNullable(row.getString("month")).map(YearMonth::parse),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getBoolean("is_held"),
                row.getBoolean("in_batch"));
    }
}
