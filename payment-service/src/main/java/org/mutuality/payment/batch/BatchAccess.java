package org.mutuality.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may see and work on batches: the team of their country. */
@ApplicationScoped
class BatchAccess {
    private final BatchQueries view;
    private final CurrentUser caller;

    BatchAccess(BatchQueries view, CurrentUser caller) {
        this.view = view;
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller may see it */
    BatchQueries.BatchRow requireReadable(UUID batchId) {
        return view.find(batchId).filter(this::canRead).orElseThrow(CurrentUser::notFound);
    }

    /** @throws ProblemException 404 when the id is that of another country's batch */
    void requirePreparable(UUID batchId) {
        CurrentUser.requireVisible(
                view.find(batchId).filter(row -> !canRead(row)).isEmpty(), batchId);
    }

    /** The country, or all of the caller's when none is named. @throws ProblemException 404 for one that is not the caller's */
    Set<String> requireCountries(@Nullable String country) {
        return country == null
                ? caller.teamCountries()
                : Set.of(CurrentUser.requireVisible(caller.isInTeamOf(country), country));
    }

    private boolean canRead(BatchQueries.BatchRow row) {
        return caller.isInTeamOf(row.country());
    }
}
