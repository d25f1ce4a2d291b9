package org.mutuality.payment.budget;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** Budgets of cohorts and funds. */
@Path("/budgets/{owner}")
@RunOnVirtualThread
public class BudgetResource {
    private final BudgetAccess access;
    private final BudgetQueries budgets;

    BudgetResource(BudgetAccess access, BudgetQueries budgets) {
        this.access = access;
        this.budgets = budgets;
    }

    /**
     * The budget of a cohort or fund.
     *
     * @param ownerId cohort or fund
     * @param country ISO 3166 alpha-2
     * @param currencies balances, one for each currency that was received
     */
    public record BudgetResponse(UUID ownerId, String country, List<BudgetQueries.BudgetRow> currencies) {}

    /**
     * Returns the budget of a cohort or fund. By currency: received, reserved for batches, spent and available.
     *
     * @param ownerId cohort or fund
     * @return The budget.
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public BudgetResponse get(@PathParam("owner") UUID ownerId) {
        BudgetOwner owner = access.requireReadable(ownerId);
        return new BudgetResponse(owner.id(), owner.country(), budgets.of(owner.id()));
    }
}
