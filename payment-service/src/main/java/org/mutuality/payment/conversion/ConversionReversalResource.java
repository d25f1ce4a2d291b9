package org.mutuality.payment.conversion;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.receipt.ReceiptReversal;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/**
 * A conversion as it stands; and takes back one that never should have been recorded so: one says why, another agrees.
 * Repeatable. Each seller has ids of its own: {@code from} says whose is meant, should two of a country have used one.
 */
@Path("/ledger/conversions/{conversionId}")
@RunOnVirtualThread
public class ConversionReversalResource {
    private final ConversionReversalService unwindings;
    private final CurrentUser caller;
    private final ConversionAccess access;
    private final ProjectionBarrier caughtUp;

    ConversionReversalResource(
            ConversionReversalService unwindings,
            CurrentUser caller,
            ConversionAccess access,
            ProjectionBarrier caughtUp) {
        this.unwindings = unwindings;
        this.caller = caller;
        this.access = access;
        this.caughtUp = caughtUp;
    }

    /** @param reason why it never should have been recorded so, 500 characters at most; no names */
    public record ConversionReversalRequest(String reason) {}

    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<ConversionQueries.ConversionRow> get(
            @PathParam("conversionId") UUID conversionId,
            @QueryParam("from") @Nullable UUID from,
            @Context HttpHeaders headers) {
        ConversionQueries.ConversionRow row = access.requireReadable(conversionId, from);
        // With when it was reversed, which isn't anything that people say.
        boolean reversed = row.reversal().flatMap(ReceiptReversal::reversedAt).isPresent();
        return reversed
                ? RestResponse.ResponseBuilder.ok(row)
                        .tag(ETags.of(row.version()))
                        .build()
                : ETags.answer(headers, row.version(), row);
    }

    /** Another proposal replaces the one before until it is approved: then 409. */
    @PUT
    @Path("reversal")
    @RolesAllowed(FINANCE_MAKER)
    public void propose(
            @PathParam("conversionId") UUID conversionId,
            @QueryParam("from") @Nullable UUID from,
            ConversionReversalRequest reversal) {
        unwindings.propose(access.requireReadable(conversionId, from).converted(), reversal.reason(), caller.subject());
        caughtUp.awaitCatchUp();
    }

    /**
     * Never by who proposed it: 403. 409 before anybody has, when another has approved it, and while less is free in the buyer's
     * purse than was bought: then who approved it asks again; 412 as If-Match says.
     */
    @PUT
    @Path("reversal/approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(
            @PathParam("conversionId") UUID conversionId,
            @QueryParam("from") @Nullable UUID from,
            @Context HttpHeaders headers) {
        unwindings.approve(
                access.requireReadable(conversionId, from).converted(), IfMatch.of(headers), caller.subject());
        caughtUp.awaitCatchUp();
    }
}
