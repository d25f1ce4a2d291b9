package org.mutuality.payment.batch;

import static org.mutuality.payment.batch.BatchProblem.BATCH_INVALID;

import java.util.Optional;
import org.mutuality.payment.provider.Providers;
import org.mutuality.payment.receipt.Holder;
import org.mutuality.platform.problem.Wrongs;

/** Finds all that is wrong with what a batch is asked to pay. */
final class AskedCheck {
    private AskedCheck() {}

    /**
     * @param lacking setting without which the provider can't pay there
     * @throws org.mutuality.platform.problem.Refusal BATCH_INVALID, with every place
     */
    static Plan orThrow(Asked asked, Optional<Holder> holder, Optional<String> lacking) {
        Wrongs wrongs = new Wrongs();
        boolean cohort = asked.cohortId().isPresent();
        boolean one = wrongs.check(
                cohort != asked.fundId().isPresent(),
                "/cohortId",
                "is required unless fundId is given; give only one of them");
        if (one && holder.isEmpty()) {
            wrongs.add(cohort ? "/cohortId" : "/fundId", "must be of your country");
        }
        wrongs.check(Providers.NAMES.contains(asked.provider()), "/provider", "must be mobile-money, bank or cash");
        lacking.ifPresent(setting -> wrongs.add("/provider", "must be a provider that can pay there: set %s", setting));
        boolean months = asked.from().isPresent() || asked.to().isPresent();
        wrongs.check(cohort || !months, "/from", "is for a cohort only: payouts of a fund have no month");
        if (asked.from().isPresent() && asked.to().isPresent()) {
            wrongs.check(!asked.to().get().isBefore(asked.from().get()), "/to", "is from or later");
        }
        wrongs.orThrow(BATCH_INVALID);
        return asked.of(holder.orElseThrow());
    }
}
