package org.mutuality.cohort.family;

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
import java.util.UUID;
import org.mutuality.cohort.family.FamilyCommand.GiveConsent;
import org.mutuality.cohort.family.FamilyCommand.WithdrawConsent;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Consent per purpose, given or withdrawn by the family or, on its behalf, by the manager of its cohort. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/consents/{purpose}")
@RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
@RunOnVirtualThread
public class ConsentResource {
    private final FamilyAccess access;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    ConsentResource(FamilyAccess access, CommandGateway commands, ProjectionBarrier barrier, Clock clock) {
        this.access = access;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Gives consent for a purpose. Repeating the request changes nothing.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family
     * @param purpose purpose of the consent
     * @throws ProblemException FAMILY_ERASED, NOT_FOUND
     */
    @PUT
    @RespondsWith(204)
    public Response give(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            @PathParam("purpose") Purpose purpose) {
        access.requireWritable(country, cohortId, familyId);
        return execute(new GiveConsent(new FamilyId(familyId), purpose, clock.instant()));
    }

    /**
     * Withdraws consent for a purpose. Succeeds as well when the family had not consented.
     *
     * @throws ProblemException FAMILY_ERASED, NOT_FOUND
     */
    @DELETE
    @RespondsWith(204)
    public Response withdraw(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            @PathParam("purpose") Purpose purpose) {
        access.requireWritable(country, cohortId, familyId);
        return execute(new WithdrawConsent(new FamilyId(familyId), purpose, clock.instant()));
    }

    private Response execute(FamilyCommand command) {
        commands.send(command);
        barrier.awaitCatchUp();
        return Response.noContent().build();
    }
}
