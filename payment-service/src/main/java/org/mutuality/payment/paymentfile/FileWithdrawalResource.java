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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mutuality.payment.paymentfile.PaymentFileCommand.ApproveFileWithdrawal;
import org.mutuality.payment.paymentfile.PaymentFileCommand.ProposeFileWithdrawal;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.projection.ProjectionBarrier;

/** How two people withdraw a payment file. Both operations can be repeated. */
@Path("/batches/{batchId}/{list: payment-file|cash-list}/withdrawal")
@Tag(name = "payment files", description = "Files that instruct a bank or a distributor of cash to pay a batch")
@RunOnVirtualThread
public class FileWithdrawalResource {
    private final PaymentFileAccess access;
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final ProjectionBarrier projections;
    private final Clock clock;

    FileWithdrawalResource(
            PaymentFileAccess access,
            CommandGateway commands,
            CurrentUser caller,
            ProjectionBarrier projections,
            Clock clock) {
        this.access = access;
        this.commands = commands;
        this.caller = caller;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Why a payment file is withdrawn.
     *
     * @param reason why nobody will pay from the file, 1 to 500 characters; no names
     */
    public record FileWithdrawalRequest(String reason) {}

    /**
     * Proposes to withdraw a payment file, when the bank or the distributor never received it or has confirmed that it will not
     * pay from it. A proposal replaces the previous one until one is approved. The file stays valid until then; GET
     * /batches/{batchId}/files shows the proposal.
     *
     * @param batchId id of the batch
     * @param list payment-file for a bank's file, cash-list for a list of cash
     * @param round of the file, from 1
     * @param withdrawal why the file is withdrawn
     * @throws ProblemException WITHDRAWAL_INVALID, PAYMENT_FILE_WITHDRAWN, PAYMENT_FILE_OTHER_PROVIDER, PARAMETER_INVALID, NOT_FOUND
     */
    @PUT
    @RolesAllowed(FINANCE_MAKER)
    public void propose(
            @PathParam("batchId") UUID batchId,
            @PathParam("list") String list,
            @QueryParam("round") @DefaultValue("1") String round,
            FileWithdrawalRequest withdrawal) {
        commands.send(new ProposeFileWithdrawal(
                file(batchId, list, round), withdrawal.reason(), caller.subject(), clock.instant()));
        projections.awaitCatchUp();
    }

    /**
     * Approves the withdrawal of a payment file, by another person than the one who proposed it. Its open orders fail with the
     * reason file-withdrawn; their payouts can be retried or go into another batch. An order that is paid from the file anyway
     * settles late, or becomes a difference when the payout was sent again.
     *
     * @param round of the file, from 1
     * @throws ProblemException WITHDRAWAL_NOT_PROPOSED, WITHDRAWAL_NEEDS_FOUR_EYES, PAYMENT_FILE_WITHDRAWN,
     *     PAYMENT_FILE_OTHER_PROVIDER, PRECONDITION_FAILED, PARAMETER_INVALID, NOT_FOUND
     */
    @PUT
    @Path("approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(
            @PathParam("batchId") UUID batchId,
            @PathParam("list") String list,
            @QueryParam("round") @DefaultValue("1") String round,
            @Context HttpHeaders headers) {
        commands.send(new ApproveFileWithdrawal(
                file(batchId, list, round), IfMatch.of(headers), caller.subject(), clock.instant()));
        projections.awaitCatchUp();
    }

    private PaymentFileId file(UUID batchId, String list, String round) {
        BatchForFileQueries.FileBatchRow batch =
                access.requireBatch(batchId, list.equals("cash-list") ? "cash" : "bank");
        return access.requireFile(batch, round).id();
    }
}
