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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.receipt.ReceiptCommand.RecordReceipt;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** Money that funders gave. */
@Path("/receipts")
@RunOnVirtualThread
public class ReceiptResource {
    private final Commands commands;
    private final BudgetAccess budgets;
    private final ReceiptAccess access;
    private final CurrentUser caller;
    private final ReceiptView view;
    private final CaughtUp caughtUp;
    private final Clock clock;

    ReceiptResource(
            Commands commands, BudgetAccess budgets, ReceiptAccess access, CurrentUser caller, ReceiptView view, CaughtUp caughtUp, Clock clock) {
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
    public Response record(@PathParam("receiptId") UUID receiptId, Received receipt, @Context UriInfo uri) {
        access.requireRecordable(receiptId);
        Optional<Holder> holder = budgets.find(receipt.cohortId(), receipt.fundId());
        boolean recorded = commands.send(
                new RecordReceipt(new ReceiptId(receiptId), receipt, holder, caller.subject(), clock.instant()));
        caughtUp.await();
        return (recorded ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    @GET
    @Path("{receiptId}")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceiptView.Row.class)))
    public Response get(@PathParam("receiptId") UUID receiptId, @Context HttpHeaders headers) {
        ReceiptView.Row row = access.requireReadable(receiptId);
        return ETags.answer(headers, row.version(), row);
    }

    /** @param holder cohort or fund */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<ReceiptView.Row> list(
            @QueryParam("for") @Nullable UUID holder,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        UUID wanted = Optional.ofNullable(holder)
                .orElseThrow(() -> PARAMETER_INVALID.because("Give the cohort or fund: ?for="));
        Holder visible = budgets.requireReadable(wanted);
        return view.ofHolder(visible, Optional.ofNullable(after), limit);
    }
}
