package org.mutuality.payment.batch;

import static org.mutuality.payment.batch.BatchProblem.BATCH_INVALID;

import java.util.Optional;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.provider.ProviderNames;
import org.mutuality.platform.problem.ValidationErrors;

/** Validates what a batch is to pay. */
public final class BatchRequestValidator {
    private BatchRequestValidator() {}

    /**
     * @param missingSetting setting without which the provider cannot pay there
     * @throws ProblemException BATCH_INVALID, with every invalid field
     */
    public static BatchCriteria validate(
            BatchRequest request, Optional<BudgetOwner> owner, Optional<String> missingSetting) {
        ValidationErrors errors = new ValidationErrors();
        boolean cohort = request.cohortId().isPresent();
        boolean one = errors.addUnless(
                cohort != request.fundId().isPresent(),
                "/cohortId",
                "is required unless fundId is given; give only one of them");
        if (one && owner.isEmpty()) {
            errors.add(cohort ? "/cohortId" : "/fundId", "must be of your country");
        }
        errors.addUnless(
                ProviderNames.NAMES.contains(request.provider()), "/provider", "must be mobile-money, bank or cash");
        missingSetting.ifPresent(
                setting -> errors.add("/provider", "must be a provider that can pay there: set %s", setting));
        boolean months = request.from().isPresent() || request.to().isPresent();
        errors.addUnless(cohort || !months, "/from", "is for a cohort only: payouts of a fund have no month");
        if (request.from().isPresent() && request.to().isPresent()) {
            errors.addUnless(!request.to().get().isBefore(request.from().get()), "/to", "is from or later");
        }
        errors.throwIfAny(BATCH_INVALID);
        return request.toCriteria(owner.orElseThrow());
    }
}
