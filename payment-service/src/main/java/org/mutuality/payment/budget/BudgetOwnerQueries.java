package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.inbox.InboxBarrier;

/** Cohorts and funds. Source: the directory and {@code fund}, filled from cohort.events.v1 and investment.events.v1. */
@ApplicationScoped
public class BudgetOwnerQueries {
    /** Name of the projection of investment-service's funds. */
    public static final String FUNDS = "fund-directory";

    private final Directory directory;
    private final InboxBarrier barrier;
    private final ReadModelDatabase views;

    BudgetOwnerQueries(Directory directory, InboxBarrier barrier, ReadModelDatabase views) {
        this.directory = directory;
        this.barrier = barrier;
        this.views = views;
    }

    /**
     * A cohort or fund of one of these countries; waits a little for one that was just created. Empty alike for one of
     * another country and for an unknown id.
     *
     * @throws ServerUnavailableException not found, and the consumers have not caught up yet
     */
    public Optional<BudgetOwner> findOrAwait(UUID id, Set<String> countries) {
        return barrier.findOrAwait(
                () -> cohort(id).or(() -> fund(id)).filter(owner -> countries.contains(owner.country())),
                Directory.VIEW,
                FUNDS);
    }

    private Optional<BudgetOwner> cohort(UUID id) {
        return directory.findCohort(id).map(cohort -> new BudgetOwner(id, true, cohort.country(), cohort.currency()));
    }

    private Optional<BudgetOwner> fund(UUID id) {
        return views.read(sql -> sql.select("select country, currency from fund where fund_id = ?", id)
                .map((row, context) -> new BudgetOwner(id, false, row.getString("country"), row.getString("currency")))
                .findOne());
    }
}
