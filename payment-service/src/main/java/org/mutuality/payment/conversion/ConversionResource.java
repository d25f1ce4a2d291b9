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

/** Money of one currency given for money of another, at the bank and at a stated rate. */
@Path("/ledger/conversions/{conversionId}")
@RunOnVirtualThread
public class ConversionResource {
    private final CommandGateway commands;
    private final BudgetAccess access;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    ConversionResource(CommandGateway commands, BudgetAccess access, ProjectionBarrier caughtUp, Clock clock) {
        this.commands = commands;
        this.access = access;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** Repeatable: 201 when it was converted now, 200 when it had been. */
    @PUT
    @RolesAllowed(FINANCE_MAKER)
    @RespondsWith({201, 200})
    public Response convert(@PathParam("conversionId") UUID conversionId, Conversion conversion, @Context UriInfo uri) {
        Optional<BudgetOwner> from = access.find(conversion.from());
        Optional<BudgetOwner> to = access.find(conversion.to());
        boolean converted = commands.send(
                new ConvertMoney(new BudgetId(conversion.from()), conversionId, conversion, from, to, clock.instant()));
        caughtUp.awaitCatchUp();
        return (converted ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }
}
