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
import org.mutuality.payment.payout.PayoutView;
import org.mutuality.payment.payout.Status;
import org.mutuality.payment.provider.Configured;
import org.mutuality.payment.receipt.Holder;
import org.mutuality.payment.receipt.BudgetAccess;
import org.mutuality.payment.receipt.Sum;
import org.mutuality.platform.http.AcceptLanguage;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Sayings;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** Batches: prepared and looked at. What is decided on them, see {@link BatchStepResource}; many at once, {@link BatchListResource}. */
@Path("/batches")
@RunOnVirtualThread
public class BatchResource {
    private final Commands commands;
    private final BudgetAccess budgets;
    private final BatchAccess access;
    private final Configured configured;
    private final CurrentUser caller;
    private final BatchView view;
    private final PayoutView payouts;
    private final CaughtUp caughtUp;
    private final Clock clock;

    BatchResource(
            Commands commands,
            BudgetAccess budgets,
            BatchAccess access,
            Configured configured,
            CurrentUser caller,
            BatchView view,
            PayoutView payouts,
            CaughtUp caughtUp,
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
    public record Whole(BatchView.Row batch, Map<String, Long> lines, Sum fees) {}

    /** Repeatable: 201 when it was prepared now, 200 when it had been. It is filled meanwhile. */
    @PUT
    @Path("{batchId}")
    @RolesAllowed(FINANCE_MAKER)
    public Response prepare(@PathParam("batchId") UUID batchId, Asked asked, @Context UriInfo uri) {
        access.requirePreparable(batchId);
        Optional<Holder> holder = budgets.find(asked.cohortId(), asked.fundId());
        Optional<String> lacking =
                holder.flatMap(one -> configured.lacks(asked.provider(), one.country(), one.currency()));
        boolean prepared = commands.send(
                new PrepareBatch(new BatchId(batchId), asked, holder, lacking, caller.subject(), clock.instant()));
        caughtUp.await();
        return (prepared ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    @GET
    @Path("{batchId}")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Whole get(@PathParam("batchId") UUID batchId) {
        BatchView.Row batch = access.requireReadable(batchId);
        return new Whole(
                batch, view.lines(batchId), view.fees(batchId, batch.sum().currency()));
    }

    /**
     * Why one isn't with its family is told in the language of Accept-Language: en, es or fil.
     *
     * @param status of the payouts wanted; all when absent
     */
    @GET
    @Path("{batchId}/payouts")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<PayoutView.Row> payouts(
            @PathParam("batchId") UUID batchId,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context HttpHeaders headers) {
        BatchView.Row batch = access.requireReadable(batchId);
        return payouts.ofBatch(
                batch.batchId(),
                Statuses.read(status, Status.class),
                Optional.ofNullable(after),
                limit,
                Sayings.in(AcceptLanguage.of(headers)));
    }
}
