package org.mutuality.payment.ledger.report;

import static org.mutuality.payment.ledger.report.LedgerAccountQueries.END_OF_TIME;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.ledger.EntrySide;
import org.mutuality.payment.ledger.LedgerAccount;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** The books of the caller's countries. Platform operators see none. */
@Path("/ledger")
@Tag(name = "ledger", description = "The double-entry books of a country")
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

    /**
     * Trial balance of the caller's countries.
     *
     * @param asOf last value date that counts; absent when everything counts
     * @param books by country and currency
     */
    public record TrialBalanceResponse(Optional<LocalDate> asOf, List<TrialBalanceQueries.TrialBalanceRow> books) {}

    /**
     * A ledger account and its balances.
     *
     * @param account type and owner, such as {@code family-payable.0190b6a0-7c5e-7cc3-98c4-dc0c0c07398f}
     * @param normal side on which the account grows
     * @param programmeMoney whether this is programme money, which is never a family's earned income
     * @param asOf last value date that counts; absent when everything counts
     * @param balances by country and currency
     */
    public record LedgerAccountResponse(
            LedgerAccount account,
            EntrySide normal,
            boolean programmeMoney,
            Optional<LocalDate> asOf,
            List<LedgerAccountQueries.AccountBalanceRow> balances) {}

    /**
     * Trial balance of the caller's countries: sums by account type, country and currency.
     *
     * @param asOf last value date that counts; absent to count everything
     * @return the trial balance
     */
    @GET
    @Path("trial-balance")
    public TrialBalanceResponse trialBalance(@QueryParam("asOf") @Nullable LocalDate asOf) {
        return new TrialBalanceResponse(
                Optional.ofNullable(asOf), trialBalance.books(access.countries(), asOf == null ? END_OF_TIME : asOf));
    }

    /**
     * Balances of a ledger account.
     *
     * @param account type and owner, such as {@code family-payable.0190b6a0-7c5e-7cc3-98c4-dc0c0c07398f}
     * @param asOf last value date that counts; absent to count everything
     * @return the account and its balances
     * @throws ProblemException NOT_FOUND
     */
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
                accounts.balances(wanted, access.countries(), asOf == null ? END_OF_TIME : asOf));
    }

    /**
     * Postings of a ledger account, in the order in which they were posted.
     *
     * @return a page of postings
     * @throws ProblemException NOT_FOUND
     */
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
