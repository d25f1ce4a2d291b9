package org.mutuality.payment.purse;

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
import org.mutuality.payment.purse.PurseCommand.ConvertMoney;
import org.mutuality.payment.receipt.Holder;
import org.mutuality.payment.receipt.BudgetAccess;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** Money of one currency given for money of another, at the bank and at a stated rate. */
@Path("/ledger/conversions/{conversionId}")
@RunOnVirtualThread
public class ConversionResource {
    private final Commands commands;
    private final BudgetAccess access;
    private final CaughtUp caughtUp;
    private final Clock clock;

    ConversionResource(Commands commands, BudgetAccess access, CaughtUp caughtUp, Clock clock) {
        this.commands = commands;
        this.access = access;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** Repeatable: 201 when it was converted now, 200 when it had been. */
    @PUT
    @RolesAllowed(FINANCE_MAKER)
    public Response convert(@PathParam("conversionId") UUID conversionId, Conversion conversion, @Context UriInfo uri) {
        Optional<Holder> from = access.find(conversion.from());
        Optional<Holder> to = access.find(conversion.to());
        boolean converted = commands.send(
                new ConvertMoney(new PurseId(conversion.from()), conversionId, conversion, from, to, clock.instant()));
        caughtUp.await();
        return (converted ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }
}
