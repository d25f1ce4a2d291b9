package org.mutuality.journal.calendar;

import static org.mutuality.journal.calendar.CalendarProblem.CALENDAR_INVALID;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.journal.calendar.CalendarCommand.SetCalendar;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** When a cohort's journals are due, and by which time zone its days and months begin. */
@Path("/calendars/{cohortId}")
@RunOnVirtualThread
public class CalendarResource {
    private final CalendarAccess access;
    private final CalendarQueries calendars;
    private final CohortCalendars cohortCalendars;
    private final CommandGateway commands;
    private final ProjectionBarrier projectionBarrier;
    private final RequestLocale locale;
    private final Clock clock;

    CalendarResource(
            CalendarAccess access,
            CalendarQueries calendars,
            CohortCalendars cohortCalendars,
            CommandGateway commands,
            ProjectionBarrier projectionBarrier,
            RequestLocale locale,
            Clock clock) {
        this.access = access;
        this.calendars = calendars;
        this.cohortCalendars = cohortCalendars;
        this.commands = commands;
        this.projectionBarrier = projectionBarrier;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * Sets when a cohort's journals are due.
     *
     * <p>Its time zone decides from when on a month can be submitted, and which day is today. Takes effect at once for months that no reminder was sent for. Repeatable. With {@code If-Match} the calendar is
     * set only if it still has that version.
     *
     * @param cohortId id of the cohort
     * @param schedule the new calendar
     * @return 201 when the calendar changed, 200 when it was the same already; without a body
     * @throws ProblemException NOT_FOUND, CALENDAR_INVALID, PRECONDITION_FAILED
     */
    @PUT
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "ETag")
    public Response set(@PathParam("cohortId") UUID cohortId, Schedule schedule, @Context HttpHeaders headers) {
        CohortRef cohort = access.requireManageable(cohortId);
        // Checked here too, because the aggregate's messages are in English only.
        ValidationErrors errors = locale.newValidationErrors();
        schedule.validate(errors);
        errors.throwIfAny(CALENDAR_INVALID);
        boolean changed = commands.send(new SetCalendar(
                new CalendarId(cohort.cohortId()),
                cohort.country(),
                schedule,
                expectedVersion(cohort.cohortId(), headers),
                clock.instant()));
        projectionBarrier.awaitCatchUp();
        cohortCalendars.invalidate(cohortId);
        return Response.status(changed ? Response.Status.CREATED : Response.Status.OK)
                .tag(ETags.of(calendars.forCohort(cohortId).version()))
                .build();
    }

    /**
     * Returns when a cohort's journals are due.
     *
     * <p>Until the cohort has set a calendar this is the default: 09:00 UTC on the first of the following month, overdue
     * seven days later, with the ETag {@code "0"}. A month can be submitted then as soon as it has begun anywhere on Earth
     * (UTC+14).
     *
     * @return the calendar
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER})
    @RespondsWith({200, 304})
    public RestResponse<Schedule> get(@PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
        CohortRef cohort = access.requireReadable(cohortId);
        CalendarQueries.CalendarRow set = calendars.forCohort(cohort.cohortId());
        return ETags.answer(headers, set.version(), set.schedule());
    }

    // The aggregate compares again, because two callers may have read the same version.
    private Optional<Integer> expectedVersion(UUID cohortId, HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            return Optional.empty();
        }
        int version = calendars.forCohort(cohortId).version();
        ETags.check(headers, version);
        return Optional.of(version);
    }
}
