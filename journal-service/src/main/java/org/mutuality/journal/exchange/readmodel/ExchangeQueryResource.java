package org.mutuality.journal.exchange.readmodel;

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
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.calendar.CohortCalendars;
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** A family's exchanges, for the family and those who write for it; a cohort's totals, for its liaisons and those who run it. */
@Path("/exchanges")
@RunOnVirtualThread
public class ExchangeQueryResource {
    private final CohortCalendars calendars;
    private final ExchangeAccess access;
    private final ExchangeQueries exchanges;
    private final ExchangeTotalsQueries totals;
    private final Clock clock;

    ExchangeQueryResource(
            ExchangeAccess access,
            ExchangeQueries exchanges,
            ExchangeTotalsQueries totals,
            Clock clock,
            CohortCalendars calendars) {
        this.calendars = calendars;
        this.access = access;
        this.exchanges = exchanges;
        this.totals = totals;
        this.clock = clock;
    }

    /**
     * List the exchanges that a family declared or may answer, in the order they were declared. What both families declared is one
     * exchange. Private exchanges are listed for the family itself only.
     *
     * @param family id of the family; required
     * @param status only exchanges of this status: {@code declared}, {@code confirmed}, {@code declined}, {@code withheld} or
     *     {@code withdrawn}
     * @return a page of exchanges
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, PARAMETER_INVALID, CURSOR_INVALID
     */
    @GET
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    public Page<FamilyExchange> list(
            @QueryParam("family") @Nullable UUID family,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        if (family == null) {
            throw PARAMETER_INVALID.because("family-required");
        }
        FamilyRef readable = access.requireReadable(family);
        return exchanges.ofFamily(
                readable.familyId(),
                access.canReadPrivate(readable),
                Optional.ofNullable(status).map(ExchangeQueryResource::status),
                Optional.ofNullable(after),
                limit);
    }

    /**
     * Get a cohort's exchanges by calendar quarter and kind, private ones included. Numbers of fewer than five families are
     * suppressed. A partner sees exchanges only between families that consent to research.
     *
     * @param cohortId the cohort
     * @param from a month of the first quarter, such as {@code 2021-01}; the cohort's first month when left out
     * @param to a month of the last quarter, such as {@code 2021-06}; the current month when left out
     * @return the totals; quarters without an exchange are left out
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, PARAMETER_INVALID
     */
    @GET
    @Path("totals/{cohortId}")
    @RolesAllowed({LIAISON, PARTNER, COUNTRY_LEAD})
    public ExchangeTotals totals(
            @PathParam("cohortId") UUID cohortId,
            @QueryParam("from") @Nullable YearMonth from,
            @QueryParam("to") @Nullable YearMonth to) {
        CohortRef cohort = access.requireCountable(cohortId);
        YearMonth first = from == null ? cohort.firstMonth() : from;
        YearMonth last = to == null ? calendars.currentMonth(cohortId, clock.instant()) : to;
        if (first.isAfter(last)) {
            throw PARAMETER_INVALID.because("from-after-to");
        }
        boolean consentedOnly = !access.canCountUnconsented(cohort);
        return new ExchangeTotals(
                cohortId,
                consentedOnly ? totals.countUnconsented(cohort) : 0,
                totals.quarters(cohort, consentedOnly, CalendarQuarter.of(first), CalendarQuarter.of(last)));
    }

    private static ExchangeStatus status(String text) {
        return Arrays.stream(ExchangeStatus.values())
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> PARAMETER_INVALID.because("exchange-status"));
    }
}
