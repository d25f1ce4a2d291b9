package org.mutuality.payment.batch;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.batch.BatchCommand.PrepareBatch;
import org.mutuality.payment.budget.BudgetAccess;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.money.BigMoney;
import org.mutuality.payment.payout.PayoutStatus;
import org.mutuality.payment.payout.tracking.PayoutQueries;
import org.mutuality.payment.provider.registry.ProviderAvailability;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.AcceptLanguage;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.TranslationCatalog;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Batches: prepared and looked at. What is decided on them, see {@link BatchDecisionResource}; many at once, {@link BatchListResource}. */
@Path("/batches")
@RunOnVirtualThread
public class BatchResource {
    private final CommandGateway commands;
    private final BudgetAccess budgets;
    private final BatchAccess access;
    private final ProviderAvailability configured;
    private final CurrentUser caller;
    private final BatchQueries view;
    private final PayoutQueries payouts;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    BatchResource(
            CommandGateway commands,
            BudgetAccess budgets,
            BatchAccess access,
            ProviderAvailability configured,
            CurrentUser caller,
            BatchQueries view,
            PayoutQueries payouts,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.commands = commands;
        this.budgets = budgets;
        this.access = access;
        this.configured = configured;
        this.caller = caller;
        this.view = view;
        this.payouts = payouts;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /**
     * @param lines how many are how far: status of a payout → count
     * @param fees that its provider took, beside what it paid
     */
    public record BatchResponse(BatchQueries.BatchRow batch, Map<String, Long> lines, BigMoney fees) {}

    /** Repeatable: 201 when it was prepared now, 200 when it had been. It is filled meanwhile. */
    @PUT
    @Path("{batchId}")
    @RolesAllowed(FINANCE_MAKER)
    public Response prepare(@PathParam("batchId") UUID batchId, BatchRequest asked, @Context UriInfo uri) {
        access.requirePreparable(batchId);
        Optional<BudgetOwner> holder = budgets.find(asked.cohortId(), asked.fundId());
        Optional<String> lacking =
                holder.flatMap(one -> configured.findMissingSetting(asked.provider(), one.country(), one.currency()));
        boolean prepared = commands.send(
                new PrepareBatch(new BatchId(batchId), asked, holder, lacking, caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
        return (prepared ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    @GET
    @Path("{batchId}")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public BatchResponse get(@PathParam("batchId") UUID batchId) {
        BatchQueries.BatchRow batch = access.requireReadable(batchId);
        return new BatchResponse(
                batch,
                view.countLines(batchId),
                view.sumFees(batchId, batch.sum().currency()));
    }

    /**
     * Why one isn't with its family is told in the language of Accept-Language: en, es or fil.
     *
     * @param status of the payouts wanted; all when absent
     */
    @GET
    @Path("{batchId}/payouts")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<PayoutQueries.PayoutRow> payouts(
            @PathParam("batchId") UUID batchId,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit,
            @Context HttpHeaders headers) {
        BatchQueries.BatchRow batch = access.requireReadable(batchId);
        return payouts.ofBatch(
                batch.batchId(),
                StatusParameter.read(status, PayoutStatus.class),
                Optional.ofNullable(after),
                limit,
                TranslationCatalog.in(AcceptLanguage.of(headers)));
    }
}
