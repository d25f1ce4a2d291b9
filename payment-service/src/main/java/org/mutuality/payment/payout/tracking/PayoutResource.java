package org.mutuality.payment.payout.tracking;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.stipend.StipendAccess;
import org.mutuality.platform.http.AcceptLanguage;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.problem.TranslationCatalog;

/** Payouts of families. Liaisons have no access. */
@Path("/payouts")
@RunOnVirtualThread
public class PayoutResource {
    private final StipendAccess access;
    private final PayoutQueries payouts;

    PayoutResource(StipendAccess access, PayoutQueries payouts) {
        this.access = access;
        this.payouts = payouts;
    }

    /**
     * Lists the payouts of a family. Oldest month first; what is owed, in progress and paid. Explanations are in the
     * language of Accept-Language: en, es or fil.
     *
     * @param familyId of the family
     * @return A page of payouts.
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{familyId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<PayoutQueries.PayoutRow> ofFamily(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit,
            @Context HttpHeaders headers) {
        return payouts.ofFamily(
                access.requireReadable(familyId).familyId(),
                Optional.ofNullable(after),
                limit,
                TranslationCatalog.in(AcceptLanguage.of(headers)));
    }
}
