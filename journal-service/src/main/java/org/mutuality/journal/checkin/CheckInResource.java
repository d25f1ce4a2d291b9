package org.mutuality.journal.checkin;

import static org.mutuality.journal.checkin.CheckInProblem.CHECK_IN_INVALID;
import static org.mutuality.platform.identity.Roles.LIAISON;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mutuality.journal.calendar.CohortCalendars;
import org.mutuality.journal.checkin.CheckInCommand.RecordCheckIn;
import org.mutuality.journal.checkin.CheckInCommand.WithdrawCheckIn;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Recording that a liaison was in touch with a family, and taking it back. */
@Path("/check-ins/{checkInId}")
@RolesAllowed(LIAISON)
@RunOnVirtualThread
public class CheckInResource {
    private final CheckInAccess access;
    private final CheckInQueries checkIns;
    private final CurrentUser caller;
    private final CohortCalendars calendars;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final RequestLocale locale;
    private final Clock clock;

    CheckInResource(
            CheckInAccess access,
            CheckInQueries checkIns,
            CurrentUser caller,
            CohortCalendars calendars,
            CommandGateway commands,
            ProjectionBarrier barrier,
            RequestLocale locale,
            Clock clock) {
        this.access = access;
        this.checkIns = checkIns;
        this.caller = caller;
        this.calendars = calendars;
        this.commands = commands;
        this.barrier = barrier;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * A check-in with a family. What was talked about has no place here.
     *
     * @param familyId the family
     * @param heldOn the day; from the cohort's first month to today by its calendar
     * @param channel how they were in touch
     */
    public record RecordCheckInRequest(UUID familyId, LocalDate heldOn, CheckInChannel channel) {}

    /**
     * Record a check-in with a family.
     *
     * @param id id of the check-in, chosen by the caller; a resend with the same content is 200
     * @param body the check-in
     * @throws org.mutuality.platform.problem.ProblemException CHECK_IN_INVALID, CHECK_IN_ALREADY_RECORDED, NOT_FOUND
     */
    @PUT
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response record(@PathParam("checkInId") UUID id, RecordCheckInRequest body) {
        FamilyRef family = access.requireRecordable(body.familyId);
        // An id that a check-in of another cohort uses is reported like one that doesn't exist.
        checkIns.findFamilyOf(id).ifPresent(access::requireRecordable);
        CohortRef cohort = family.cohort();
        Instant now = clock.instant();
        ValidationErrors errors = locale.newValidationErrors();
        LocalDate today = calendars.today(cohort.cohortId(), now);
        errors.addUnless(
                !body.heldOn.isBefore(cohort.firstMonth().atDay(1)) && !body.heldOn.isAfter(today),
                "/heldOn",
                "validation.day-range",
                cohort.firstMonth().atDay(1),
                today);
        errors.throwIfAny(CHECK_IN_INVALID);
        return respond(commands.send(new RecordCheckIn(
                new CheckInId(id),
                family.familyId(),
                cohort.cohortId(),
                cohort.country(),
                body.heldOn,
                body.channel,
                caller.subject(),
                now)));
    }

    /**
     * Withdraw a check-in that was recorded by mistake. It is no longer listed, and its id cannot be used again. Repeatable.
     *
     * @param id id of the check-in
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    @PUT
    @Path("withdrawal")
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response withdraw(@PathParam("checkInId") UUID id) {
        access.requireWithdrawable(id);
        return respond(commands.send(new WithdrawCheckIn(new CheckInId(id), caller.subject(), clock.instant())));
    }

    private Response respond(boolean changed) {
        barrier.awaitCatchUp();
        return Response.status(changed ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }
}
