package org.mutuality.cohort.meeting;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.meeting.MeetingAccess.MeetingScope;
import org.mutuality.cohort.meeting.MeetingCommand.ConfirmMeeting;
import org.mutuality.cohort.meeting.MeetingCommand.CorrectAttendance;
import org.mutuality.cohort.meeting.MeetingCommand.RecordMeeting;
import org.mutuality.cohort.meeting.MeetingEvent.MeetingDetails;
import org.mutuality.cohort.meeting.MeetingQueries.MeetingRow;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Records meetings, corrects and confirms their attendance. */
@Tag(name = "meeting", description = "Meetings of a cohort or peer group, and who attended")
@Path("/countries/{country}/cohorts/{cohortId}/meetings/{meetingId}")
@RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER})
@RunOnVirtualThread
public class MeetingResource {
    private final MeetingAccess access;
    private final MeetingValidator validator;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final CurrentUser caller;
    private final Clock clock;

    MeetingResource(
            MeetingAccess access,
            MeetingValidator validator,
            CommandGateway commands,
            ProjectionBarrier barrier,
            CurrentUser caller,
            Clock clock) {
        this.access = access;
        this.validator = validator;
        this.commands = commands;
        this.barrier = barrier;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A meeting that was held.
     *
     * @param groupId id of the peer group that met; leave it out when the whole cohort met
     * @param heldOn local date of the meeting, from the first month of the cohort to today
     * @param channel how the families met
     * @param attended ids of the families that attended, 1 to 1,000; all in the cohort, or in the peer group when one met
     */
    public record RecordMeetingRequest(
            Optional<UUID> groupId, LocalDate heldOn, MeetingChannel channel, List<UUID> attended) {}

    /**
     * The complete attendance of a meeting.
     *
     * @param attended ids of all families that attended, at most 1,000; an empty list when none did
     */
    public record CorrectAttendanceRequest(List<UUID> attended) {}

    /**
     * Records a meeting. The caller chooses the id, so the request can be repeated: the same content again changes nothing. A
     * family may record a meeting of its own peer group.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param meetingId id of the meeting, chosen by the caller
     * @param meeting date, channel and attendance
     * @throws ProblemException MEETING_INVALID, MEETING_ALREADY_RECORDED, NOT_FOUND
     */
    @PUT
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response record(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("meetingId") UUID meetingId,
            RecordMeetingRequest meeting) {
        MeetingScope scope = access.requireRecordable(country, cohortId, meeting.groupId());
        ValidationErrors errors = new ValidationErrors();
        validator.checkDay(meeting.heldOn(), scope, errors);
        errors.addUnless(!meeting.attended().isEmpty(), "/attended", "validation.one-family");
        SortedSet<UUID> attended = validator.requireValidAttendance(
                meeting.attended(), scope, access.recordedAttendance(cohortId, meetingId), errors);
        return execute(new RecordMeeting(
                new MeetingId(meetingId),
                new MeetingDetails(
                        new CohortId(cohortId), meeting.groupId(), country, meeting.heldOn(), meeting.channel()),
                attended,
                scope.groupFamilies(),
                caller.subject(),
                access.callersFamily(),
                clock.instant()));
    }

    /**
     * Corrects the attendance of a meeting. The list replaces the current one; earlier versions stay in the history. A
     * confirmation ends: what has not been paid for the meeting is not paid until the new version is confirmed.
     *
     * @param meetingId id of the meeting
     * @param version new version: one more than the current one, from 2
     * @param correction complete attendance
     * @throws ProblemException MEETING_INVALID, MEETING_CHANGED, NOT_FOUND
     */
    @PUT
    @Path("corrections/{version}")
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response correct(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("meetingId") UUID meetingId,
            @PathParam("version") int version,
            CorrectAttendanceRequest correction) {
        MeetingRow meeting = access.requireReadable(country, cohortId, meetingId);
        MeetingScope scope = access.requireRecordable(country, cohortId, meeting.groupId());
        SortedSet<UUID> attended = validator.requireValidAttendance(
                correction.attended(), scope, meeting.attended(), new ValidationErrors());
        return execute(new CorrectAttendance(
                new MeetingId(meetingId),
                version,
                attended,
                scope.groupFamilies(),
                caller.subject(),
                access.callersFamily(),
                clock.instant()));
    }

    /**
     * Confirms the attendance of a meeting of a peer group: by another family that attended, or by the liaison, never by who
     * recorded or corrected it. Only a confirmed meeting can be paid.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param meetingId id of the meeting
     * @param version version of the attendance that was read; without it the current one is confirmed
     * @throws ProblemException MEETING_OF_COHORT, MEETING_CHANGED, MEETING_CONFIRMER_ABSENT, MEETING_NEEDS_FOUR_EYES,
     *     MEETING_ALREADY_CONFIRMED, NOT_FOUND
     */
    @PUT
    @Path("confirmation")
    @RolesAllowed({FAMILY, LIAISON})
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response confirm(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("meetingId") UUID meetingId,
            @QueryParam("version") Optional<Integer> version) {
        Optional<UUID> family = access.requireConfirmable(country, cohortId, meetingId);
        return execute(
                new ConfirmMeeting(new MeetingId(meetingId), version, caller.subject(), family, clock.instant()));
    }

    private Response execute(MeetingCommand command) {
        boolean changed = commands.send(command);
        barrier.awaitCatchUp();
        return Response.status(changed ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }
}
