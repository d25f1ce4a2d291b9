package org.mutuality.payment.receipt;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Reversal of a receipt that should not have been recorded: one person proposes it, another approves it. Repeatable. */
@Path("/receipts/{receiptId}/reversal")
@RunOnVirtualThread
public class ReceiptReversalResource {
    private final ReceiptReversalService reversals;
    private final CurrentUser caller;
    private final ReceiptAccess access;
    private final ProjectionBarrier barrier;

    ReceiptReversalResource(
            ReceiptReversalService reversals, CurrentUser caller, ReceiptAccess access, ProjectionBarrier barrier) {
        this.reversals = reversals;
        this.caller = caller;
        this.access = access;
        this.barrier = barrier;
    }

    /**
     * A proposal to reverse a receipt.
     *
     * @param reason why it should not have been recorded, at most 500 characters; no personal names
     */
    public record ReceiptReversalRequest(String reason) {}

    /**
     * Proposes the reversal of a receipt. Replaces an earlier proposal until one is approved.
     *
     * @param receiptId of the receipt
     * @param request the reason
     * @throws ProblemException REVERSAL_INVALID, REVERSAL_APPROVED, NOT_FOUND
     */
    @PUT
    @RolesAllowed(FINANCE_MAKER)
    public void propose(@PathParam("receiptId") UUID receiptId, ReceiptReversalRequest request) {
        reversals.propose(readable(receiptId), request.reason(), caller.subject());
        barrier.awaitCatchUp();
    }

    /**
     * Approves the reversal of a receipt. Never by its proposer. The money leaves the budget. When the budget has too
     * little available, the approval stands; send it again once there is enough.
     *
     * @throws ProblemException REVERSAL_NEEDS_FOUR_EYES, REVERSAL_NOT_PROPOSED, REVERSAL_APPROVED, BUDGET_INSUFFICIENT,
     *     PRECONDITION_FAILED, NOT_FOUND
     */
    @PUT
    @Path("approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(@PathParam("receiptId") UUID receiptId, @Context HttpHeaders headers) {
        reversals.approve(readable(receiptId), IfMatch.of(headers), caller.subject());
        barrier.awaitCatchUp();
    }

    private ReceiptId readable(UUID receiptId) {
        return new ReceiptId(access.requireReadable(receiptId).receiptId());
    }
}
