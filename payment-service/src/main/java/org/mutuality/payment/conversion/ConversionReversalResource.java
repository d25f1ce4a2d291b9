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
import org.mutuality.payment.receipt.Reversal;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Conversions and their reversal: one person proposes it, another approves it. Repeatable. */
@Path("/ledger/conversions/{conversionId}")
@RunOnVirtualThread
public class ConversionReversalResource {
    private final ConversionReversalService reversals;
    private final CurrentUser caller;
    private final ConversionAccess access;
    private final ProjectionBarrier barrier;

    ConversionReversalResource(
            ConversionReversalService reversals,
            CurrentUser caller,
            ConversionAccess access,
            ProjectionBarrier barrier) {
        this.reversals = reversals;
        this.caller = caller;
        this.access = access;
        this.barrier = barrier;
    }

    /**
     * A proposal to reverse a conversion.
     *
     * @param reason why it should not have been recorded, at most 500 characters; no personal names
     */
    public record ConversionReversalRequest(String reason) {}

    /**
     * Returns a conversion, also one that is only proposed. With its reversal, if one was proposed.
     *
     * @param conversionId of the conversion
     * @param from cohort or fund that sold; needed only when two of a country have used the same id
     * @throws ProblemException NOT_FOUND, PARAMETER_INVALID
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<ConversionQueries.ConversionRow> get(
            @PathParam("conversionId") UUID conversionId,
            @QueryParam("from") @Nullable UUID from,
            @Context HttpHeaders headers) {
        ConversionQueries.ConversionRow row = access.requireReadable(conversionId, from);
        if (row.recordedAt().isEmpty()) {
            return RestResponse.ok(row);
        }
        // A reversal adds reversedAt without a new version, so the ETag alone must not answer 304.
        boolean reversed = row.reversal().flatMap(Reversal::reversedAt).isPresent();
        return reversed
                ? RestResponse.ResponseBuilder.ok(row)
                        .tag(ETags.of(row.version()))
                        .build()
                : ETags.answer(headers, row.version(), row);
    }

    /**
     * Proposes the reversal of a conversion. Replaces an earlier proposal until one is approved.
     *
     * @param from cohort or fund that sold; needed only when two of a country have used the same id
     * @param request the reason
     * @throws ProblemException REVERSAL_INVALID, REVERSAL_APPROVED, NOT_FOUND, PARAMETER_INVALID
     */
    @PUT
    @Path("reversal")
    @RolesAllowed(FINANCE_MAKER)
    public void propose(
            @PathParam("conversionId") UUID conversionId,
            @QueryParam("from") @Nullable UUID from,
            ConversionReversalRequest request) {
        reversals.propose(access.requireRecorded(conversionId, from).toRecorded(), request.reason(), caller.subject());
        barrier.awaitCatchUp();
    }

    /**
     * Approves the reversal of a conversion. Never by its proposer. The amount bought leaves the buyer's budget and the
     * amount sold returns to the seller's. When the buyer's budget has too little available, the approval stands; send it
     * again once there is enough.
     *
     * @param from cohort or fund that sold; needed only when two of a country have used the same id
     * @throws ProblemException REVERSAL_NEEDS_FOUR_EYES, REVERSAL_NOT_PROPOSED, REVERSAL_APPROVED, BUDGET_INSUFFICIENT,
     *     PRECONDITION_FAILED, NOT_FOUND, PARAMETER_INVALID
     */
    @PUT
    @Path("reversal/approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(
            @PathParam("conversionId") UUID conversionId,
            @QueryParam("from") @Nullable UUID from,
            @Context HttpHeaders headers) {
        reversals.approve(
                access.requireRecorded(conversionId, from).toRecorded(), IfMatch.of(headers), caller.subject());
        barrier.awaitCatchUp();
    }
}
