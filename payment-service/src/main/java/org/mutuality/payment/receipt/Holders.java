package org.mutuality.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.inbox.HeardAll;
import org.mutuality.platform.view.Views;

/** Cohorts and funds as this service has heard of them. Source: the directory and {@code fund_view}. */
@ApplicationScoped
public class Holders {
    /** Name of the projection of investment-service's funds. */
    public static final String FUNDS = "fund-directory";

    private final Directory directory;
    private final HeardAll heardAll;
    private final Views views;

    Holders(Directory directory, HeardAll heardAll, Views views) {
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
    public Optional<Holder> soon(UUID id, Set<String> countries) {
        return heardAll.soon(
                () -> cohort(id).or(() -> fund(id)).filter(one -> countries.contains(one.country())),
                Directory.VIEW,
                FUNDS);
    }

    private Optional<Holder> cohort(UUID id) {
        return directory.cohort(id).map(cohort -> new Holder(id, true, cohort.country(), cohort.currency()));
    }

    private Optional<Holder> fund(UUID id) {
        return views.read(sql -> sql.select("select country, currency from fund_view where fund_id = ?", id)
                .map((row, context) -> new Holder(id, false, row.getString("country"), row.getString("currency")))
                .findOne());
    }
}
