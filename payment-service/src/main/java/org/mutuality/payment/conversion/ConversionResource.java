package org.mutuality.payment.conversion;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.budget.BudgetAccess;
import org.mutuality.payment.budget.BudgetCommand.ApproveConversion;
import org.mutuality.payment.budget.BudgetCommand.ProposeConversion;
import org.mutuality.payment.budget.BudgetId;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Currency conversions at a stated rate: one person proposes them, another approves them. Repeatable. */
@Path("/ledger/conversions/{conversionId}")
@RunOnVirtualThread
public class ConversionResource {
    private final CommandGateway commands;
    private final BudgetAccess budgets;
    private final ConversionAccess access;
    private final ConversionRateBounds rates;
    private final CurrentUser caller;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    ConversionResource(
            CommandGateway commands,
            BudgetAccess budgets,
            ConversionAccess access,
            ConversionRateBounds rates,
            CurrentUser caller,
            ProjectionBarrier barrier,
            Clock clock) {
        this.commands = commands;
        this.budgets = budgets;
        this.access = access;
        this.rates = rates;
        this.caller = caller;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Proposes a currency conversion. No money moves until another person approves it. A rate too far from the last one
     * between the same currencies in the country is refused, by the bounds of the country
     * (GET /payment-bounds/{country}/{currency}). Repeatable with the same id and content.
     *
     * @param conversionId chosen by the caller, a UUID; unique for each seller
     * @param conversion the conversion
     * @throws ProblemException CONVERSION_INVALID, TRANSFER_ALREADY_POSTED, BUDGET_INSUFFICIENT
     */
    @PUT
    @RolesAllowed(FINANCE_MAKER)
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "Location")
    public Response propose(@PathParam("conversionId") UUID conversionId, Conversion conversion, @Context UriInfo uri) {
        Optional<BudgetOwner> from = budgets.find(conversion.from());
        Optional<BudgetOwner> to = budgets.find(conversion.to());
        boolean proposed = commands.send(new ProposeConversion(
                new BudgetId(conversion.from()),
                conversionId,
                conversion,
                from,
                to,
                from.flatMap(seller -> rates.of(seller.country(), conversion)),
                caller.subject(),
                clock.instant()));
        barrier.awaitCatchUp();
        return (proposed ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    /**
     * Approves a currency conversion. Never by its proposer. The amount sold leaves the seller's budget and the amount
     * bought is added to the buyer's.
     *
     * @param conversionId of the conversion
     * @param from cohort or fund that sells; needed only when two of a country have used the same id
     * @throws ProblemException CONVERSION_NEEDS_FOUR_EYES, CONVERSION_APPROVED, CONVERSION_INVALID, BUDGET_INSUFFICIENT,
     *     NOT_FOUND, PARAMETER_INVALID
     */
    @PUT
    @Path("approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(@PathParam("conversionId") UUID conversionId, @QueryParam("from") @Nullable UUID from) {
        ConversionQueries.ConversionRow row = access.requireReadable(conversionId, from);
        commands.send(new ApproveConversion(
                new BudgetId(row.conversion().from()),
                conversionId,
                rates.of(row.country(), row.conversion()),
                caller.subject(),
                clock.instant()));
        barrier.awaitCatchUp();
    }
}
