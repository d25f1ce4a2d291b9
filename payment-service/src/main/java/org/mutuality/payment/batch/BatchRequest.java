package org.mutuality.payment.batch;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.budget.BudgetOwner;

/**
 * What a maker asks a batch to pay.
 *
 * @param cohortId whose purse pays; else
 * @param fundId whose purse pays
 * @param provider "mobile-money", "bank" or "cash"
 * @param from first month paid
 * @param to last month paid
 */
public record BatchRequest(
        Optional<UUID> cohortId,
        Optional<UUID> fundId,
        String provider,
        Optional<YearMonth> from,
        Optional<YearMonth> to) {
    BatchCriteria toCriteria(BudgetOwner holder) {
        return new BatchCriteria(holder.id(), holder.country(), holder.currency(), provider, from, to);
    }
}
