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
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Consent per purpose: given and withdrawn by the family, or in its name by who runs its cohort. Both are repeatable. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/consents/{purpose}")
@RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
@RunOnVirtualThread
public class ConsentResource {
    private final FamilyAccess access;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    ConsentResource(FamilyAccess access, CommandGateway commands, ProjectionBarrier caughtUp, Clock clock) {
        this.access = access;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    @PUT
    @RespondsWith(204)
    public Response give(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            @PathParam("purpose") Purpose purpose) {
        access.requireWritable(country, cohortId, familyId);
        return done(new GiveConsent(new FamilyId(familyId), purpose, clock.instant()));
    }

    @DELETE
    @RespondsWith(204)
    public Response withdraw(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            @PathParam("purpose") Purpose purpose) {
        access.requireWritable(country, cohortId, familyId);
        return done(new WithdrawConsent(new FamilyId(familyId), purpose, clock.instant()));
    }

    private Response done(FamilyCommand command) {
        commands.send(command);
        caughtUp.awaitCatchUp();
        return Response.noContent().build();
    }
}
