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
    private final BatchQueries batches;
    private final CurrentUser caller;

    BatchAccess(BatchQueries batches, CurrentUser caller) {
        this.batches = batches;
        this.caller = caller;
    }

    /**
     * @throws ProblemException 404 unless the caller may see the batch
     */
    BatchQueries.BatchRow requireReadable(UUID batchId) {
        return batches.find(batchId).filter(this::canRead).orElseThrow(CurrentUser::notFound);
    }

    /**
     * @throws ProblemException 404 when the id belongs to a batch of another country
     */
    void requirePreparable(UUID batchId) {
        CurrentUser.requireVisible(
                batches.find(batchId).filter(row -> !canRead(row)).isEmpty(), batchId);
    }

    /**
     * Returns the given country, or all of the caller's countries when none is given.
     *
     * @throws ProblemException 404 for a country that is not the caller's
     */
    Set<String> requireCountries(@Nullable String country) {
        return country == null
                ? caller.teamCountries()
                : Set.of(CurrentUser.requireVisible(caller.isInTeamOf(country), country));
    }

    private boolean canRead(BatchQueries.BatchRow row) {
        return caller.isInTeamOf(row.country());
    }
}
