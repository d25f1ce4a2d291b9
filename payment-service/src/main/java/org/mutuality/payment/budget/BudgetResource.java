package org.mutuality.payment.budget;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** What a cohort or fund has, and how much of it is promised. */
@Path("/purses/{holder}")
@RunOnVirtualThread
public class BudgetResource {
    private final BudgetAccess access;
    private final BudgetQueries view;

    BudgetResource(BudgetAccess access, BudgetQueries view) {
        this.access = access;
        this.view = view;
    }

    /** @param currencies one for each that anything came in of */
    public record BudgetResponse(UUID ownerId, String country, List<BudgetQueries.BudgetRow> currencies) {}

    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public BudgetResponse get(@PathParam("holder") UUID holder) {
        BudgetOwner visible = access.requireReadable(holder);
        return new BudgetResponse(visible.id(), visible.country(), view.of(visible.id()));
    }
}
