package org.mutuality.payment.payoutaccount;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.TellAccount;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** Where a family wants its money: told in clear, shown masked. */
@Path("/payout-accounts/{familyId}")
@RunOnVirtualThread
public class PayoutAccountResource {
    private final PayoutAccountAccess access;
    private final PayoutAccountView view;
    private final Accounts accounts;
    private final History history;
    private final PayoutAccountSettings settings;
    private final Commands commands;
    private final CurrentUser caller;
    private final CaughtUp caughtUp;
    private final Clock clock;

    PayoutAccountResource(
            PayoutAccountAccess access,
            PayoutAccountView view,
            Accounts accounts,
            History history,
            PayoutAccountSettings settings,
            Commands commands,
            CurrentUser caller,
            CaughtUp caughtUp,
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
     * is paid to it before it is verified, and a change is held, see {@link Shown#heldBack}.
     */
    @PUT
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shown.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Shown.class)))
    public Response tell(@PathParam("familyId") UUID familyId, NewAccount told, @Context HttpHeaders headers) {
        FamilyRef family = access.requireWritable(familyId);
        Account account = AccountCheck.orThrow(told);
        Telling telling = accounts.seal(family, account, caller.subject(), access.isOwn(family));
        boolean happened = commands.send(new TellAccount(
                new PayoutAccountId(familyId), telling, IfMatch.of(headers), settings.coolOff(), clock.instant()));
        caughtUp.await();
        return shown(familyId, told.holder(), happened ? Response.Status.CREATED : Response.Status.OK);
    }

    @GET
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shown.class)))
    public Response get(@PathParam("familyId") UUID familyId) {
        return shown(access.requireReadable(familyId).familyId(), Optional.empty(), Response.Status.OK);
    }

    /** Who did what, oldest first. */
    @GET
    @Path("history")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<History.Entry> history(
            @PathParam("familyId") UUID familyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return history.of(access.requireReadable(familyId).familyId(), Optional.ofNullable(after), limit);
    }

    private Response shown(UUID familyId, Optional<String> holderAsWritten, Response.Status status) {
        PayoutAccountView.Row row = view.find(familyId).orElseThrow(CurrentUser::notFound);
        String masked = accounts.masked(familyId, row.sealed()).orElseThrow(CurrentUser::notFound);
        return Response.status(status)
                // No 304: what holds it back passes with time, without a new state.
                .tag(ETags.of(row.revision()))
                .entity(Shown.of(row, masked, holderAsWritten, clock.instant()))
                .build();
    }
}
