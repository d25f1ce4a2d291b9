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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.meeting.MeetingAccess.MeetingScope;
import org.mutuality.cohort.meeting.MeetingCommand.CorrectAttendance;
import org.mutuality.cohort.meeting.MeetingCommand.RecordMeeting;
import org.mutuality.cohort.meeting.MeetingQueries.MeetingRow;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Meetings recorded: by the liaison or who runs the cohort, and a group's by a family in it. */
@Path("/countries/{country}/cohorts/{cohortId}/meetings/{meetingId}")
@RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER})
@RunOnVirtualThread
public class MeetingResource {
    private final MeetingAccess access;
    private final MeetingValidator check;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final CurrentUser caller;
    private final Clock clock;

    MeetingResource(
            MeetingAccess access,
            MeetingValidator check,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            CurrentUser caller,
            Clock clock) {
        this.access = access;
        this.check = check;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param groupId left out when it was the whole cohort's
     * @param heldOn from the cohort's first month to today
     * @param attended families of the cohort, or in the group now; 1 to 1,000
     */
    public record RecordMeetingRequest(
            Optional<UUID> groupId, LocalDate heldOn, MeetingChannel how, List<UUID> attended) {}

    /** @param attended all families that were there; none when nobody was */
    public record CorrectAttendanceRequest(List<UUID> attended) {}

    /** 201 when recorded; 200 when it was, alike; 409 otherwise. */
    @PUT
    @RespondsWith({201, 200})
    public Response hold(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("meetingId") UUID meetingId,
            RecordMeetingRequest meeting) {
        MeetingScope invited = access.requireRecordable(country, cohortId, meeting.groupId());
        ValidationErrors wrongs = new ValidationErrors();
        check.day(meeting.heldOn(), invited, wrongs);
        wrongs.addUnless(!meeting.attended().isEmpty(), "/attended", "must be at least one family");
        SortedSet<UUID> attended =
                check.attendance(meeting.attended(), invited, access.recorded(cohortId, meetingId), wrongs);
        return done(new RecordMeeting(
                new MeetingId(meetingId),
                new MeetingDetails(new CohortId(cohortId), meeting.groupId(), country, meeting.heldOn(), meeting.how()),
                attended,
                caller.subject(),
                clock.instant()));
    }

    /** {@code version} is the one it makes, from 2. 201 when corrected; 200 when it was, alike; 409 when another came first. */
    @PUT
    @Path("corrections/{version}")
    @RespondsWith({201, 200})
    public Response correct(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("meetingId") UUID meetingId,
            @PathParam("version") int version,
            CorrectAttendanceRequest correction) {
        MeetingRow meeting = access.requireReadable(country, cohortId, meetingId);
        MeetingScope invited = access.requireRecordable(country, cohortId, meeting.groupId());
        SortedSet<UUID> attended =
                check.attendance(correction.attended(), invited, meeting.attended(), new ValidationErrors());
        return done(
                new CorrectAttendance(new MeetingId(meetingId), version, attended, caller.subject(), clock.instant()));
    }

    private Response done(MeetingCommand command) {
        boolean happened = commands.send(command);
        caughtUp.awaitCatchUp();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }
}
