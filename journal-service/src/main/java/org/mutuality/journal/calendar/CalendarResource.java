package org.mutuality.journal.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.mutuality.journal.calendar.CalendarCommand.SetCalendar;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;
import static org.mutuality.journal.calendar.CalendarProblem.CALENDAR_INVALID;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

/** When journals are due: set by who runs the cohort, read by all that it concerns. */
@Path("/calendars/{cohortId}")
@RunOnVirtualThread
public class CalendarResource {
    private final CalendarAccess access;
    private final CalendarQueries calendars;
    private final CommandGateway commands;
    private final ProjectionBarrier projectionBarrier;
    private final RequestLocale locale;
    private final Clock clock;

    CalendarResource(
            CalendarAccess access,
            CalendarQueries calendars,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            RequestLocale spoken,
            Clock clock) {
        this.access = access;
        this.calendars = calendars;
        this.commands = commands;
        this.projectionBarrier = caughtUp;
        this.locale = spoken;
        this.clock = clock;
    }

    /** 201; 200 when it stands so already. {@code If-Match}: only when it is still as the caller has seen it. */
    @PUT
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    public Response set(@PathParam("cohortId") UUID cohortId, Schedule schedule, @Context HttpHeaders headers) {
        CohortRef cohort = access.requireManageable(cohortId);
        // The aggregate asks again, but speaks no language of the caller's.
        ValidationErrors wrongs = locale.newValidationErrors();
        schedule.validate(wrongs);
        wrongs.throwIfAny(CALENDAR_INVALID);
        boolean happened = commands.send(new SetCalendar(
                new CalendarId(cohort.cohortId()), schedule, expectedVersion(cohort.cohortId(), headers), clock.instant()));
        projectionBarrier.awaitCatchUp();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .tag(ETags.of(calendars.forCohort(cohortId).version()))
                .build();
    }

    /** The default where none is set, as version 0. */
    @GET
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Schedule.class)))
    public Response get(@PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
        CohortRef cohort = access.requireReadable(cohortId);
        CalendarQueries.CalendarRow set = calendars.forCohort(cohort.cohortId());
        return ETags.answer(headers, set.version(), set.schedule());
    }

    // The aggregate compares again: two callers may have seen the same version.
    private Optional<Integer> expectedVersion(UUID cohortId, HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            return Optional.empty();
        }
        int version = calendars.forCohort(cohortId).version();
        ETags.check(headers, version);
        return Optional.of(version);
    }
}
