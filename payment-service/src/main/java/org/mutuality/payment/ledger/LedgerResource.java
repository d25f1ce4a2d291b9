package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.AccountView.FOR_EVER;
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
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;

/** The books of the caller's countries. Those who operate the platform see none. */
@Path("/ledger")
@RunOnVirtualThread
@RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
public class LedgerResource {

    private final LedgerAccess access;
    private final TrialBalanceView trialBalance;
    private final AccountView accounts;
    private final PostingView postings;

    LedgerResource(LedgerAccess access, TrialBalanceView trialBalance, AccountView accounts, PostingView postings) {
        this.access = access;
        this.trialBalance = trialBalance;
        this.accounts = accounts;
        this.postings = postings;
    }

    /** @param books by country and currency */
    public record TrialBalance(Optional<LocalDate> asOf, List<TrialBalanceView.Book> books) {}

    /** @param balances by country and currency */
    public record Statement(
            Account account,
            Side normal,
            boolean programmeMoney,
            Optional<LocalDate> asOf,
            List<AccountView.Balance> balances) {}

    /** @param asOf what counts up to that day; all there is when absent */
    @GET
    @Path("trial-balance")
    public TrialBalance trialBalance(@QueryParam("asOf") @Nullable LocalDate asOf) {
        return new TrialBalance(
                Optional.ofNullable(asOf), trialBalance.books(access.countries(), asOf == null ? FOR_EVER : asOf));
    }

    @GET
    @Path("accounts/{account}")
    public Statement account(@PathParam("account") String account, @QueryParam("asOf") @Nullable LocalDate asOf) {
        Account wanted = access.requireReadable(account);
        return new Statement(
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
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return postings.ofAccount(access.requireReadable(account), access.countries(), Optional.ofNullable(after), limit);
    }
}
