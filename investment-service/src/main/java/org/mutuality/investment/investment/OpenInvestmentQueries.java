package org.mutuality.investment.investment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Open investments of a family: neither declined, disbursed nor closed. Reads table {@code investment}. */
@ApplicationScoped
public class OpenInvestmentQueries {
    private final ReadModelDatabase database;
    private final ProjectionBarrier barrier;

    OpenInvestmentQueries(ReadModelDatabase database, ProjectionBarrier barrier) {
        this.database = database;
        this.barrier = barrier;
    }

    /** Open investments of a family in the given cohort, up to date; empty when it is in another cohort. */
    public List<InvestmentId> findOpen(UUID familyId, UUID cohortId) {
        barrier.awaitCatchUp();
        return database.read(sql -> sql.select("""
                        select investment_id from investment
                        where family_id = ? and cohort_id = ? and state not in ('DECLINED', 'DISBURSED', 'CLOSED')
                        order by position""", familyId, cohortId)
                .map((row, context) -> new InvestmentId(row.getObject("investment_id", UUID.class)))
                .list());
    }
}
