package org.mutuality.payment.batch;

import static org.mutuality.payment.batch.BatchProblem.BATCH_INVALID;

import java.util.Optional;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.provider.ProviderNames;
import org.mutuality.platform.problem.ValidationErrors;

/** Finds all that is wrong with what a batch is asked to pay. */
public final class BatchRequestValidator {
    private BatchRequestValidator() {}

    /**
     * @param lacking setting without which the provider can't pay there
     * @throws org.mutuality.platform.problem.Refusal BATCH_INVALID, with every place
     */
    public static BatchCriteria validate(BatchRequest asked, Optional<BudgetOwner> holder, Optional<String> lacking) {
        ValidationErrors wrongs = new ValidationErrors();
        boolean cohort = asked.cohortId().isPresent();
        boolean one = wrongs.addUnless(
                cohort != asked.fundId().isPresent(),
                "/cohortId",
                "is required unless fundId is given; give only one of them");
        if (one && holder.isEmpty()) {
            wrongs.add(cohort ? "/cohortId" : "/fundId", "must be of your country");
        }
        wrongs.addUnless(
                ProviderNames.NAMES.contains(asked.provider()), "/provider", "must be mobile-money, bank or cash");
        lacking.ifPresent(setting -> wrongs.add("/provider", "must be a provider that can pay there: set %s", setting));
        boolean months = asked.from().isPresent() || asked.to().isPresent();
        wrongs.addUnless(cohort || !months, "/from", "is for a cohort only: payouts of a fund have no month");
        if (asked.from().isPresent() && asked.to().isPresent()) {
            wrongs.addUnless(!asked.to().get().isBefore(asked.from().get()), "/to", "is from or later");
        }
        wrongs.throwIfAny(BATCH_INVALID);
        return asked.toCriteria(holder.orElseThrow());
    }
}
