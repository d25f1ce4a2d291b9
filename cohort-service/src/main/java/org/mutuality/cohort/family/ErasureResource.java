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
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** A family that asked for it is erased, by the country's lead: for good. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/erasure")
@RolesAllowed(COUNTRY_LEAD)
@RunOnVirtualThread
public class ErasureResource {
    private final FamilyDoor door;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Caller caller;
    private final Clock clock;

    ErasureResource(FamilyDoor door, Commands commands, CaughtUp caughtUp, Caller caller, Clock clock) {
        this.door = door;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.caller = caller;
        this.clock = clock;
    }

    public record Erasure(ErasureReason reason) {}

    /** 204, also when it was erased before. */
    @PUT
    public void erase(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            Erasure erasure) {
        door.toErase(country, cohortId, familyId);
        commands.send(new EraseFamily(new FamilyId(familyId), erasure.reason(), caller.subject(), clock.instant()));
        caughtUp.await();
    }
}
