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
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.contracts.Money;
import org.mutuality.payment.tier.TierCommand.SetTier;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Approval tiers. Where none is set, one approver is enough. */
@Path("/approval-tiers/{country}/{currency}")
@RunOnVirtualThread
public class TierResource {
    private final TierAccess access;
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final TierQueries tiers;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    TierResource(
            TierAccess access,
            CommandGateway commands,
            CurrentUser caller,
            TierQueries tiers,
            ProjectionBarrier barrier,
            Clock clock) {
        this.access = access;
        this.commands = commands;
        this.caller = caller;
        this.tiers = tiers;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * An approval tier.
     *
     * @param twoApproversFrom sum from which a batch needs two approvers, more than 0, in the currency of the address
     */
    public record ApprovalTierRequest(Money twoApproversFrom) {}

    /**
     * Sets the sum from which a batch needs two approvers. For batches of this country and currency that are approved
     * from now on.
     *
     * @param country ISO 3166 alpha-2, such as PH
     * @param currency ISO 4217, such as PHP
     * @param request the tier
     * @throws ProblemException TIER_INVALID, PRECONDITION_FAILED, NOT_FOUND
     */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    @RespondsWith(204)
    public Response set(
            @PathParam("country") String country,
            @PathParam("currency") String currency,
            ApprovalTierRequest request,
            @Context HttpHeaders headers) {
        access.requireManageable(country);
        commands.send(new SetTier(
                TierId.of(country, currency),
                country,
                currency,
                request.twoApproversFrom(),
                IfMatch.of(headers),
                caller.subject(),
                clock.instant()));
        barrier.awaitCatchUp();
        return Response.noContent().build();
    }

    /**
     * Returns the sum from which a batch needs two approvers. 404 when none is set: one approver is always enough.
     *
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<TierQueries.ApprovalTierRow> get(
            @PathParam("country") String country,
            @PathParam("currency") String currency,
            @Context HttpHeaders headers) {
        access.requireReadable(country);
        TierQueries.ApprovalTierRow tier = tiers.of(country, currency).orElseThrow(CurrentUser::notFound);
        return ETags.answer(headers, tier.version(), tier);
    }
}
