package org.mutuality.payment.payout;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.identity.Caller;

/** What a family is owed, what is on its way, what was paid. Liaisons don't see it. */
@Path("/payouts")
@RunOnVirtualThread
public class PayoutResource {
    private final Directory directory;
    private final Caller caller;
    private final PayoutView view;

    PayoutResource(Directory directory, Caller caller, PayoutView view) {
        this.directory = directory;
        this.caller = caller;
        this.view = view;
    }

    @GET
    @Path("{familyId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<PayoutView.Row> ofFamily(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        FamilyRef family = directory.familySoon(familyId, this::maySee).orElseThrow(Caller::hidden);
        return view.ofFamily(family.familyId(), Optional.ofNullable(after), limit);
    }

    private boolean maySee(FamilyRef family) {
        return caller.mayWriteFor(family) || maySee(family.cohort());
    }

    // Narrower than Caller.maySee, which lets liaisons in.
    private boolean maySee(CohortRef cohort) {
        return caller.mayRun(cohort)
                || (caller.has(FINANCE_MAKER) || caller.has(FINANCE_CHECKER))
                        && caller.countries().contains(cohort.country());
    }
}
