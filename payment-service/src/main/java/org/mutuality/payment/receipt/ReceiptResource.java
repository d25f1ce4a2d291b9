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

/** Money received from funders. */
@Path("/receipts")
@RunOnVirtualThread
public class ReceiptResource {
    private final CommandGateway commands;
    private final BudgetAccess budgets;
    private final ReceiptAccess access;
    private final CurrentUser caller;
    private final ReceiptQueries receipts;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    ReceiptResource(
            CommandGateway commands,
            BudgetAccess budgets,
            ReceiptAccess access,
            CurrentUser caller,
            ReceiptQueries receipts,
            ProjectionBarrier barrier,
            Clock clock) {
        this.commands = commands;
        this.budgets = budgets;
        this.access = access;
        this.caller = caller;
        this.receipts = receipts;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Records money received from a funder. Adds it to the budget of the cohort or fund. Repeatable with the same id and
     * content.
     *
     * @param receiptId chosen by the caller, a UUID
     * @param receipt the receipt
     * @throws ProblemException RECEIPT_INVALID, RECEIPT_ALREADY_RECORDED, NOT_FOUND
     */
    @PUT
    @Path("{receiptId}")
    @RolesAllowed(FINANCE_MAKER)
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "Location")
    public Response record(@PathParam("receiptId") UUID receiptId, ReceiptDetails receipt, @Context UriInfo uri) {
        access.requireRecordable(receiptId);
        Optional<BudgetOwner> owner = budgets.find(receipt.cohortId(), receipt.fundId());
        boolean recorded = commands.send(
                new RecordReceipt(new ReceiptId(receiptId), receipt, owner, caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
        return (recorded ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    /**
     * Returns a receipt. With its reversal, if one was proposed.
     *
     * @param receiptId of the receipt
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{receiptId}")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<ReceiptQueries.ReceiptRow> get(
            @PathParam("receiptId") UUID receiptId, @Context HttpHeaders headers) {
        ReceiptQueries.ReceiptRow row = access.requireReadable(receiptId);
        return ETags.answer(headers, row.version(), row);
    }

    /**
     * Lists the receipts of a cohort or fund. Ordered by id.
     *
     * @param ownerId cohort or fund; required
     * @return A page of receipts.
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<ReceiptQueries.ReceiptRow> list(
            @QueryParam("for") @Nullable UUID ownerId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        UUID wanted = Optional.ofNullable(ownerId)
                .orElseThrow(() -> PARAMETER_INVALID.because("for-required"));
        BudgetOwner visible = budgets.requireReadable(wanted);
        return receipts.findByOwner(visible, Optional.ofNullable(after), limit);
    }
}
