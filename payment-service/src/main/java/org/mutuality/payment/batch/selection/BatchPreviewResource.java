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

/** What a batch would pay, and whom it would leave out, before it is prepared. */
@Path("/batches/preview")
@RunOnVirtualThread
@RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
public class BatchPreviewResource {
    private final BatchPreview preview;
    private final BudgetAccess access;
    private final ProviderAvailability configured;

    BatchPreviewResource(BatchPreview preview, BudgetAccess access, ProviderAvailability configured) {
        this.preview = preview;
        this.access = access;
        this.configured = configured;
    }

    @GET
    public BatchPreview.BatchPreviewTotals totals(
            @QueryParam("cohort") @Nullable UUID cohort,
            @QueryParam("fund") @Nullable UUID fund,
            @QueryParam("provider") @DefaultValue("") String provider,
            @QueryParam("from") @Nullable YearMonth from,
            @QueryParam("to") @Nullable YearMonth to) {
        return preview.totals(plan(cohort, fund, provider, from, to));
    }

    /** Whom it would leave out, and why: in words of the language of Accept-Language, en, es or fil. */
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
                plan(cohort, fund, provider, from, to),
                Optional.ofNullable(after),
                limit,
                TranslationCatalog.in(AcceptLanguage.of(headers)));
    }

    private BatchCriteria plan(
            @Nullable UUID cohort,
            @Nullable UUID fund,
            String provider,
            @Nullable YearMonth from,
            @Nullable YearMonth to) {
        BatchRequest asked = new BatchRequest(
                Optional.ofNullable(cohort),
                Optional.ofNullable(fund),
                provider,
                Optional.ofNullable(from),
                Optional.ofNullable(to));
        Optional<BudgetOwner> holder = access.find(asked.cohortId(), asked.fundId());
        Optional<String> lacking =
                holder.flatMap(one -> configured.findMissingSetting(provider, one.country(), one.currency()));
        return BatchRequestValidator.validate(asked, holder, lacking);
    }
}
