package org.mutuality.payment.payoutaccount;

import static org.mutuality.payment.payoutaccount.PayoutAccountProblem.PAYOUT_ACCOUNT_INVALID;
import static org.mutuality.payment.payoutaccount.PayoutAccountProblem.PAYOUT_ACCOUNT_REPLACED;
import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.AcceptAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.RejectAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.VerifyAccount;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** Making sure that an account is the family's: by its own word, and by a second person's look. All repeatable. */
@Path("/payout-accounts/{familyId}")
@RunOnVirtualThread
public class AssuranceResource {
    private static final int LONGEST_REASON = 500;

    private final PayoutAccountAccess access;
    private final PayoutAccountView view;
    private final Accounts accounts;
    private final Commands commands;
    private final CurrentUser caller;
    private final CaughtUp caughtUp;
    private final Clock clock;

    AssuranceResource(
            PayoutAccountAccess access,
            PayoutAccountView view,
            Accounts accounts,
            Commands commands,
            CurrentUser caller,
            CaughtUp caughtUp,
            Clock clock) {
        this.access = access;
        this.view = view;
        this.accounts = accounts;
        this.commands = commands;
        this.caller = caller;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** What the family has before it and says is its own. */
    public record Verification(int version, String masked) {}

    /** @param reason of a rejection, 500 characters at most; kept sealed */
    public record Review(int version, boolean accepted, Optional<String> reason) {}

    /** 409 when another account was told since, or it is another than the family sees. */
    @PUT
    @Path("verification")
    @RolesAllowed(FAMILY)
    public void verify(@PathParam("familyId") UUID familyId, Verification seen) {
        access.requireVerifiable(familyId);
        PayoutAccountView.Row row = view.find(familyId).orElseThrow(CurrentUser::notFound);
        String masked = accounts.masked(familyId, row.sealed()).orElseThrow(CurrentUser::notFound);
        if (row.version() != seen.version() || !masked.equals(seen.masked())) {
            throw PAYOUT_ACCOUNT_REPLACED.because("It is not the account to verify");
        }
        commands.send(
                new VerifyAccount(new PayoutAccountId(familyId), seen.version(), caller.subject(), clock.instant()));
        caughtUp.await();
    }

    /** By another than who told it or verified it. A rejected account stays held until one is told anew. */
    @PUT
    @Path("review")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_CHECKER})
    public void review(@PathParam("familyId") UUID familyId, Review review) {
        FamilyRef family = access.requireReviewable(familyId);
        CurrentUser.requireVisible(view.find(familyId).isPresent(), family);
        checkReason(review);
        PayoutAccountId id = new PayoutAccountId(familyId);
        Object command = review.accepted()
                ? new AcceptAccount(id, review.version(), caller.subject(), clock.instant())
                : new RejectAccount(
                        id,
                        review.version(),
                        accounts.sealReason(familyId, review.reason().orElseThrow()),
                        caller.subject(),
                        clock.instant());
        commands.send(command);
        caughtUp.await();
    }

    private static void checkReason(Review review) {
        Wrongs wrongs = new Wrongs();
        if (review.accepted()) {
            wrongs.check(review.reason().isEmpty(), "/reason", "must be given only for a rejection");
        } else if (wrongs.check(review.reason().isPresent(), "/reason", "is required for a rejection")) {
            wrongs.checkText(review.reason().orElseThrow(), LONGEST_REASON, "/reason");
        }
        wrongs.orThrow(PAYOUT_ACCOUNT_INVALID);
    }
}
