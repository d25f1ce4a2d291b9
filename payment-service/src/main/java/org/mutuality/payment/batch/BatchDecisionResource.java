package org.mutuality.payment.batch;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.mutuality.payment.batch.BatchCommand.*;
import org.mutuality.payment.tier.TierQueries;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Decisions on a batch. Each is repeatable. */
@Path("/batches/{batchId}")
@RunOnVirtualThread
public class BatchDecisionResource {
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final BatchAccess access;
    private final TierQueries tiers;
    private final BatchCloser closer;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    BatchDecisionResource(
            CommandGateway commands,
            CurrentUser caller,
            BatchAccess access,
            TierQueries tiers,
            BatchCloser closer,
            ProjectionBarrier barrier,
            Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.access = access;
        this.tiers = tiers;
        this.closer = closer;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Checks the budget again. For a batch whose budget was insufficient; the batch shows the result.
     *
     * @param batchId of the batch
     * @throws ProblemException NOT_FOUND, BATCH_CANCELLED, BATCH_ALREADY_RELEASED, BATCH_NOT_FILLED, BATCH_EMPTY
     */
    @PUT
    @Path("funding")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith(value = 202, body = false)
    public Response fund(@PathParam("batchId") UUID batchId) {
        BatchId batch = readable(batchId);
        commands.send(new RequestBatchFunding(batch, caller.subject(), clock.instant()));
        return Response.accepted().build();
    }

    /**
     * Approves a batch. Never by its preparer. Above the approval tier of its country and currency two approvers are
     * needed.
     *
     * @throws ProblemException BATCH_NEEDS_FOUR_EYES, NOT_FOUND, BATCH_CANCELLED, BATCH_ALREADY_RELEASED,
     *     BATCH_NOT_FILLED, BATCH_ALREADY_APPROVED, BATCH_EMPTY, BATCH_OVER_BUDGET
     */
    @PUT
    @Path("approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(@PathParam("batchId") UUID batchId) {
        BatchQueries.BatchRow row = access.requireReadable(batchId);
        commands.send(new ApproveBatch(
                new BatchId(batchId),
                tiers.twoApproversFrom(row.country(), row.sum().currency()),
                caller.subject(),
                clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Releases a batch. Its payouts are sent to the provider from now on. Never by its preparer.
     *
     * @throws ProblemException BATCH_NEEDS_FOUR_EYES, NOT_FOUND, BATCH_CANCELLED, BATCH_NOT_APPROVED
     */
    @PUT
    @Path("release")
    @RolesAllowed(FINANCE_CHECKER)
    public void release(@PathParam("batchId") UUID batchId) {
        commands.send(new ReleaseBatch(readable(batchId), caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Cancels a batch before it is released. Its payouts and its money become available again.
     *
     * @throws ProblemException NOT_FOUND, BATCH_ALREADY_RELEASED
     */
    @PUT
    @Path("cancellation")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    public void cancel(@PathParam("batchId") UUID batchId) {
        commands.send(new CancelBatch(readable(batchId), caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Sends the failed payouts of a batch again. Only payouts that have failed until now. Never by its preparer.
     *
     * @throws ProblemException BATCH_NEEDS_FOUR_EYES, NOT_FOUND, BATCH_NOT_RELEASED
     */
    @PUT
    @Path("retry")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    public void retry(@PathParam("batchId") UUID batchId) {
        commands.send(new RetryBatch(readable(batchId), caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Closes a batch. Its failed payouts can be added to another batch afterwards. A batch of which every payout was paid
     * is closed automatically.
     *
     * @throws ProblemException NOT_FOUND, BATCH_NOT_RELEASED, BATCH_NOT_FINAL
     */
    @PUT
    @Path("closing")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    public void close(@PathParam("batchId") UUID batchId) {
        closer.close(readable(batchId).value(), caller.subject());
        barrier.awaitCatchUp();
    }

    private BatchId readable(UUID batchId) {
        return new BatchId(access.requireReadable(batchId).batchId());
    }
}
