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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

/**
 * A difference, and how two people resolve it. Resolving moves no money: payments go through a batch. Every operation can be
 * repeated.
 */
@Path("/reconciliations/differences/{differenceId}")
@Tag(name = "reconciliation", description = "Comparison of our orders with providers' files and statements")
@RunOnVirtualThread
public class DifferenceResource {
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final ReconciliationAccess access;
    private final ProjectionBarrier projections;
    private final Clock clock;

    DifferenceResource(
            CommandGateway commands,
            CurrentUser caller,
            ReconciliationAccess access,
            ProjectionBarrier projections,
            Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.access = access;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Why a difference needs no further action.
     *
     * @param reason 1 to 500 characters; no names
     */
    public record ResolutionRequest(String reason) {}

    /**
     * A difference and its resolution.
     *
     * @param difference id of the difference, such as {@code unmatched.0190b6a0-7c5e-7cc3-98c4-dc0c0c07398f.7}
     * @return the difference
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<DifferenceRow> get(@PathParam("differenceId") String difference, @Context HttpHeaders headers) {
        DifferenceRow row = requireReadable(difference);
        return ETags.answer(headers, row.version(), row);
    }

    /**
     * Proposes a resolution. A proposal replaces the previous one until one is approved.
     *
     * @param difference id of the difference
     * @param resolution why it needs no further action
     * @throws ProblemException RESOLUTION_INVALID, DIFFERENCE_RESOLVED, NOT_FOUND
     */
    @PUT
    @Path("resolution")
    @RolesAllowed(FINANCE_MAKER)
    public void propose(@PathParam("differenceId") String difference, ResolutionRequest resolution) {
        String name = requireReadable(difference).differenceId();
        commands.send(new ProposeResolution(
                DifferenceId.of(name), name, resolution.reason(), caller.subject(), clock.instant()));
        projections.awaitCatchUp();
    }

    /**
     * Approves the proposed resolution, by another person than the one who proposed it.
     *
     * @param difference id of the difference
     * @throws ProblemException RESOLUTION_NOT_PROPOSED, RESOLUTION_NEEDS_FOUR_EYES, DIFFERENCE_RESOLVED, PRECONDITION_FAILED,
     *     NOT_FOUND
     */
    @PUT
    @Path("resolution/approval")
    @RolesAllowed(FINANCE_CHECKER)
    public void approve(@PathParam("differenceId") String difference, @Context HttpHeaders headers) {
        String name = requireReadable(difference).differenceId();
        commands.send(
                new ApproveResolution(DifferenceId.of(name), IfMatch.of(headers), caller.subject(), clock.instant()));
        projections.awaitCatchUp();
    }

    private DifferenceRow requireReadable(String difference) {
        projections.awaitCatchUp();
        return access.requireReadable(difference);
    }
}
