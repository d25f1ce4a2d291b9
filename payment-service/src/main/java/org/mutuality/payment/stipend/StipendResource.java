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

/** Stipends of families. Liaisons have no access: they see journals, not money. */
@Path("/stipends")
@RunOnVirtualThread
public class StipendResource {
    private final StipendAccess access;
    private final StipendQueries stipends;
    private final ForfeitedStipendQueries forfeited;
    private final StipendSummaryQueries summary;

    StipendResource(
            StipendAccess access,
            StipendQueries stipends,
            ForfeitedStipendQueries forfeited,
            StipendSummaryQueries summary) {
        this.access = access;
        this.stipends = stipends;
        this.forfeited = forfeited;
        this.summary = summary;
    }

    /**
     * Stipends of a cohort by month.
     *
     * @param cohortId the cohort
     * @param months months with any stipend, oldest first
     */
    public record StipendSummary(UUID cohortId, List<StipendSummaryQueries.StipendMonthRow> months) {}

    /**
     * Lists the stipends of a family. Accrued ones, oldest month first. Empty while the cohort has no stipend terms.
     *
     * @param familyId of the family
     * @return A page of stipends.
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{familyId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<StipendQueries.StipendRow> ofFamily(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        FamilyRef family = access.requireReadable(familyId);
        return stipends.ofFamily(family.familyId(), after, limit);
    }

    /**
     * Lists the months for which a family forfeited its stipend. Oldest month first, with the reason.
     *
     * @return A page of months.
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{familyId}/forfeitures")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<ForfeitedStipendQueries.ForfeitedStipendRow> listForfeited(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        FamilyRef family = access.requireReadable(familyId);
        return forfeited.ofFamily(family.familyId(), Optional.ofNullable(after), limit);
    }

    /**
     * Lists the stipends of a cohort. Accrued ones, oldest month first, then by family.
     *
     * @param cohort of the families; required
     * @return A page of stipends.
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<StipendQueries.StipendRow> ofCohort(
            @QueryParam("cohort") Optional<UUID> cohort,
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return stipends.ofCohort(readable(cohort).cohortId(), after, limit);
    }

    /**
     * Returns the stipends of a cohort by month. Number and total of accrued stipends, and how many await terms or were
     * forfeited.
     *
     * @param cohort of the families; required
     * @return The months.
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @Path("summary")
    @RolesAllowed({COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public StipendSummary summary(@QueryParam("cohort") Optional<UUID> cohort) {
        CohortRef readable = readable(cohort);
        return new StipendSummary(readable.cohortId(), summary.months(readable));
    }

    private CohortRef readable(Optional<UUID> cohort) {
        UUID cohortId = cohort.orElseThrow(() -> PARAMETER_INVALID.because("cohort-required"));
        return access.requireReadableCohort(cohortId);
    }
}
