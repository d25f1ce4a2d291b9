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
import org.mutuality.platform.projection.ProjectionBarrier;

/** What is decided on a batch. Repeatable, each of them. */
@Path("/batches/{batchId}")
@RunOnVirtualThread
public class BatchDecisionResource {
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final BatchAccess access;
    private final TierQueries tiers;
    private final BatchCloser closing;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    BatchDecisionResource(
            CommandGateway commands,
            CurrentUser caller,
            BatchAccess access,
            TierQueries tiers,
            BatchCloser closing,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.access = access;
        this.tiers = tiers;
        this.closing = closing;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** Asks its purse once more. 202: the batch shows what the purse says. */
    @PUT
    @Path("funding")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    public Response fund(@PathParam("batchId") UUID batchId) {
        BatchId batch = visible(batchId);
        commands.send(new RequestBatchFunding(batch, caller.subject(), clock.instant()));
        return Response.accepted().build();
    }

    /** Never by its maker: 403. 409 once as many others as are needed have approved it. */
    @PUT
    @Path("approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(@PathParam("batchId") UUID batchId) {
        BatchQueries.BatchRow row = access.requireReadable(batchId);
        commands.send(new ApproveBatch(
                new BatchId(batchId),
                tiers.of(row.country(), row.sum().currency()).map(TierQueries.ApprovalTierRow::twoApproversFrom),
                caller.subject(),
                clock.instant()));
        caughtUp.awaitCatchUp();
    }

    @PUT
    @Path("release")
    @RolesAllowed(FINANCE_CHECKER)
    public void release(@PathParam("batchId") UUID batchId) {
        commands.send(new ReleaseBatch(visible(batchId), caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    /** Before it is released: payouts and money are free again. */
    @PUT
    @Path("cancellation")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    public void cancel(@PathParam("batchId") UUID batchId) {
        commands.send(new CancelBatch(visible(batchId), caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    /** Sends what has failed until now once more; nothing else. */
    @PUT
    @Path("retry")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    public void retry(@PathParam("batchId") UUID batchId) {
        commands.send(new RetryBatch(visible(batchId), caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    /** What has failed can go into another batch then. */
    @PUT
    @Path("closing")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    public void close(@PathParam("batchId") UUID batchId) {
        closing.close(visible(batchId).value(), caller.subject());
        caughtUp.awaitCatchUp();
    }

    private BatchId visible(UUID batchId) {
        return new BatchId(access.requireReadable(batchId).batchId());
    }
}
