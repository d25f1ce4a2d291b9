package org.mutuality.payment.payoutaccount;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.SubmitPayoutAccount;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.payment.payoutaccount.details.AccountHoldReason;
import org.mutuality.payment.payoutaccount.details.EncryptedAccount;
import org.mutuality.payment.payoutaccount.details.PayoutAccountRequest;
import org.mutuality.payment.payoutaccount.details.PayoutAccountType;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Payout accounts: submitted in clear, returned masked. */
@Path("/payout-accounts/{familyId}")
@Tag(name = "payout accounts", description = "Where families want their money")
@RunOnVirtualThread
public class PayoutAccountResource {
    private final PayoutAccountAccess access;
    private final PayoutAccountQueries view;
    private final AccountVault accounts;
    private final PayoutAccountHistory history;
    private final PayoutAccountSettings settings;
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final ProjectionBarrier projections;
    private final Clock clock;

    PayoutAccountResource(
            PayoutAccountAccess access,
            PayoutAccountQueries view,
            AccountVault accounts,
            PayoutAccountHistory history,
            PayoutAccountSettings settings,
            CommandGateway commands,
            CurrentUser caller,
            ProjectionBarrier projections,
            Clock clock) {
        this.access = access;
        this.view = view;
        this.accounts = accounts;
        this.history = history;
        this.settings = settings;
        this.commands = commands;
        this.caller = caller;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Submits the family's payout account. It replaces the previous one: 201 when it is new, 200 when it is the current account
     * already. Nothing is paid to it before the family has verified it. A changed account is also held for a cool-off and needs
     * a second person's review; holdReason says what is missing.
     *
     * @param familyId id of the family
     * @param request the account in clear
     * @return the account, masked
     * @throws ProblemException PAYOUT_ACCOUNT_INVALID, PAYOUT_ACCOUNT_ERASED, FAMILY_ERASED, PRECONDITION_FAILED, NOT_FOUND
     */
    @PUT
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith(
            value = {201, 200},
            headers = "ETag")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PayoutAccountRequest.class),
                            examples = {
                                @ExampleObject(name = "Mobile wallet", value = """
                                        {"kind": "mobile-wallet", "operator": "mtn-lr", "number": "+231770123456"}"""),
                                @ExampleObject(name = "Bank account", value = """
                                        {"kind": "bank", "country": "LR", "bankCode": "ECOCLRLM", "number": "0012349876",
                                         "holder": "Fatu Kollie"}"""),
                                @ExampleObject(name = "Cash point", value = """
                                        {"kind": "cash-point", "point": "MONROVIA-07"}""")
                            }))
    public RestResponse<PayoutAccountResponse> submit(
            @PathParam("familyId") UUID familyId, PayoutAccountRequest request, @Context HttpHeaders headers) {
        FamilyRef family = access.requireWritable(familyId);
        AccountDetails account =
                PayoutAccountValidator.validate(request, family.cohort().country());
        EncryptedAccount encrypted = accounts.encrypt(family, account, caller.subject(), access.isOwn(family));
        boolean created = commands.send(new SubmitPayoutAccount(
                new PayoutAccountId(familyId), encrypted, IfMatch.of(headers), settings.coolOff(), clock.instant()));
        projections.awaitCatchUp();
        return response(familyId, request.holder(), created ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    /**
     * The family's payout account, masked.
     *
     * @return the account, masked
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith(value = 200, headers = "ETag")
    public RestResponse<PayoutAccountResponse> get(@PathParam("familyId") UUID familyId) {
        return response(access.requireReadable(familyId).familyId(), Optional.empty(), RestResponse.Status.OK);
    }

    /**
     * History of the family's payout account, oldest first, with accounts masked.
     *
     * @return a page of entries
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("history")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<PayoutAccountHistory.PayoutAccountHistoryEntry> history(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return history.of(access.requireReadable(familyId).familyId(), Optional.ofNullable(after), limit);
    }

    private RestResponse<PayoutAccountResponse> response(
            UUID familyId, Optional<String> holderAsWritten, RestResponse.Status status) {
        PayoutAccountQueries.PayoutAccountRow row = view.find(familyId).orElseThrow(CurrentUser::notFound);
        String masked = accounts.masked(familyId, row.encrypted()).orElseThrow(CurrentUser::notFound);
        // Never 304: a cool-off ends with time, without a new revision.
        return RestResponse.ResponseBuilder.create(
                        status, PayoutAccountResponse.of(row, masked, holderAsWritten, clock.instant()))
                .tag(ETags.of(row.revision()))
                .build();
    }

    /**
     * A payout account, masked.
     *
     * @param familyId id of the family
     * @param version number of the submission, from 1; send it when the account is verified or reviewed
     * @param kind mobile wallet, bank account or cash point
     * @param provider that pays to it, as batches name it: mobile-money, bank or cash
     * @param masked the account, masked, such as {@code +231 •••• 3456}; send it when the account is verified
     * @param holderAsWritten the holder's name as banks will read it, without accents; only in the response to the submission
     * @param submittedBy subject of the account that submitted it
     * @param submittedByFamily whether the family itself submitted it
     * @param submittedAt when it was submitted
     * @param needsReview whether a second person must accept it before anything is paid to it
     * @param heldUntil end of the cool-off; nothing is paid to it before
     * @param verifiedAt when the family verified it
     * @param acceptedAt when a second person accepted it
     * @param rejectedAt when a second person rejected it
     * @param holdReason why nothing is paid to it now; absent when it can be paid to
     */
    public record PayoutAccountResponse(
            UUID familyId,
            int version,
            PayoutAccountType kind,
            String provider,
            String masked,
            Optional<String> holderAsWritten,
            String submittedBy,
            boolean submittedByFamily,
            Instant submittedAt,
            boolean needsReview,
            Optional<Instant> heldUntil,
            Optional<Instant> verifiedAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> rejectedAt,
            Optional<AccountHoldReason> holdReason) {

        static PayoutAccountResponse of(
                PayoutAccountQueries.PayoutAccountRow row,
                String masked,
                Optional<String> holderAsWritten,
                Instant now) {
            return new PayoutAccountResponse(
                    row.familyId(),
                    row.version(),
                    row.kind(),
                    row.kind().provider(),
                    masked,
                    holderAsWritten,
                    row.submittedBy(),
                    row.submittedByFamily(),
                    row.submittedAt(),
                    row.needsReview(),
                    row.heldUntil(),
                    row.verifiedAt(),
                    row.acceptedAt(),
                    row.rejectedAt(),
                    row.batchHoldReason(now));
        }
    }

    /** Settings of payout accounts. */
    @ConfigMapping(prefix = "mutuality.payment.payout-account")
    public interface PayoutAccountSettings {
        /**
         * How long nothing is paid to a changed account: time for the family to notice a change that was not its own.
         */
        @WithDefault("PT72H")
        Duration coolOff();
    }
}
