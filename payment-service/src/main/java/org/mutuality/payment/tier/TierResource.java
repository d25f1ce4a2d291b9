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
import org.mutuality.payment.tier.TierCommand.ApproveTier;
import org.mutuality.payment.tier.TierCommand.ProposeTier;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Approval tiers: one person proposes them, another approves them. Where none is set, one approver is enough. */
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
     * Proposes the sum from which a batch needs two approvers. The sum before stays in force until another person approves
     * this one. Replaces an earlier proposal until one is approved.
     *
     * @param country ISO 3166 alpha-2, such as PH
     * @param currency ISO 4217, such as PHP
     * @param request the tier
     * @throws ProblemException TIER_INVALID, PRECONDITION_FAILED, NOT_FOUND
     */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    @RespondsWith(204)
    public Response propose(
            @PathParam("country") String country,
            @PathParam("currency") String currency,
            ApprovalTierRequest request,
            @Context HttpHeaders headers) {
        access.requireManageable(country);
        commands.send(new ProposeTier(
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
     * Approves the proposed sum. Never by its proposer. For batches of this country and currency that are approved from now
     * on.
     *
     * @param country ISO 3166 alpha-2, such as PH
     * @param currency ISO 4217, such as PHP
     * @throws ProblemException TIER_NEEDS_FOUR_EYES, TIER_NOT_PROPOSED, TIER_APPROVED, PRECONDITION_FAILED, NOT_FOUND
     */
    @PUT
    @Path("approval")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_CHECKER})
    public void approve(
            @PathParam("country") String country,
            @PathParam("currency") String currency,
            @Context HttpHeaders headers) {
        access.requireApprovable(country);
        commands.send(
                new ApproveTier(TierId.of(country, currency), IfMatch.of(headers), caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Returns the sum from which a batch needs two approvers, and the latest proposal. 404 when none was ever
     * proposed: one approver is always enough.
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
        TierQueries.ApprovalTierRow tier = tiers.find(country, currency).orElseThrow(CurrentUser::notFound);
        return ETags.answer(headers, tier.version(), tier);
    }
}
