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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.AcceptAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.RejectAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.VerifyAccount;
import org.mutuality.payment.payoutaccount.format.CopiedText;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/**
 * Assurance that a payout account is the family's own: the family verifies it, and a second person reviews it. Every operation
 * can be repeated.
 */
@Path("/payout-accounts/{familyId}")
@Tag(name = "payout accounts", description = "Where families want their money")
@RunOnVirtualThread
public class AccountVerificationResource {
    private static final int MAX_REASON_LENGTH = 500;

    private final PayoutAccountAccess access;
    private final PayoutAccountQueries accounts;
    private final AccountVault vault;
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final ProjectionBarrier projections;
    private final Clock clock;

    AccountVerificationResource(
            PayoutAccountAccess access,
            PayoutAccountQueries accounts,
            AccountVault vault,
            CommandGateway commands,
            CurrentUser caller,
            ProjectionBarrier projections,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.vault = vault;
        this.commands = commands;
        this.caller = caller;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * The account that the family confirms as its own, as GET shows it.
     *
     * @param version of the account that the family has read
     * @param masked the masked account that the family has read, such as {@code +231 •••• 3456}
     */
    public record AccountVerificationRequest(int version, String masked) {}

    /**
     * A second person's decision about an account.
     *
     * @param version of the account that the reviewer has read
     * @param accepted true to accept the account, false to reject it
     * @param reason of a rejection, 1 to 500 characters, stored encrypted; required for a rejection and not allowed otherwise
     */
    public record AccountReviewRequest(int version, boolean accepted, Optional<String> reason) {}

    /**
     * Verifies a payout account: the family confirms that it is its own. Nothing is paid to an account that is not verified.
     *
     * @param familyId id of the family
     * @param request the account that the family has read
     * @throws ProblemException PAYOUT_ACCOUNT_REPLACED, PAYOUT_ACCOUNT_NEEDS_FOUR_EYES, NOT_FOUND
     */
    @PUT
    @Path("verification")
    @RolesAllowed(FAMILY)
    public void verify(@PathParam("familyId") UUID familyId, AccountVerificationRequest request) {
        access.requireVerifiable(familyId);
        PayoutAccountQueries.PayoutAccountRow row = accounts.find(familyId).orElseThrow(CurrentUser::notFound);
        String masked = vault.masked(familyId, row.encrypted()).orElseThrow(CurrentUser::notFound);
        if (row.version() != request.version()
                || !CopiedText.compact(masked).equals(CopiedText.compact(request.masked()))) {
            throw PAYOUT_ACCOUNT_REPLACED.because("not-to-verify");
        }
        commands.send(
                new VerifyAccount(new PayoutAccountId(familyId), request.version(), caller.subject(), clock.instant()));
        projections.awaitCatchUp();
    }

    /**
     * Accepts or rejects a payout account as the second person. Whoever submitted or verified the account cannot review it. A
     * rejected account stays on hold until another account is submitted. An account can be rejected after it was accepted.
     *
     * @param review version and decision
     * @throws ProblemException PAYOUT_ACCOUNT_INVALID, PAYOUT_ACCOUNT_REPLACED, PAYOUT_ACCOUNT_NEEDS_FOUR_EYES,
     *     PAYOUT_ACCOUNT_REJECTED, FAMILY_ERASED, NOT_FOUND
     */
    @PUT
    @Path("review")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_CHECKER})
    public void review(@PathParam("familyId") UUID familyId, AccountReviewRequest review) {
        FamilyRef family = access.requireReviewable(familyId);
        CurrentUser.requireVisible(accounts.find(familyId).isPresent(), family);
        checkReason(review);
        PayoutAccountId id = new PayoutAccountId(familyId);
        Object command = review.accepted()
                ? new AcceptAccount(id, review.version(), caller.subject(), clock.instant())
                : new RejectAccount(
                        id,
                        review.version(),
                        vault.encryptReason(familyId, review.reason().orElseThrow()),
                        caller.subject(),
                        clock.instant());
        commands.send(command);
        projections.awaitCatchUp();
    }

    private static void checkReason(AccountReviewRequest review) {
        ValidationErrors errors = new ValidationErrors();
        if (review.accepted()) {
            errors.addUnless(review.reason().isEmpty(), "/reason", "validation.rejection-only");
        } else if (errors.addUnless(review.reason().isPresent(), "/reason", "validation.rejection-reason")) {
            errors.checkText(review.reason().orElseThrow(), MAX_REASON_LENGTH, "/reason");
        }
        errors.throwIfAny(PAYOUT_ACCOUNT_INVALID);
    }
}
