package org.mutuality.journal.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.calendar.CohortCalendars;
import org.mutuality.journal.checkin.CheckInQueries.CheckInRow;
import org.mutuality.journal.checkin.CheckInQueries.DayPageKey;
import org.mutuality.journal.checkin.CheckInQueries.FamilyLastCheckIn;
import org.mutuality.journal.checkin.CheckInQueries.LastCheckIn;
import org.mutuality.platform.Csv;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.openapi.RespondsWith;

/** Reading check-ins: of a family, for the family too; and how long ago each family of a cohort was reached. */
@Path("/check-ins")
@RunOnVirtualThread
public class CheckInQueryResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int FAMILIES_OF_A_PAGE = 500;
    private static final String HEADER = Csv.row("familyId", "since", "days", "lastHeldOn", "channel", "recordedBy");

    private final CheckInAccess access;
    private final CheckInQueries checkIns;
    private final CohortCalendars calendars;
    private final Clock clock;

    CheckInQueryResource(CheckInAccess access, CheckInQueries checkIns, CohortCalendars calendars, Clock clock) {
        this.access = access;
        this.checkIns = checkIns;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * List the check-ins with a family, last day first, without those that were withdrawn.
     *
     * @param family id of the family; required
     * @return a page of check-ins
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, PARAMETER_INVALID, CURSOR_INVALID
     */
    @GET
    @RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
    public Page<CheckInRow> list(
            @QueryParam("family") @Nullable UUID family,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        if (family == null) {
            throw PARAMETER_INVALID.because("family-required");
        }
        UUID familyId = access.requireReadable(family).familyId();
        return Page.of(
                checkIns.ofFamily(familyId, place(after), limit.andOne()),
                limit,
                row -> Cursor.of(row.heldOn(), row.checkInId()));
    }

    /**
     * List a cohort's families by their last check-in: the one that was not reached for longest comes first. A family without a
     * check-in counts from its enrolment on. Families that left or graduated are not listed.
     *
     * @param cohortId id of the cohort
     * @return a page of families
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, CURSOR_INVALID
     */
    @GET
    @Path("last/{cohortId}")
    @Produces("application/json;qs=1")
    @RolesAllowed({LIAISON, PARTNER, COUNTRY_LEAD})
    public Page<FamilyLastCheckIn> last(
            @PathParam("cohortId") UUID cohortId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        access.requireReadableCohort(cohortId);
        return Page.of(
                checkIns.lastOfCohort(cohortId, place(after), today(cohortId), limit.andOne()),
                limit,
                row -> Cursor.of(row.since(), row.familyId()));
    }

    /**
     * Get a cohort's families by their last check-in as CSV: one row for each family, with a header, in the order of the JSON.
     *
     * @return the table
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    @GET
    @Path("last/{cohortId}")
    @Produces(CSV + ";qs=0.5")
    @RolesAllowed({LIAISON, PARTNER, COUNTRY_LEAD})
    @RespondsWith(value = 200, headers = "Content-Disposition")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@PathParam("cohortId") UUID cohortId) {
        access.requireReadableCohort(cohortId);
        LocalDate today = today(cohortId);
        StreamingOutput rows = out -> {
            out.write(HEADER.getBytes(UTF_8));
            Optional<DayPageKey> place = Optional.empty();
            List<FamilyLastCheckIn> page;
            do {
                page = checkIns.lastOfCohort(cohortId, place, today, FAMILIES_OF_A_PAGE);
                out.write(page.stream()
                        .map(CheckInQueryResource::row)
                        .collect(Collectors.joining())
                        .getBytes(UTF_8));
                place = page.isEmpty()
                        ? place
                        : Optional.of(new DayPageKey(
                                page.getLast().since(), page.getLast().familyId()));
            } while (page.size() == FAMILIES_OF_A_PAGE);
        };
        return Response.ok(rows, CSV)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"check-ins.csv\"")
                .build();
    }

    private LocalDate today(UUID cohortId) {
        return calendars.today(cohortId, clock.instant());
    }

    private static Optional<DayPageKey> place(@Nullable Cursor after) {
        return Optional.ofNullable(after)
                .map(cursor -> new DayPageKey(cursor.ofSize(2).date(0), cursor.uuid(1)));
    }

    private static String row(FamilyLastCheckIn family) {
        return Csv.row(
                family.familyId(),
                family.since(),
                family.days(),
                family.lastCheckIn().map(last -> last.heldOn().toString()).orElse(""),
                family.lastCheckIn().map(last -> last.channel().jsonValue()).orElse(""),
                family.lastCheckIn().flatMap(LastCheckIn::recordedBy).orElse(""));
    }
}
