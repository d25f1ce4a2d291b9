package org.mutuality.payment.purse;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.receipt.Holder;
import org.mutuality.payment.receipt.Holders;
import org.mutuality.platform.identity.Caller;

/** What a cohort or fund has, and how much of it is promised. */
@Path("/purses/{holder}")
@RunOnVirtualThread
public class PurseResource {
    private final Holders holders;
    private final Caller caller;
    private final PurseView view;

    PurseResource(Holders holders, Caller caller, PurseView view) {
        this.holders = holders;
        this.caller = caller;
        this.view = view;
    }

    /** @param currencies one for each that anything came in of */
    public record Contents(UUID holder, String country, List<PurseView.Row> currencies) {}

    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Contents get(@PathParam("holder") UUID holder) {
        Holder visible = holders.soon(holder, caller.countries()).orElseThrow(Caller::hidden);
        return new Contents(visible.id(), visible.country(), view.of(visible.id()));
    }
}
