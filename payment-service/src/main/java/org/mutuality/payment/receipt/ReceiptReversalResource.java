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

/** Takes back a receipt that never should have been recorded: one says why, another agrees. Repeatable. */
@Path("/receipts/{receiptId}/reversal")
@RunOnVirtualThread
public class ReceiptReversalResource {
    private final ReceiptReversalService reversing;
    private final CurrentUser caller;
    private final ReceiptAccess access;
    private final ProjectionBarrier caughtUp;

    ReceiptReversalResource(
            ReceiptReversalService reversing, CurrentUser caller, ReceiptAccess access, ProjectionBarrier caughtUp) {
        this.reversing = reversing;
        this.caller = caller;
        this.access = access;
        this.caughtUp = caughtUp;
    }

    /** @param reason why it never should have been recorded, 500 characters at most; no names */
    public record ReceiptReversalRequest(String reason) {}

    /** Another proposal replaces the one before until it is approved: then 409. */
    @PUT
    @RolesAllowed(FINANCE_MAKER)
    public void propose(@PathParam("receiptId") UUID receiptId, ReceiptReversalRequest reversal) {
        reversing.propose(visible(receiptId), reversal.reason(), caller.subject());
        caughtUp.awaitCatchUp();
    }

    /**
     * Never by who proposed it: 403. 409 before anybody has, when another has approved it, and while less is free in the purse
     * than was received: then who approved it asks again; 412 as If-Match says.
     */
    @PUT
    @Path("approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(@PathParam("receiptId") UUID receiptId, @Context HttpHeaders headers) {
        reversing.approve(visible(receiptId), IfMatch.of(headers), caller.subject());
        caughtUp.awaitCatchUp();
    }

    private ReceiptId visible(UUID receiptId) {
        return new ReceiptId(access.requireReadable(receiptId).receiptId());
    }
}
