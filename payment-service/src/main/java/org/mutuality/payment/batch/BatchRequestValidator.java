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
                "validation.one-owner");
        if (one && owner.isEmpty()) {
            errors.add(cohort ? "/cohortId" : "/fundId", "validation.own-country");
        }
        errors.addUnless(
                ProviderNames.NAMES.contains(request.provider()), "/provider", "validation.one-of", ProviderNames.NAMES.stream().sorted().toList());
        missingSetting.ifPresent(
                setting -> errors.add("/provider", "validation.provider-setting", setting));
        boolean months = request.from().isPresent() || request.to().isPresent();
        errors.addUnless(cohort || !months, "/from", "validation.cohort-only");
        if (request.from().isPresent() && request.to().isPresent()) {
            errors.addUnless(!request.to().get().isBefore(request.from().get()), "/to", "validation.from-or-later");
        }
        errors.throwIfAny(BATCH_INVALID);
        return request.toCriteria(owner.orElseThrow());
    }
}
