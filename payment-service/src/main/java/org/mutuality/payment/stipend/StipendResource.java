package org.mutuality.payment.stipend;

import static org.mutuality.platform.identity.Roles.*;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** What families have earned. Liaisons don't see it: they listen to journals, not to money. */
@Path("/stipends")
@RunOnVirtualThread
public class StipendResource {
    private final StipendAccess access;
    private final StipendQueries view;
    private final ForfeitedStipendQueries listForfeited;
    private final StipendSummaryQueries summary;

    StipendResource(
            StipendAccess access, StipendQueries view, ForfeitedStipendQueries forgone, StipendSummaryQueries summary) {
        this.access = access;
        this.view = view;
        this.listForfeited = forgone;
        this.summary = summary;
    }

    /** @param months those with any stipend, oldest first */
    public record StipendSummary(UUID cohortId, List<StipendSummaryQueries.StipendMonthRow> months) {}

    @GET
    @Path("{familyId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<StipendQueries.StipendRow> ofFamily(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        FamilyRef family = access.requireReadable(familyId);
        return view.ofFamily(family.familyId(), after, limit);
    }

    /** Months that were told too late to earn. */
    @GET
    @Path("{familyId}/forgone")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<ForfeitedStipendQueries.ForfeitedStipendRow> listForfeited(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        FamilyRef family = access.requireReadable(familyId);
        return listForfeited.ofFamily(family.familyId(), Optional.ofNullable(after), limit);
    }

    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<StipendQueries.StipendRow> ofCohort(
            @QueryParam("cohort") Optional<UUID> cohort,
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return view.ofCohort(visible(cohort).cohortId(), after, limit);
    }

    @GET
    @Path("summary")
    @RolesAllowed({COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public StipendSummary summary(@QueryParam("cohort") Optional<UUID> cohort) {
        CohortRef visible = visible(cohort);
        return new StipendSummary(visible.cohortId(), summary.months(visible));
    }

    private CohortRef visible(Optional<UUID> cohort) {
        UUID cohortId = cohort.orElseThrow(() -> PARAMETER_INVALID.because("Give the cohort: ?cohort="));
        return access.requireReadableCohort(cohortId);
    }
}
