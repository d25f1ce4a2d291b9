package org.mutuality.payment.tier;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.mutuality.contracts.Money;
import org.mutuality.payment.tier.TierCommand.SetTier;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.projection.ProjectionBarrier;

/** From how much on two must approve. Where nothing is set, one is enough. */
@Path("/approval-tiers/{country}/{currency}")
@RunOnVirtualThread
public class TierResource {
    private final TierAccess access;
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final TierQueries view;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    TierResource(
            TierAccess access,
            CommandGateway commands,
            CurrentUser caller,
            TierQueries view,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.access = access;
        this.commands = commands;
        this.caller = caller;
        this.view = view;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param twoApproversFrom a batch of this sum or more needs two approvers */
    public record ApprovalTierRequest(Money twoApproversFrom) {}

    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    public Response set(
            @PathParam("country") String country,
            @PathParam("currency") String currency,
            ApprovalTierRequest tier,
            @Context HttpHeaders headers) {
        access.requireManageable(country);
        commands.send(new SetTier(
                TierId.of(country, currency),
                country,
                currency,
                tier.twoApproversFrom(),
                IfMatch.of(headers),
                caller.subject(),
                clock.instant()));
        caughtUp.awaitCatchUp();
        return Response.noContent().build();
    }

    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TierQueries.ApprovalTierRow.class)))
    public Response get(
            @PathParam("country") String country,
            @PathParam("currency") String currency,
            @Context HttpHeaders headers) {
        access.requireReadable(country);
        TierQueries.ApprovalTierRow tier = view.of(country, currency).orElseThrow(CurrentUser::notFound);
        return ETags.answer(headers, tier.version(), tier);
    }
}
