package org.mutuality.cohort.family;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;

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
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Erasure of a family at its own request, by the country lead. It cannot be undone. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/erasure")
@RolesAllowed(COUNTRY_LEAD)
@RunOnVirtualThread
public class ErasureResource {
    private final FamilyAccess access;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final CurrentUser caller;
    private final Clock clock;

    ErasureResource(
            FamilyAccess access, CommandGateway commands, ProjectionBarrier barrier, CurrentUser caller, Clock clock) {
        this.access = access;
        this.commands = commands;
        this.barrier = barrier;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Why a family is erased.
     *
     * @param reason legal ground of the erasure
     */
    public record EraseFamilyRequest(ErasureReason reason) {}

    /**
     * Erases a family. Its data is deleted in every service and only its id is left; this cannot be undone. Succeeds as well
     * when the family was erased before.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family
     * @param erasure reason of the erasure
     * @throws ProblemException NOT_FOUND
     */
    @PUT
    public void erase(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            EraseFamilyRequest erasure) {
        access.requireErasable(country, cohortId, familyId);
        commands.send(new EraseFamily(new FamilyId(familyId), erasure.reason(), caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
    }
}
