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
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Making sure that an account is the family's: by its own word, and by a second person's look. All repeatable. */
@Path("/payout-accounts/{familyId}")
@RunOnVirtualThread
public class AccountVerificationResource {
    private static final int LONGEST_REASON = 500;

    private final PayoutAccountAccess access;
    private final PayoutAccountQueries view;
    private final AccountVault accounts;
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    AccountVerificationResource(
            PayoutAccountAccess access,
            PayoutAccountQueries view,
            AccountVault accounts,
            CommandGateway commands,
            CurrentUser caller,
            ProjectionBarrier caughtUp,
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
    public record AccountVerificationRequest(int version, String masked) {}

    /** @param reason of a rejection, 500 characters at most; kept sealed */
    public record AccountReviewRequest(int version, boolean accepted, Optional<String> reason) {}

    /** 409 when another account was told since, or it is another than the family sees. */
    @PUT
    @Path("verification")
    @RolesAllowed(FAMILY)
    public void verify(@PathParam("familyId") UUID familyId, AccountVerificationRequest seen) {
        access.requireVerifiable(familyId);
        PayoutAccountQueries.PayoutAccountRow row = view.find(familyId).orElseThrow(CurrentUser::notFound);
        String masked = accounts.masked(familyId, row.encrypted()).orElseThrow(CurrentUser::notFound);
        if (row.version() != seen.version() || !masked.equals(seen.masked())) {
            throw PAYOUT_ACCOUNT_REPLACED.because("It is not the account to verify");
        }
        commands.send(
                new VerifyAccount(new PayoutAccountId(familyId), seen.version(), caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    /** By another than who told it or verified it. A rejected account stays held until one is told anew. */
    @PUT
    @Path("review")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_CHECKER})
    public void review(@PathParam("familyId") UUID familyId, AccountReviewRequest review) {
        FamilyRef family = access.requireReviewable(familyId);
        CurrentUser.requireVisible(view.find(familyId).isPresent(), family);
        checkReason(review);
        PayoutAccountId id = new PayoutAccountId(familyId);
        Object command = review.accepted()
                ? new AcceptAccount(id, review.version(), caller.subject(), clock.instant())
                : new RejectAccount(
                        id,
                        review.version(),
                        accounts.encryptReason(familyId, review.reason().orElseThrow()),
                        caller.subject(),
                        clock.instant());
        commands.send(command);
        caughtUp.awaitCatchUp();
    }

    private static void checkReason(AccountReviewRequest review) {
        ValidationErrors wrongs = new ValidationErrors();
        if (review.accepted()) {
            wrongs.addUnless(review.reason().isEmpty(), "/reason", "must be given only for a rejection");
        } else if (wrongs.addUnless(review.reason().isPresent(), "/reason", "is required for a rejection")) {
            wrongs.checkText(review.reason().orElseThrow(), LONGEST_REASON, "/reason");
        }
        wrongs.throwIfAny(PAYOUT_ACCOUNT_INVALID);
    }
}
