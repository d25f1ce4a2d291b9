package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/**
 * Who may see and use the budget of a cohort or fund: the team of its country. Others cannot distinguish it from one that
 * does not exist.
 */
@ApplicationScoped
public class BudgetAccess {
    private final BudgetOwnerQueries owners;
    private final CurrentUser caller;

    BudgetAccess(BudgetOwnerQueries owners, CurrentUser caller) {
        this.owners = owners;
        this.caller = caller;
    }

    /**
     * @throws ProblemException 404 when there is no such cohort or fund, or it belongs to another country
     */
    public BudgetOwner requireReadable(UUID ownerId) {
        return find(ownerId).orElseThrow(CurrentUser::notFound);
    }

    /** Like {@link #requireReadable}, where the caller of this method refuses an unknown one itself. */
    public Optional<BudgetOwner> find(UUID ownerId) {
        return owners.findOrAwait(ownerId, caller.teamCountries());
    }

    /** The cohort or fund that a request names; empty when the id is of the other kind. */
    public Optional<BudgetOwner> find(Optional<UUID> cohortId, Optional<UUID> fundId) {
        return cohortId.or(() -> fundId).flatMap(this::find).filter(owner -> cohortId.isPresent() == owner.isCohort());
    }
}
