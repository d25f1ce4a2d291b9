package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may see and use the money of a cohort or fund: the team of its country. Others cannot tell it from one that does not exist. */
@ApplicationScoped
public class BudgetAccess {
    private final BudgetOwnerQueries holders;
    private final CurrentUser caller;

    BudgetAccess(BudgetOwnerQueries holders, CurrentUser caller) {
        this.holders = holders;
        this.caller = caller;
    }

    /** @throws ProblemException 404 when there is none or it is another country's */
    public BudgetOwner requireReadable(UUID holderId) {
        return find(holderId).orElseThrow(CurrentUser::notFound);
    }

    /** As {@link #requireReadable}, where what follows refuses an unknown one by itself. */
    public Optional<BudgetOwner> find(UUID holderId) {
        return holders.findOrAwait(holderId, caller.teamCountries());
    }

    /** A cohort or fund that a request names, and as what it names it. */
    public Optional<BudgetOwner> find(Optional<UUID> cohortId, Optional<UUID> fundId) {
        return cohortId.or(() -> fundId).flatMap(this::find).filter(one -> cohortId.isPresent() == one.isCohort());
    }
}
