package org.mutuality.payment.paymentfile;

import static org.mutuality.platform.identity.Roles.FINANCE_CHECKER;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mutuality.payment.paymentfile.PaymentFileCommand.ApproveFileWithdrawal;
import org.mutuality.payment.paymentfile.PaymentFileCommand.ProposeFileWithdrawal;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.projection.ProjectionBarrier;

/** How two people withdraw a file that was given out. Repeatable, both. */
@Path("/batches/{batchId}/{list: payment-file|cash-list}/withdrawal")
@RunOnVirtualThread
public class FileWithdrawalResource {
    private final PaymentFileAccess access;
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    FileWithdrawalResource(
            PaymentFileAccess access,
            CommandGateway commands,
            CurrentUser caller,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.access = access;
        this.commands = commands;
        this.caller = caller;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param reason why nobody will pay by the file, 500 characters at most; no names */
    public record FileWithdrawalRequest(String reason) {}

    @PUT
    @RolesAllowed(FINANCE_MAKER)
    @Operation(summary = "Proposes that nobody is to be paid by a file", description = """
                    When the bank or the distributor never got it, or has said that it stopped it. Another proposal replaces the one
                    before until it is approved: then 409. The file stands until then; GET …/files shows the proposal.""")
    public void propose(
            @PathParam("batchId") UUID batchId,
            @PathParam("list") String list,
            @QueryParam("round") @DefaultValue("1") String round,
            FileWithdrawalRequest withdrawal) {
        commands.send(new ProposeFileWithdrawal(
                file(batchId, list, round), withdrawal.reason(), caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    @PUT
    @Path("approval")
    @RolesAllowed(FINANCE_CHECKER)
    @Operation(summary = "Withdraws a file", description = """
                    Never by who proposed it: 403. 409 before anybody has, and when another has approved it; 412 as If-Match says. What
                    of it is open fails with the reason file-withdrawn, and can be retried or go into another batch. What is paid by
                    it all the same settles late, or shows as a difference when it was sent again.""")
    public void approve(
            @PathParam("batchId") UUID batchId,
            @PathParam("list") String list,
            @QueryParam("round") @DefaultValue("1") String round,
            @Context HttpHeaders headers) {
        commands.send(new ApproveFileWithdrawal(
                file(batchId, list, round), IfMatch.of(headers), caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    private PaymentFileId file(UUID batchId, String list, String round) {
        BatchForFileQueries.FileBatchRow batch =
                access.requireBatch(batchId, list.equals("cash-list") ? "cash" : "bank");
        return access.requireFile(batch, round).id();
    }
}
