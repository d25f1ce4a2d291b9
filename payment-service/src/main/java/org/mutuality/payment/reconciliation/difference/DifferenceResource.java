package org.mutuality.payment.reconciliation.difference;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.payment.reconciliation.difference.DifferenceCommand.ApproveResolution;
import org.mutuality.payment.reconciliation.difference.DifferenceCommand.ProposeResolution;
import org.mutuality.payment.reconciliation.difference.DifferenceQueries.DifferenceRow;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** A difference, and how two people resolve it. That moves no money: what has to move goes through a batch. Repeatable. */
@Path("/reconciliations/differences/{differenceId}")
@RunOnVirtualThread
public class DifferenceResource {
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final ReconciliationAccess access;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    DifferenceResource(
            CommandGateway commands,
            CurrentUser caller,
            ReconciliationAccess access,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.access = access;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param reason why it is none any more, 500 characters at most; no names */
    public record ResolutionRequest(String reason) {}

    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<DifferenceRow> get(@PathParam("differenceId") String difference, @Context HttpHeaders headers) {
        DifferenceRow row = visible(difference);
        return ETags.answer(headers, row.version(), row);
    }

    /** Another proposal replaces the one before until it is approved: then 409. */
    @PUT
    @Path("resolution")
    @RolesAllowed(FINANCE_MAKER)
    public void propose(@PathParam("differenceId") String difference, ResolutionRequest resolution) {
        String seen = visible(difference).differenceId();
        commands.send(new ProposeResolution(
                DifferenceId.of(seen), seen, resolution.reason(), caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    /** Never by who proposed it: 403. 409 before anybody has, and when another has approved it; 412 as If-Match says. */
    @PUT
    @Path("resolution/approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(@PathParam("differenceId") String difference, @Context HttpHeaders headers) {
        String seen = visible(difference).differenceId();
        commands.send(
                new ApproveResolution(DifferenceId.of(seen), IfMatch.of(headers), caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    private DifferenceRow visible(String difference) {
        caughtUp.awaitCatchUp();
        return access.requireReadable(difference);
    }
}
