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
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mutuality.analytics.indicator.Indicator;
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

    private final TrendService trends;
    private final TrendAccess access;

    TrendResource(TrendService trends, TrendAccess access) {
        this.trends = trends;
        this.access = access;
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
     * Returns the trends of all cohorts by currency: of the families that consent to research now, without small cells.
     *
     * @param indicators names of indicators; all when left out. The parameter may be repeated
     * @param asOf always refused here, because no caller has full access to all cohorts
     * @return the months of all cohorts, by currency
     * @throws ProblemException INDICATOR_UNKNOWN, AS_OF_NOT_ALLOWED
     */
    @GET
    @RolesAllowed(ANALYST)
    public TrendsByCurrency all(
            @QueryParam("indicator") List<String> indicators, @QueryParam("asOf") @Nullable Instant asOf) {
        Scope scope = new Scope.OfAll();
        return new TrendsByCurrency(
                scope.name(), scope.id(), trends.of(scope, AccessLevel.SUPPRESSED, indicators, asOf));
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
