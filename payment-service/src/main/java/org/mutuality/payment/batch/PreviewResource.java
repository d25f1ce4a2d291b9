package org.mutuality.payment.batch;

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
import org.mutuality.payment.provider.Configured;
import org.mutuality.payment.receipt.Holder;
import org.mutuality.payment.receipt.BudgetAccess;
import org.mutuality.platform.http.AcceptLanguage;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.problem.Sayings;

/** What a batch would pay, and whom it would leave out, before it is prepared. */
@Path("/batches/preview")
@RunOnVirtualThread
@RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
public class PreviewResource {
    private final Preview preview;
    private final BudgetAccess access;
    private final Configured configured;

    PreviewResource(Preview preview, BudgetAccess access, Configured configured) {
        this.preview = preview;
        this.access = access;
        this.configured = configured;
    }

    @GET
    public Preview.Totals totals(
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
    public Page<Preview.Line> leftOut(
            @QueryParam("cohort") @Nullable UUID cohort,
            @QueryParam("fund") @Nullable UUID fund,
            @QueryParam("provider") @DefaultValue("") String provider,
            @QueryParam("from") @Nullable YearMonth from,
            @QueryParam("to") @Nullable YearMonth to,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context HttpHeaders headers) {
        return preview.leftOut(
                plan(cohort, fund, provider, from, to),
                Optional.ofNullable(after),
                limit,
                Sayings.in(AcceptLanguage.of(headers)));
    }

    private Plan plan(
            @Nullable UUID cohort,
            @Nullable UUID fund,
            String provider,
            @Nullable YearMonth from,
            @Nullable YearMonth to) {
        Asked asked = new Asked(
                Optional.ofNullable(cohort),
                Optional.ofNullable(fund),
                provider,
                Optional.ofNullable(from),
                Optional.ofNullable(to));
        Optional<Holder> holder = access.find(asked.cohortId(), asked.fundId());
        Optional<String> lacking = holder.flatMap(one -> configured.lacks(provider, one.country(), one.currency()));
        return AskedCheck.orThrow(asked, holder, lacking);
    }
}
