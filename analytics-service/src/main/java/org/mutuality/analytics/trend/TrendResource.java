package org.mutuality.analytics.trend;

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
import org.jspecify.annotations.Nullable;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.TrendAccess.AccessLevel;
import org.mutuality.analytics.trend.TrendResponse.CurrencyTrend;
import org.mutuality.analytics.trend.TrendResponse.TrendsByCurrency;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.identity.CurrentUser;
import static org.mutuality.platform.identity.Roles.ANALYST;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

/**
 * Trends, at four scopes. {@code indicator} may repeat; none: all. {@code asOf} (RFC 3339): as reported then, for those who
 * see every family. Behind the journals by the lag of Kafka, some milliseconds.
 */
@Path("/trends")
@RunOnVirtualThread
public class TrendResource {

    private final TrendService trends;
    private final TrendAccess access;

    TrendResource(TrendService trends, TrendAccess access) {
        this.trends = trends;
        this.access = access;
    }

    /** Everything that trends are given of, with unit and meaning. */
    @GET
    @Path("indicators")
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER, ANALYST})
    public List<IndicatorDescription> indicators() {
        return Arrays.stream(Indicator.values()).map(IndicatorDescription::of).toList();
    }

    /** A family's own months, for itself, its liaison and who runs its cohort. */
    @GET
    @Path("families/{id}")
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER})
    public TrendResponse getFamilyTrend(
            @PathParam("id") UUID id,
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("asOf") @Nullable Instant asOf) {
        CohortRef cohort = access.requireReadable(id).cohort();
        Scope scope = new Scope.OfFamily(id, cohort.cohortId());
        return one(scope, id, cohort, trends.of(scope, AccessLevel.FULL, indicators, asOf));
    }

    /** A cohort: in full for who runs or convenes it; its families and analysts don't see cells of fewer than five. */
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

    /** The cohorts of a country, by currency; in full for its lead. */
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

    /** All cohorts, by currency. */
    @GET
    @RolesAllowed(ANALYST)
    public TrendsByCurrency all(
            @QueryParam("indicator") List<String> indicators, @QueryParam("asOf") @Nullable Instant asOf) {
        Scope scope = new Scope.OfAll();
        return new TrendsByCurrency(scope.name(), scope.id(), trends.of(scope, AccessLevel.SUPPRESSED, indicators, asOf));
    }

    // The cohort's own row may still be on its way: then nobody is enrolled yet.
    private static TrendResponse one(Scope scope, UUID id, CohortRef cohort, List<CurrencyTrend> found) {
        Optional<CurrencyTrend> trend = found.stream().findFirst();
        return new TrendResponse(
                scope.name(),
                id.toString(),
                cohort.currency(),
                trend.map(CurrencyTrend::enrolled).orElse(0),
                trend.map(CurrencyTrend::indicators).orElse(List.of()));
    }

    /** An indicator's definition. */
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
