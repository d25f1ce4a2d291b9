package org.mutuality.journal.month;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.identity.Roles.RECORDER;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.calendar.CalendarQueries;
import org.mutuality.journal.calendar.CohortCalendars;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.EditionOrigin.SubmissionChannel;
import org.mutuality.journal.month.MonthOverview.FamilyMonth;
import org.mutuality.journal.month.MonthOverview.NotExpectedReason;
import org.mutuality.journal.month.MonthQueries.CohortMonth;
import org.mutuality.journal.month.MonthQueries.MonthFilter;
import org.mutuality.platform.Csv;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** A cohort's month at a glance: who has submitted, what is missing, who has an open question. */
@Path("/months/{cohortId}/{month}")
@RolesAllowed({LIAISON, RECORDER, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class MonthResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int FAMILIES_OF_A_PAGE = 500;
    private static final String HEADER = Csv.row(
            "familyId",
            "state",
            "missing",
            "reason",
            "openQuestions",
            "version",
            "submittedAt",
            "submittedBy",
            "submittedBySubject",
            "channel",
            "confirmedAt");

    private final MonthAccess access;
    private final MonthQueries months;
    private final CalendarQueries calendars;
    private final CohortCalendars cohortCalendars;
    private final ProjectionBarrier projectionBarrier;
    private final Clock clock;

    MonthResource(
            MonthAccess access,
            MonthQueries months,
            CalendarQueries calendars,
            CohortCalendars cohortCalendars,
            ProjectionBarrier projectionBarrier,
            Clock clock) {
        this.access = access;
        this.months = months;
        this.calendars = calendars;
        this.cohortCalendars = cohortCalendars;
        this.projectionBarrier = projectionBarrier;
        this.clock = clock;
    }

    /**
     * Get a cohort's month at a glance: the state of each family's month, with counts.
     *
     * <p>For each family whether it has submitted the month, when, by which way and who did it, which questions are missing, whether
     * two devices contradict one another, whether it has a draft, whether a question to it is open, or why it is not expected to
     * submit. Ids only: no names and no answers. Families that were erased, or enrolled in error, are not
     * listed.
     *
     * @param cohortId id of the cohort
     * @param month the month, such as {@code 2021-03}; from the cohort's first to the current one
     * @param states only families of this state: {@code complete}, {@code incomplete}, {@code conflict}, {@code draft},
     *     {@code missing}, {@code coming} or {@code not_expected}; of all when left out. The parameter may be repeated
     * @param openQuestions {@code true}: only families with an open question about the month; {@code false}: only those without;
     *     all when left out
     * @return the counts and a page of families
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, PARAMETER_INVALID, CURSOR_INVALID
     */
    @GET
    @Produces("application/json;qs=1")
    public MonthOverview overview(
            @PathParam("cohortId") UUID cohortId,
            @PathParam("month") YearMonth month,
            @QueryParam("state") List<String> states,
            @QueryParam("openQuestions") @Nullable String openQuestions,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        MonthFilter filter = filter(states, openQuestions);
        UUID from = after == null ? MonthQueries.FIRST : after.ofSize(1).uuid(0);
        Schedule schedule = schedule(cohortId, month);
        CohortMonth of = months.cohortMonth(cohortId, month, schedule, clock.instant());
        Page<FamilyMonth> page = Page.of(
                months.families(of, filter, from, limit.andOne()), limit, family -> Cursor.of(family.familyId()));
        return new MonthOverview(
                cohortId,
                month,
                schedule.dueAt(month),
                schedule.overdueAt(month),
                months.counts(of),
                page.items(),
                page.next());
    }

    /**
     * Get a cohort's month at a glance as CSV: one row for each family, with a header, and the values of the JSON.
     *
     * <p>Several missing questions are separated by spaces.
     *
     * @return the table
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, PARAMETER_INVALID
     */
    @GET
    @Produces(CSV + ";qs=0.5")
    @RespondsWith(value = 200, headers = "Content-Disposition")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @PathParam("cohortId") UUID cohortId,
            @PathParam("month") YearMonth month,
            @QueryParam("state") List<String> states,
            @QueryParam("openQuestions") @Nullable String openQuestions) {
        MonthFilter filter = filter(states, openQuestions);
        CohortMonth of = months.cohortMonth(cohortId, month, schedule(cohortId, month), clock.instant());
        StreamingOutput rows = out -> {
            out.write(HEADER.getBytes(UTF_8));
            UUID from = MonthQueries.FIRST;
            List<FamilyMonth> page;
            do {
                page = months.families(of, filter, from, FAMILIES_OF_A_PAGE);
                out.write(page.stream()
                        .map(MonthResource::row)
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
                from = page.isEmpty() ? from : page.getLast().familyId();
            } while (page.size() == FAMILIES_OF_A_PAGE);
        };
        return Response.ok(rows, CSV)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"month.csv\"")
                .build();
    }

    private Schedule schedule(UUID cohortId, YearMonth month) {
        CohortRef cohort = access.requireReadable(cohortId);
        Instant now = clock.instant();
        if (month.isBefore(cohort.firstMonth()) || month.isAfter(cohortCalendars.currentMonth(cohortId, now))) {
            throw CurrentUser.notFound();
        }
        // Whoever has just submitted a month for a family finds it here at once.
        projectionBarrier.awaitCatchUp();
        return calendars.forCohort(cohortId).schedule();
    }

    private static MonthFilter filter(List<String> states, @Nullable String openQuestions) {
        return new MonthFilter(
                states.stream()
                        .map(text -> FamilyMonthState.find(text)
                                .orElseThrow(() -> PARAMETER_INVALID.because("family-month-state")))
                        .collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(openQuestions).map(MonthResource::bool));
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw PARAMETER_INVALID.because("open-questions");
        };
    }

    private static String row(FamilyMonth family) {
        return Csv.row(
                family.familyId(),
                family.state().text(),
                String.join(" ", family.missing().orElse(List.of())),
                family.reason().map(NotExpectedReason::text).orElse(""),
                family.openQuestions(),
                text(family.version()),
                text(family.submittedAt()),
                family.submittedBy().map(by -> by.kind().text()).orElse(""),
                text(family.submittedBy().flatMap(Author::subject)),
                family.channel().map(SubmissionChannel::text).orElse(""),
                text(family.confirmedAt()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
