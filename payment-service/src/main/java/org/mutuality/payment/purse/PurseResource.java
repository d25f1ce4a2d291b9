package org.mutuality.payment.purse;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.receipt.BudgetAccess;
import org.mutuality.payment.receipt.Holder;

/** What a cohort or fund has, and how much of it is promised. */
@Path("/purses/{holder}")
@RunOnVirtualThread
public class PurseResource {
    private final BudgetAccess access;
    private final PurseView view;

    PurseResource(BudgetAccess access, PurseView view) {
        this.access = access;
        this.view = view;
    }

    /** @param currencies one for each that anything came in of */
    public record Contents(UUID holder, String country, List<PurseView.Row> currencies) {}

    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Contents get(@PathParam("holder") UUID holder) {
        Holder visible = access.requireReadable(holder);
        return new Contents(visible.id(), visible.country(), view.of(visible.id()));
    }
}
