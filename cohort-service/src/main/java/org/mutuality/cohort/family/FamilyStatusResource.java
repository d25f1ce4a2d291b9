package org.mutuality.cohort.family;

import static org.mutuality.cohort.family.FamilyProblem.FAMILY_STATUS_INVALID;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.cohort.family.FamilyAccess.ChangeableFamily;
import org.mutuality.cohort.family.FamilyCommand.ChangeFamilyStatus;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** The status of a family in the programme, with date and reason: its pauses, its return, its leaving and its graduation. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/status")
@RunOnVirtualThread
public class FamilyStatusResource {
    private final FamilyAccess access;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    FamilyStatusResource(FamilyAccess access, CommandGateway commands, ProjectionBarrier barrier, Clock clock) {
        this.access = access;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * The status that a family has from a day on.
     *
     * @param status {@code active} to resume or come back, {@code paused}, {@code left}, {@code graduated}, or {@code voided} for a
     *     family that was enrolled in error
     * @param reason why; required for {@code paused}, {@code left} and {@code voided}, and for these only
     * @param from first day with the status, from the day of enrolment to today; required, except for {@code voided}, which counts
     *     from the start of the cohort and has no day of its own
     */
    public record ChangeStatusRequest(FamilyStatus status, Optional<StatusReason> reason, Optional<LocalDate> from) {}

    /**
     * Changes the status of a family from a day on. Every service follows: no journal is expected of a family that is paused, has
     * left or has graduated, nor is it reminded; months that begin after it left or graduated are not accepted, and what it earned
     * before stays payable. A family that left or graduated also leaves its peer group. A change from the same day replaces the one
     * before, so {@code active} from that day takes back one recorded in error. Repeating the request changes nothing.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family
     * @param change status, reason and day
     * @throws ProblemException FAMILY_STATUS_INVALID, FAMILY_VOIDED, FAMILY_STATUS_NOT_POSSIBLE, FAMILY_STATUS_OUT_OF_ORDER,
     *     FAMILY_ERASED, NOT_FOUND
     */
    @PUT
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON})
    @RespondsWith(204)
    public Response changeStatus(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            ChangeStatusRequest change) {
        ChangeableFamily family = access.requireStatusChangeable(country, cohortId, familyId);
        commands.send(new ChangeFamilyStatus(
                new FamilyId(familyId),
                change.status(),
                change.reason(),
                from(change, family),
                family.changedBy(),
                clock.instant()));
        barrier.awaitCatchUp();
        return Response.noContent().build();
    }

    private static LocalDate from(ChangeStatusRequest change, ChangeableFamily family) {
        boolean voided = change.status() == FamilyStatus.VOIDED;
        ValidationErrors errors = new ValidationErrors();
        if (voided) {
            errors.addUnless(change.from().isEmpty(), "/from", "validation.no-day-of-voided");
        } else {
            errors.addUnless(change.from().isPresent(), "/from", "validation.status-day-required");
        }
        errors.throwIfAny(FAMILY_STATUS_INVALID);
        return change.from().orElseGet(() -> family.firstMonth().atDay(1));
    }
}
