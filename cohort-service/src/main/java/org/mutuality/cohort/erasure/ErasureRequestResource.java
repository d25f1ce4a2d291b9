package org.mutuality.cohort.erasure;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.mutuality.cohort.erasure.ErasureCommand.RequestErasure;
import org.mutuality.cohort.erasure.ErasureCommand.WithdrawErasureRequest;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Request of a family's erasure by the family or, on its behalf, by the manager of its cohort. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/erasure-request")
@RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
@RunOnVirtualThread
public class ErasureRequestResource {
    private final ErasureAccess access;
    private final ErasureDeadlines deadlines;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    ErasureRequestResource(
            ErasureAccess access,
            ErasureDeadlines deadlines,
            CommandGateway commands,
            ProjectionBarrier barrier,
            Clock clock) {
        this.access = access;
        this.deadlines = deadlines;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Requests the erasure of a family. The country lead has to confirm it by a day that the law of the country sets; the
     * receipt shows it. Nothing is erased before, and the request can be withdrawn until then. Repeating the request changes
     * nothing.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family
     * @throws ProblemException ERASURE_ALREADY_CONFIRMED, NOT_FOUND
     */
    @APIResponse(responseCode = "204", description = "Requested")
    @PUT
    @RespondsWith(204)
    public Response request(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId) {
        ErasureRequester requester = access.requireRequester(country, cohortId, familyId);
        Instant now = clock.instant();
        return execute(new RequestErasure(
                new ErasureReceiptId(familyId), cohortId, country, requester, deadlines.dueOn(country, now), now));
    }

    /**
     * Withdraws the request before it is confirmed. A family that requested its erasure itself must withdraw the request itself.
     * Succeeds as well when there is no open request.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family
     * @throws ProblemException ERASURE_REQUEST_FAMILY_ONLY, ERASURE_ALREADY_CONFIRMED, NOT_FOUND
     */
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @DELETE
    @RespondsWith(204)
    public Response withdraw(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId) {
        ErasureRequester requester = access.requireRequester(country, cohortId, familyId);
        return execute(new WithdrawErasureRequest(
                new ErasureReceiptId(familyId),
                cohortId,
                country,
                requester.role() == ErasureRequester.Role.FAMILY,
                clock.instant()));
    }

    private Response execute(ErasureCommand command) {
        commands.send(command);
        barrier.awaitCatchUp();
        return Response.noContent().build();
    }
}
