package org.mutuality.payment.receipt;

import static org.mutuality.platform.identity.Roles.*;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.budget.BudgetAccess;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.receipt.ReceiptCommand.RecordReceipt;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Money that funders gave. */
@Path("/receipts")
@RunOnVirtualThread
public class ReceiptResource {
    private final CommandGateway commands;
    private final BudgetAccess budgets;
    private final ReceiptAccess access;
    private final CurrentUser caller;
    private final ReceiptQueries view;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    ReceiptResource(
            CommandGateway commands,
            BudgetAccess budgets,
            ReceiptAccess access,
            CurrentUser caller,
            ReceiptQueries view,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.commands = commands;
        this.budgets = budgets;
        this.access = access;
        this.caller = caller;
        this.view = view;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** Repeatable: 201 when it was recorded now, 200 when it had been. */
    @PUT
    @Path("{receiptId}")
    @RolesAllowed(FINANCE_MAKER)
    @RespondsWith({201, 200})
    public Response record(@PathParam("receiptId") UUID receiptId, ReceiptDetails receipt, @Context UriInfo uri) {
        access.requireRecordable(receiptId);
        Optional<BudgetOwner> holder = budgets.find(receipt.cohortId(), receipt.fundId());
        boolean recorded = commands.send(
                new RecordReceipt(new ReceiptId(receiptId), receipt, holder, caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
        return (recorded ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    @GET
    @Path("{receiptId}")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<ReceiptQueries.ReceiptRow> get(
            @PathParam("receiptId") UUID receiptId, @Context HttpHeaders headers) {
        ReceiptQueries.ReceiptRow row = access.requireReadable(receiptId);
        return ETags.answer(headers, row.version(), row);
    }

    /** @param holder cohort or fund */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<ReceiptQueries.ReceiptRow> list(
            @QueryParam("for") @Nullable UUID holder,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        UUID wanted = Optional.ofNullable(holder)
                .orElseThrow(() -> PARAMETER_INVALID.because("Give the cohort or fund: ?for="));
        BudgetOwner visible = budgets.requireReadable(wanted);
        return view.ofHolder(visible, Optional.ofNullable(after), limit);
    }
}
