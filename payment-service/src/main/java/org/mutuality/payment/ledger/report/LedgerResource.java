package org.mutuality.payment.ledger.report;

import static org.mutuality.payment.ledger.report.LedgerAccountQueries.FOR_EVER;
import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.ledger.EntrySide;
import org.mutuality.payment.ledger.LedgerAccount;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** The books of the caller's countries. Those who operate the platform see none. */
@Path("/ledger")
@RunOnVirtualThread
@RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
public class LedgerResource {

    private final LedgerAccess access;
    private final TrialBalanceQueries trialBalance;
    private final LedgerAccountQueries accounts;
    private final PostingQueries postings;

    LedgerResource(
            LedgerAccess access,
            TrialBalanceQueries trialBalance,
            LedgerAccountQueries accounts,
            PostingQueries postings) {
        this.access = access;
        this.trialBalance = trialBalance;
        this.accounts = accounts;
        this.postings = postings;
    }

    /** @param books by country and currency */
    public record TrialBalanceResponse(Optional<LocalDate> asOf, List<TrialBalanceQueries.TrialBalanceRow> books) {}

    /** @param balances by country and currency */
    public record LedgerAccountResponse(
            LedgerAccount account,
            EntrySide normal,
            boolean programmeMoney,
            Optional<LocalDate> asOf,
            List<LedgerAccountQueries.AccountBalanceRow> balances) {}

    /** @param asOf what counts up to that day; all there is when absent */
    @GET
    @Path("trial-balance")
    public TrialBalanceResponse trialBalance(@QueryParam("asOf") @Nullable LocalDate asOf) {
        return new TrialBalanceResponse(
                Optional.ofNullable(asOf), trialBalance.books(access.countries(), asOf == null ? FOR_EVER : asOf));
    }

    @GET
    @Path("accounts/{account}")
    public LedgerAccountResponse account(
            @PathParam("account") String account, @QueryParam("asOf") @Nullable LocalDate asOf) {
        LedgerAccount wanted = access.requireReadable(account);
        return new LedgerAccountResponse(
                wanted,
                wanted.kind().normal(),
                wanted.kind().isProgrammeMoney(),
                Optional.ofNullable(asOf),
                accounts.balances(wanted, access.countries(), asOf == null ? FOR_EVER : asOf));
    }

    /** In the order in which they were posted. */
    @GET
    @Path("accounts/{account}/postings")
    public Page<Posting> postings(
            @PathParam("account") String account,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return postings.ofAccount(
                access.requireReadable(account), access.countries(), Optional.ofNullable(after), limit);
    }
}
