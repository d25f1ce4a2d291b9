package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.inbox.InboxBarrier;

/** Cohorts and funds as this service has heard of them. Source: the directory and {@code fund_view}. */
@ApplicationScoped
public class BudgetOwnerQueries {
    /** Name of the projection of investment-service's funds. */
    public static final String FUNDS = "fund-directory";

    private final Directory directory;
    private final InboxBarrier heardAll;
    private final ReadModelDatabase views;

    BudgetOwnerQueries(Directory directory, InboxBarrier heardAll, ReadModelDatabase views) {
        this.directory = directory;
        this.heardAll = heardAll;
        this.views = views;
    }

    /**
     * A cohort or fund of one of these countries; waits a little, because one of a moment ago is still on its way. Empty alike
     * for one of another country and for none at all.
     *
     * @throws org.mutuality.platform.problem.Unavailable there is none as far as was heard, and not all was heard
     */
    public Optional<BudgetOwner> findOrAwait(UUID id, Set<String> countries) {
        return heardAll.findOrAwait(
                () -> cohort(id).or(() -> fund(id)).filter(one -> countries.contains(one.country())),
                Directory.VIEW,
                FUNDS);
    }

    private Optional<BudgetOwner> cohort(UUID id) {
        return directory.findCohort(id).map(cohort -> new BudgetOwner(id, true, cohort.country(), cohort.currency()));
    }

    private Optional<BudgetOwner> fund(UUID id) {
        return views.read(sql -> sql.select("select country, currency from fund_view where fund_id = ?", id)
                .map((row, context) -> new BudgetOwner(id, false, row.getString("country"), row.getString("currency")))
                .findOne());
    }
}
