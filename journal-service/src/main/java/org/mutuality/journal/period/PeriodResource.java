package org.mutuality.journal.period;

import static org.mutuality.journal.period.PeriodProblem.PERIOD_INVALID;
import static org.mutuality.journal.period.PeriodProblem.PERIOD_OUTSIDE_COHORT;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.calendar.CohortCalendars;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.period.PeriodCommand.LockPeriod;
import org.mutuality.journal.period.PeriodCommand.ReopenPeriod;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Locks of a cohort's months. A locked month refuses corrections; a first submission is always accepted. */
@Path("/periods/{cohortId}")
@RolesAllowed({COUNTRY_LEAD, PARTNER})
@RunOnVirtualThread
public class PeriodResource {
    private static final int LONGEST_REASON = 500;

    private final CohortCalendars calendars;
    private final PeriodAccess access;
    private final CurrentUser caller;
    private final CommandGateway commands;
    private final ProjectionBarrier projectionBarrier;
    private final PeriodLockCache locks;
    private final PeriodQueries periods;
    private final RequestLocale locale;
    private final Clock clock;

    PeriodResource(
            PeriodAccess access,
            CurrentUser caller,
            CommandGateway commands,
            ProjectionBarrier projectionBarrier,
            PeriodLockCache locks,
            PeriodQueries periods,
            RequestLocale locale,
            Clock clock,
            CohortCalendars calendars) {
        this.calendars = calendars;
        this.access = access;
        this.caller = caller;
        this.commands = commands;
        this.projectionBarrier = projectionBarrier;
        this.locks = locks;
        this.periods = periods;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * Why a month is reopened.
     *
     * @param reason why the month is reopened, 1 to 500 characters; stored with the time and the caller
     */
    public record ReopenPeriodRequest(String reason) {}

    /**
     * Locks a month of a cohort against corrections.
     *
     * <p>Journals stay as they are; late first submissions are still accepted. Repeatable.
     *
     * @param cohortId id of the cohort
     * @param month the month, not before the cohort's first and not after the current one
     * @return without a body
     * @throws ProblemException NOT_FOUND, PERIOD_OUTSIDE_COHORT
     */
    @PUT
    @Path("{month}/lock")
    public void lock(@PathParam("cohortId") UUID cohortId, @PathParam("month") YearMonth month) {
        CohortRef cohort = access.requireLockable(cohortId);
        Instant now = clock.instant();
        requireMonthOfCohort(cohort, month, now);
        PeriodId id = PeriodId.of(cohortId, month);
        commands.send(new LockPeriod(id, cohortId, cohort.country(), month, caller.subject(), now));
        awaitVisible(id);
    }

    /**
     * Reopens a locked month for corrections.
     *
     * <p>Repeatable with the same reason.
     *
     * @param month the month
     * @param body why it is reopened
     * @return without a body
     * @throws ProblemException NOT_FOUND, PERIOD_INVALID, PERIOD_NOT_LOCKED
     */
    @PUT
    @Path("{month}/reopening")
    @RolesAllowed(COUNTRY_LEAD)
    public void reopen(
            @PathParam("cohortId") UUID cohortId, @PathParam("month") YearMonth month, ReopenPeriodRequest body) {
        CohortRef cohort = access.requireReopenable(cohortId);
        ValidationErrors errors = locale.newValidationErrors();
        errors.checkText(body.reason(), LONGEST_REASON, "/reason");
        errors.checkNoContactDetails(body.reason(), "/reason");
        errors.throwIfAny(PERIOD_INVALID);
        PeriodId id = PeriodId.of(cohortId, month);
        commands.send(new ReopenPeriod(
                id, cohortId, cohort.country(), month, body.reason(), caller.subject(), clock.instant()));
        awaitVisible(id);
    }

    /**
     * Lists when a cohort's months were locked and reopened.
     *
     * <p>Newest month first, and of each month the last change first.
     *
     * @return changes, with who made them and why
     * @throws ProblemException NOT_FOUND, CURSOR_INVALID
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON})
    public Page<PeriodQueries.PeriodChange> changes(
            @PathParam("cohortId") UUID cohortId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        access.requireReadable(cohortId);
        Optional<Cursor> from = Optional.ofNullable(after).map(cursor -> cursor.ofSize(2));
        List<PeriodQueries.PeriodChange> rows = periods.changes(
                cohortId, from.map(cursor -> cursor.month(0)), from.map(cursor -> cursor.number(1)), limit.andOne());
        return Page.of(rows, limit, change -> Cursor.of(change.month(), change.number()));
    }

    private void requireMonthOfCohort(CohortRef cohort, YearMonth month, Instant now) {
        YearMonth current = calendars.currentMonth(cohort.cohortId(), now);
        if (month.isBefore(cohort.firstMonth()) || month.isAfter(current)) {
            throw PERIOD_OUTSIDE_COHORT.because("months", cohort.firstMonth(), current);
        }
    }

    // The caller expects the next correction to be refused.
    private void awaitVisible(PeriodId id) {
        projectionBarrier.awaitCatchUp();
        locks.invalidate(id);
    }
}
