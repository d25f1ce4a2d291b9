package org.mutuality.cohort.erasure;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.erasure.ErasureQueries.OpenRequestRow;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.problem.ProblemException;

/** Open requests for erasure, which wait for the country lead. */
@Path("/countries/{country}/erasure-requests")
@RolesAllowed(COUNTRY_LEAD)
@RunOnVirtualThread
public class OpenErasureRequestResource {
    private final ErasureAccess access;
    private final ErasureQueries receipts;

    OpenErasureRequestResource(ErasureAccess access, ErasureQueries receipts) {
        this.access = access;
        this.receipts = receipts;
    }

    /**
     * Lists the open requests for erasure of a country, the one that is due first at the start.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param after place to continue from: {@code next} of the page before
     * @param limit items of the page at most
     * @return a page of open requests
     * @throws ProblemException CURSOR_INVALID, NOT_FOUND
     */
    @GET
    public Page<OpenRequestRow> open(
            @PathParam("country") String country,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        access.requireLead(country);
        return receipts.open(country, Optional.ofNullable(after), limit);
    }
}
