package org.mutuality.payment.batch.selection;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.batch.BatchCriteria;
import org.mutuality.payment.batch.BatchRequest;
import org.mutuality.payment.batch.BatchRequestValidator;
import org.mutuality.payment.budget.BudgetAccess;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.provider.registry.ProviderAvailability;
import org.mutuality.platform.http.AcceptLanguage;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.problem.TranslationCatalog;

/** Preview of a batch before it is prepared. */
@Path("/batches/preview")
@RunOnVirtualThread
@RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
public class BatchPreviewResource {
    private final BatchPreview preview;
    private final BudgetAccess budgets;
    private final ProviderAvailability availability;

    BatchPreviewResource(BatchPreview preview, BudgetAccess budgets, ProviderAvailability availability) {
        this.preview = preview;
        this.budgets = budgets;
        this.availability = availability;
    }

    /**
     * Previews a batch. Returns what it would pay if it were prepared now, and how many payouts it would exclude for
     * which reason. Stores nothing.
     *
     * @param cohort cohort whose budget would pay; give either this or fund
     * @param fund fund whose budget would pay; give either this or cohort
     * @param provider {@code mobile-money}, {@code bank} or {@code cash}
     * @param from first month paid, as 2021-03; only for a cohort
     * @param to last month paid; only for a cohort
     * @return The totals.
     * @throws ProblemException BATCH_INVALID
     */
    @GET
    public BatchPreview.BatchPreviewTotals totals(
            @QueryParam("cohort") @Nullable UUID cohort,
            @QueryParam("fund") @Nullable UUID fund,
            @QueryParam("provider") @DefaultValue("") String provider,
            @QueryParam("from") @Nullable YearMonth from,
            @QueryParam("to") @Nullable YearMonth to) {
        return preview.totals(criteria(cohort, fund, provider, from, to));
    }

    /**
     * Lists the payouts that a batch would exclude. With the reason; explanations are in the language of Accept-Language:
     * en, es or fil.
     *
     * @param cohort cohort whose budget would pay; give either this or fund
     * @param fund fund whose budget would pay; give either this or cohort
     * @param provider {@code mobile-money}, {@code bank} or {@code cash}
     * @param from first month paid, as 2021-03; only for a cohort
     * @param to last month paid; only for a cohort
     * @return A page of payouts, by id.
     * @throws ProblemException BATCH_INVALID
     */
    @GET
    @Path("left-out")
    public Page<BatchPreview.ExcludedPayout> listExcluded(
            @QueryParam("cohort") @Nullable UUID cohort,
            @QueryParam("fund") @Nullable UUID fund,
            @QueryParam("provider") @DefaultValue("") String provider,
            @QueryParam("from") @Nullable YearMonth from,
            @QueryParam("to") @Nullable YearMonth to,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit,
            @Context HttpHeaders headers) {
        return preview.excluded(
                criteria(cohort, fund, provider, from, to),
                Optional.ofNullable(after),
                limit,
                TranslationCatalog.in(AcceptLanguage.of(headers)));
    }

    private BatchCriteria criteria(
            @Nullable UUID cohort,
            @Nullable UUID fund,
            String provider,
            @Nullable YearMonth from,
            @Nullable YearMonth to) {
        BatchRequest request = new BatchRequest(
                Optional.ofNullable(cohort),
                Optional.ofNullable(fund),
                provider,
                Optional.ofNullable(from),
                Optional.ofNullable(to));
        Optional<BudgetOwner> owner = budgets.find(request.cohortId(), request.fundId());
        Optional<String> missingSetting =
                owner.flatMap(one -> availability.findMissingSetting(provider, one.country(), one.currency()));
        return BatchRequestValidator.validate(request, owner, missingSetting);
    }
}
