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

/** Where a family wants its money: told in clear, shown masked. */
@Path("/payout-accounts/{familyId}")
@RunOnVirtualThread
public class PayoutAccountResource {
    private final PayoutAccountAccess access;
    private final PayoutAccountQueries view;
    private final AccountVault accounts;
    private final PayoutAccountHistory history;
    private final PayoutAccountSettings settings;
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    PayoutAccountResource(
            PayoutAccountAccess access,
            PayoutAccountQueries view,
            AccountVault accounts,
            PayoutAccountHistory history,
            PayoutAccountSettings settings,
            CommandGateway commands,
            CurrentUser caller,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.access = access;
        this.view = view;
        this.accounts = accounts;
        this.history = history;
        this.settings = settings;
        this.commands = commands;
        this.caller = caller;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /**
     * 201 when it was told now, 200 when it is the account already; 412 when If-Match names another state than its own. Nothing
     * is paid to it before it is verified, and a change is held, see {@link PayoutAccountResponse#heldBack}.
     */
    @PUT
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith({201, 200})
    public RestResponse<PayoutAccountResponse> submit(
            @PathParam("familyId") UUID familyId, PayoutAccountRequest told, @Context HttpHeaders headers) {
        FamilyRef family = access.requireWritable(familyId);
        AccountDetails account = PayoutAccountValidator.validate(told);
        EncryptedAccount telling = accounts.encrypt(family, account, caller.subject(), access.isOwn(family));
        boolean happened = commands.send(new SubmitPayoutAccount(
                new PayoutAccountId(familyId), telling, IfMatch.of(headers), settings.coolOff(), clock.instant()));
        caughtUp.awaitCatchUp();
        return shown(familyId, told.holder(), happened ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @GET
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public RestResponse<PayoutAccountResponse> get(@PathParam("familyId") UUID familyId) {
        return shown(access.requireReadable(familyId).familyId(), Optional.empty(), RestResponse.Status.OK);
    }

    /** Who did what, oldest first. */
    @GET
    @Path("history")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<PayoutAccountHistory.PayoutAccountHistoryEntry> history(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return history.of(access.requireReadable(familyId).familyId(), Optional.ofNullable(after), limit);
    }

    private RestResponse<PayoutAccountResponse> shown(
            UUID familyId, Optional<String> holderAsWritten, RestResponse.Status status) {
        PayoutAccountQueries.PayoutAccountRow row = view.find(familyId).orElseThrow(CurrentUser::notFound);
        String masked = accounts.masked(familyId, row.encrypted()).orElseThrow(CurrentUser::notFound);
        return RestResponse.ResponseBuilder.create(
                        status, PayoutAccountResponse.of(row, masked, holderAsWritten, clock.instant()))
                // No 304: what holds it back passes with time, without a new state.
                .tag(ETags.of(row.revision()))
                .build();
    }

    /**
     * A payout account as people see it.
     *
     * @param version to be named when it is verified or reviewed
     * @param provider as a batch names it
     * @param masked to be named when it is verified
     * @param holderAsWritten the holder as banks will read it, without accents; only in the answer to who told it this moment
     * @param submittedBy account of who told it
     * @param needsSecond whether a second person must have seen it
     * @param heldUntil nothing is paid before
     * @param heldBack why nothing is paid to it now; absent when it may be
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
            boolean needsSecond,
            Optional<Instant> heldUntil,
            Optional<Instant> verifiedAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> rejectedAt,
            Optional<AccountHoldReason> heldBack) {

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
                    row.needsSecond(),
                    row.heldUntil(),
                    row.verifiedAt(),
                    row.acceptedAt(),
                    row.rejectedAt(),
                    row.heldBack(now));
        }
    }

    /** How payout accounts are guarded. */
    @ConfigMapping(prefix = "mutuality.payment.payout-account")
    public interface PayoutAccountSettings {
        /** For how long a changed account isn't paid to: time for the family to notice a change that wasn't its own. */
        @WithDefault("PT72H")
        Duration coolOff();
    }
}
