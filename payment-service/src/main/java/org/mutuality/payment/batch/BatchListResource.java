package org.mutuality.payment.batch;

import static org.mutuality.platform.identity.Roles.*;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.budget.BudgetAccess;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Batches as a list: what waits for whom. */
@Path("/batches")
@RunOnVirtualThread
public class BatchListResource {
    private final BudgetAccess budgets;
    private final BatchAccess access;
    private final BatchQueries view;

    BatchListResource(BudgetAccess budgets, BatchAccess access, BatchQueries view) {
        this.budgets = budgets;
        this.access = access;
        this.view = view;
    }

    /**
     * By id. @param cohort whose batches; or @param fund whose; or @param country of all; of all the caller's countries when none
     * is named. @param status of those wanted, as it is shown; all when absent
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<BatchQueries.BatchRow> list(
            @QueryParam("cohort") @Nullable UUID cohort,
            @QueryParam("fund") @Nullable UUID fund,
            @QueryParam("country") @Nullable String country,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        if (Stream.of(cohort, fund, country).filter(one -> one != null).count() > 1) {
            throw PARAMETER_INVALID.because("Give exactly one of ?cohort=, ?fund= and ?country=");
        }
        Optional<BatchStatus> wanted = StatusParameter.read(status, BatchStatus.class);
        Optional<Cursor> last = Optional.ofNullable(after);
        Optional<UUID> holder = Optional.ofNullable(cohort).or(() -> Optional.ofNullable(fund));
        return holder.isPresent()
                ? view.findByOwner(budgets.requireReadable(holder.get()).id(), wanted, last, limit)
                : view.findByCountries(access.requireCountries(country), wanted, last, limit);
    }
}
