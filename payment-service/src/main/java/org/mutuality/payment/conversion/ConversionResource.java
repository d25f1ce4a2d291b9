package org.mutuality.payment.conversion;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.budget.BudgetAccess;
import org.mutuality.payment.budget.BudgetCommand.ConvertMoney;
import org.mutuality.payment.budget.BudgetId;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Recording of currency conversions, made at a bank at a stated rate. */
@Path("/ledger/conversions/{conversionId}")
@RunOnVirtualThread
public class ConversionResource {
    private final CommandGateway commands;
    private final BudgetAccess budgets;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    ConversionResource(CommandGateway commands, BudgetAccess budgets, ProjectionBarrier barrier, Clock clock) {
        this.commands = commands;
        this.budgets = budgets;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Records a currency conversion. The amount sold leaves the seller's budget and the amount bought is added to the
     * buyer's. Repeatable with the same id and content.
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
    public Response convert(@PathParam("conversionId") UUID conversionId, Conversion conversion, @Context UriInfo uri) {
        Optional<BudgetOwner> from = budgets.find(conversion.from());
        Optional<BudgetOwner> to = budgets.find(conversion.to());
        boolean converted = commands.send(
                new ConvertMoney(new BudgetId(conversion.from()), conversionId, conversion, from, to, clock.instant()));
        barrier.awaitCatchUp();
        return (converted ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }
}
