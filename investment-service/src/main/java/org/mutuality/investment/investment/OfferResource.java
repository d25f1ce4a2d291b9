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
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** What the country team offers, and what the family answers. */
@Path("/investments/{investmentId}")
@RunOnVirtualThread
public class OfferResource {
    private final Commands commands;
    private final InvestmentAccess access;
    private final CurrentUser caller;
    private final CaughtUp caughtUp;
    private final Clock clock;

    OfferResource(
            Commands commands,
            InvestmentAccess access,
            CurrentUser caller,
            CaughtUp caughtUp,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.caller = caller;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param amount at most what was proposed */
    public record Offer(Money amount) {}

    /** What the family says to the offer. */
    public record Answer(boolean accepted) {}

    @PUT
    @Path("offer")
    @RolesAllowed(COUNTRY_LEAD)
    public void offer(@PathParam("investmentId") UUID id, Offer offer) {
        InvestmentView.Row one = access.requireOfferable(id);
        commands.send(new OfferInvestment(
                new InvestmentId(one.investmentId()), offer.amount, caller.subject(), clock.instant()));
        caughtUp.await();
    }

    @PUT
    @Path("answer")
    @RolesAllowed(FAMILY)
    public void answer(@PathParam("investmentId") UUID id, Answer answer) {
        InvestmentView.Row one = access.requireAnswerable(id);
        commands.send(new AnswerOffer(
                new InvestmentId(one.investmentId()),
                one.familyId(),
                answer.accepted,
                clock.instant()));
        caughtUp.await();
    }
}
