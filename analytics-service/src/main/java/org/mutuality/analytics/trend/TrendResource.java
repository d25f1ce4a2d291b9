package org.mutuality.analytics.trend;

import static org.mutuality.platform.identity.Roles.ANALYST;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.InterviewQueries.InterviewMonth;
import org.mutuality.analytics.trend.InterviewQueries.InterviewTrend;
import org.mutuality.analytics.trend.TrendAccess.AccessLevel;
import org.mutuality.analytics.trend.TrendResponse.CurrencyTrend;
import org.mutuality.analytics.trend.TrendResponse.TrendsByCurrency;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/**
 * Trends of a family, a cohort, a country and all cohorts. They follow the journals with the delay of Kafka, some milliseconds.
 */
@Tag(name = "trend", description = "Indicators by month, with mean, median and change against the baseline")
@Path("/trends")
@RunOnVirtualThread
public class TrendResource {

    private static final String JSON = "application/json;qs=1";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final TrendService trends;
    private final TrendAccess access;
    private final InterviewQueries interviews;

    TrendResource(TrendService trends, TrendAccess access, InterviewQueries interviews) {
        this.trends = trends;
        this.access = access;
        this.interviews = interviews;
    }

    /**
     * Lists the indicators with unit and meaning.
     *
     * @return all indicators
     */
    @GET
    @Path("indicators")
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER, ANALYST})
    public List<IndicatorDescription> indicators() {
        return Arrays.stream(Indicator.values()).map(IndicatorDescription::of).toList();
    }

    /**
     * Returns the trend of a family. A partner sees it only while the family consents to research.
     *
     * @param id id of the family
     * @param indicators names of indicators; all when left out. The parameter may be repeated
     * @param asOf RFC 3339 time; trends are computed from the journals as reported then. Needs full access to the scope
     * @return the months of the family
     * @throws ProblemException INDICATOR_UNKNOWN, NOT_FOUND
     */
    @GET
    @Path("families/{id}")
    @Produces(JSON)
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER})
    public TrendResponse getFamilyTrend(
            @PathParam("id") UUID id,
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("asOf") @Nullable Instant asOf) {
        FamilyRef family = access.requireReadable(id);
        CohortRef cohort = family.cohort();
        Scope scope = new Scope.OfFamily(id, cohort.cohortId());
        return one(scope, id, cohort, trends.of(scope, access.levelFor(family), indicators, asOf));
    }

    /**
     * Returns the trend of a family as CSV: one row per currency, indicator and month, with a header, and the values of the JSON. What is
     * withheld there is withheld here.
     *
     * @param id id of the family
     * @param indicators names of indicators; all when left out. The parameter may be repeated
     * @param asOf RFC 3339 time; trends are computed from the journals as reported then. Needs full access to the scope
     * @return the table
     * @throws ProblemException INDICATOR_UNKNOWN, NOT_FOUND
     */
    @GET
    @Path("families/{id}")
    @Produces(CSV + ";qs=0.5")
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public String familyCsv(
            @PathParam("id") UUID id,
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("asOf") @Nullable Instant asOf) {
        return TrendCsv.of(getFamilyTrend(id, indicators, asOf));
    }

    /**
     * Returns the trend of a cohort. Its liaisons and the country's lead see every family; its partner only those that consent to
     * research now; its families and analysts do not see cells of fewer than five of these, nor cells from which such cells could
     * be computed.
     *
     * @param id id of the cohort
     * @param indicators names of indicators; all when left out. The parameter may be repeated
     * @param asOf RFC 3339 time; trends are computed from the journals as reported then. Needs full access to the scope
     * @return the months of the cohort
     * @throws ProblemException INDICATOR_UNKNOWN, AS_OF_NOT_ALLOWED, NOT_FOUND
     */
    @GET
    @Path("cohorts/{id}")
    @Produces(JSON)
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER, ANALYST})
    public TrendResponse cohort(
            @PathParam("id") UUID id,
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("asOf") @Nullable Instant asOf) {
        CohortRef cohort = access.requireReadableCohort(id);
        Scope scope = new Scope.OfCohort(id);
        return one(scope, id, cohort, trends.of(scope, access.levelFor(cohort), indicators, asOf));
    }

    /**
     * Returns the trend of a cohort as CSV: one row per currency, indicator and month, with a header, and the values of the JSON. What is
     * withheld there is withheld here.
     *
     * @param id id of the cohort
     * @param indicators names of indicators; all when left out. The parameter may be repeated
     * @param asOf RFC 3339 time; trends are computed from the journals as reported then. Needs full access to the scope
     * @return the table
     * @throws ProblemException INDICATOR_UNKNOWN, AS_OF_NOT_ALLOWED, NOT_FOUND
     */
    @GET
    @Path("cohorts/{id}")
    @Produces(CSV + ";qs=0.5")
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER, ANALYST})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public String cohortCsv(
            @PathParam("id") UUID id,
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("asOf") @Nullable Instant asOf) {
        return TrendCsv.of(cohort(id, indicators, asOf));
    }

    /**
     * Returns what came of a study's interviews of a cohort, by month: who was reached, who refused, and the attrition of those that
     * were interviewed first. Its liaisons and the country's lead see every family; its partner only those that consent to research
     * now; its families and analysts do not see months with a count of one to four.
     *
     * @param id id of the cohort
     * @return the months with a recorded outcome
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("cohorts/{id}/interviews")
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER, ANALYST})
    public InterviewTrend cohortInterviews(@PathParam("id") UUID id) {
        AccessLevel level = access.levelFor(access.requireReadableCohort(id));
        List<InterviewMonth> months = interviews.months(id, level != AccessLevel.FULL);
        return new InterviewTrend(
                id,
                level == AccessLevel.SUPPRESSED
                        ? months.stream().map(InterviewMonth::withoutSmallCells).toList()
                        : months);
    }

    /**
     * Returns the trends of a country by currency. The country lead sees every family; analysts only those that consent to
     * research now, without small cells.
     *
     * @param country ISO 3166-1 alpha-2 code, such as {@code PH}
     * @param indicators names of indicators; all when left out. The parameter may be repeated
     * @param asOf RFC 3339 time; trends are computed from the journals as reported then. Needs full access to the scope
     * @return the months of the country, by currency
     * @throws ProblemException INDICATOR_UNKNOWN, AS_OF_NOT_ALLOWED, NOT_FOUND
     */
    @GET
    @Path("countries/{country}")
    @Produces(JSON)
    @RolesAllowed({COUNTRY_LEAD, ANALYST})
    public TrendsByCurrency country(
            @PathParam("country") String country,
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("asOf") @Nullable Instant asOf) {
        Scope scope = new Scope.OfCountry(country);
        List<CurrencyTrend> currencies = trends.of(scope, access.levelForCountry(country), indicators, asOf);
        return CurrentUser.requireVisible(
                !currencies.isEmpty(), new TrendsByCurrency(scope.name(), scope.id(), currencies));
    }

    /**
     * Returns the trends of a country as CSV: one row per currency, indicator and month, with a header, and the values of the JSON. What is
     * withheld there is withheld here.
     *
     * @param country ISO 3166-1 alpha-2 code, such as {@code PH}
     * @param indicators names of indicators; all when left out. The parameter may be repeated
     * @param asOf RFC 3339 time; trends are computed from the journals as reported then. Needs full access to the scope
     * @return the table
     * @throws ProblemException INDICATOR_UNKNOWN, AS_OF_NOT_ALLOWED, NOT_FOUND
     */
    @GET
    @Path("countries/{country}")
    @Produces(CSV + ";qs=0.5")
    @RolesAllowed({COUNTRY_LEAD, ANALYST})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public String countryCsv(
            @PathParam("country") String country,
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("asOf") @Nullable Instant asOf) {
        return TrendCsv.of(country(country, indicators, asOf));
    }

    /**
     * Returns the trends of all cohorts by currency: of the families that consent to research now, without small cells.
     *
     * @param indicators names of indicators; all when left out. The parameter may be repeated
     * @param asOf always refused here, because no caller has full access to all cohorts
     * @return the months of all cohorts, by currency
     * @throws ProblemException INDICATOR_UNKNOWN, AS_OF_NOT_ALLOWED
     */
    @GET
    @Produces(JSON)
    @RolesAllowed(ANALYST)
    public TrendsByCurrency all(
            @QueryParam("indicator") List<String> indicators, @QueryParam("asOf") @Nullable Instant asOf) {
        Scope scope = new Scope.OfAll();
        return new TrendsByCurrency(
                scope.name(), scope.id(), trends.of(scope, AccessLevel.SUPPRESSED, indicators, asOf));
    }

    /**
     * Returns the trends of all cohorts as CSV: one row per currency, indicator and month, with a header, and the values of the JSON. What is
     * withheld there is withheld here.
     *
     * @param indicators names of indicators; all when left out. The parameter may be repeated
     * @param asOf RFC 3339 time; trends are computed from the journals as reported then. Needs full access to the scope
     * @return the table
     * @throws ProblemException INDICATOR_UNKNOWN, AS_OF_NOT_ALLOWED
     */
    @GET
    @Produces(CSV + ";qs=0.5")
    @RolesAllowed(ANALYST)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public String allCsv(@QueryParam("indicator") List<String> indicators, @QueryParam("asOf") @Nullable Instant asOf) {
        return TrendCsv.of(all(indicators, asOf));
    }

    // The cohort may not be replicated yet; then no family is enrolled.
    private static TrendResponse one(Scope scope, UUID id, CohortRef cohort, List<CurrencyTrend> found) {
        Optional<CurrencyTrend> trend = found.stream().findFirst();
        return new TrendResponse(
                scope.name(),
                id.toString(),
                cohort.currency(),
                trend.map(CurrencyTrend::enrolled).orElse(0),
                trend.map(CurrencyTrend::notConsented).orElse(0),
                trend.map(CurrencyTrend::indicators).orElse(List.of()));
    }

    /**
     * Definition of an indicator.
     *
     * @param indicator name, such as {@code earned_income}
     * @param unit unit of its values; money is in the currency of the cohort
     * @param meaning meaning in English
     * @param source topic and form from which it is computed
     */
    public record IndicatorDescription(String indicator, String unit, String meaning, String source) {
        static IndicatorDescription of(Indicator indicator) {
            return new IndicatorDescription(
                    indicator.toString(),
                    indicator.unit().toString(),
                    indicator.meaning(),
                    "journal.events.v1, core-1");
        }
    }
}
