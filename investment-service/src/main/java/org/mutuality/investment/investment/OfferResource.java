package org.mutuality.investment.investment;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentCommand.AnswerOffer;
import org.mutuality.investment.investment.InvestmentCommand.OfferInvestment;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Offer of the country team and answer of the family. */
@Path("/investments/{investmentId}")
@RunOnVirtualThread
public class OfferResource {
    private final CommandGateway commands;
    private final InvestmentAccess access;
    private final CurrentUser caller;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    OfferResource(
            CommandGateway commands,
            InvestmentAccess access,
            CurrentUser caller,
            ProjectionBarrier barrier,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.caller = caller;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * What is offered to a family.
     *
     * @param amount offered amount, more than 0 and at most the proposed amount
     */
    public record OfferInvestmentRequest(Money amount) {}

    /**
     * A family's answer to an offer.
     *
     * @param accepted true to accept the offer, false to decline it
     */
    public record AnswerOfferRequest(boolean accepted) {}

    /**
     * Offers an amount to the family. A member of the country team other than the proposer makes the offer; it cannot be changed.
     * Repeating it changes nothing.
     *
     * @param id id of the investment
     * @param offer offered amount
     * @throws ProblemException OFFER_NEEDS_FOUR_EYES, OFFER_ALREADY_MADE, INVESTMENT_CLOSED, OFFER_INVALID, NOT_FOUND
     */
    @PUT
    @Path("offer")
    @RolesAllowed(COUNTRY_LEAD)
    public void offer(@PathParam("investmentId") UUID id, OfferInvestmentRequest offer) {
        InvestmentQueries.InvestmentRow one = access.requireOfferable(id);
        commands.send(new OfferInvestment(
                new InvestmentId(one.investmentId()), offer.amount, caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Accepts or declines the offer, by the family itself. The answer cannot be changed. Repeating it changes nothing.
     *
     * @param answer answer of the family
     * @throws ProblemException ANSWER_BY_FAMILY_ONLY, ANSWER_NEEDS_OFFER, OFFER_ALREADY_ANSWERED, INVESTMENT_CLOSED, NOT_FOUND
     */
    @PUT
    @Path("answer")
    @RolesAllowed(FAMILY)
    public void answer(@PathParam("investmentId") UUID id, AnswerOfferRequest answer) {
        InvestmentQueries.InvestmentRow one = access.requireAnswerable(id);
        commands.send(new AnswerOffer(
                new InvestmentId(one.investmentId()), one.familyId(), answer.accepted, clock.instant()));
        barrier.awaitCatchUp();
    }
}
