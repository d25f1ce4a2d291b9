package org.mutuality.cohort.family;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.mutuality.cohort.family.FamilyCommand.EraseFamily;
import org.mutuality.cohort.family.FamilyEvent.ErasureReason;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.projection.ProjectionBarrier;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;

/** A family that asked for it is erased, by the country's lead: for good. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/erasure")
@RolesAllowed(COUNTRY_LEAD)
@RunOnVirtualThread
public class ErasureResource {
    private final FamilyAccess access;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final CurrentUser caller;
    private final Clock clock;

    ErasureResource(
            FamilyAccess access, CommandGateway commands, ProjectionBarrier caughtUp, CurrentUser caller, Clock clock) {
        this.access = access;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.caller = caller;
        this.clock = clock;
    }

    public record EraseFamilyRequest(ErasureReason reason) {}

    /** 204, also when it was erased before. */
    @PUT
    public void erase(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            EraseFamilyRequest erasure) {
        access.requireErasable(country, cohortId, familyId);
        commands.send(new EraseFamily(new FamilyId(familyId), erasure.reason(), caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }
}
