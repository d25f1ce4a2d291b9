package org.mutuality.payment.batch;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.budget.BudgetOwner;

/**
 * What a batch is to pay.
 *
 * @param cohortId cohort whose budget pays; give either this or fundId
 * @param fundId fund whose budget pays; give either this or cohortId
 * @param provider {@code mobile-money}, {@code bank} or {@code cash}
 * @param from first month paid; only for a cohort
 * @param to last month paid, not before from; only for a cohort
 */
public record BatchRequest(
        Optional<UUID> cohortId,
        Optional<UUID> fundId,
        String provider,
        Optional<YearMonth> from,
        Optional<YearMonth> to) {
    BatchCriteria toCriteria(BudgetOwner owner) {
        return new BatchCriteria(owner.id(), owner.country(), owner.currency(), provider, from, to);
    }
}
