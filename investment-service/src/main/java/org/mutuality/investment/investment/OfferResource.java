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
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** What the country team offers, and what the family answers. */
@Path("/investments/{investmentId}")
@RunOnVirtualThread
public class OfferResource {
    private final Commands commands;
    private final InvestmentReaders readers;
    private final InvestmentView view;
    private final Caller caller;
    private final CaughtUp caughtUp;
    private final Clock clock;

    OfferResource(
            Commands commands,
            InvestmentReaders readers,
            InvestmentView view,
            Caller caller,
            CaughtUp caughtUp,
            Clock clock) {
        this.commands = commands;
        this.readers = readers;
        this.view = view;
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
        InvestmentView.Row one = view.find(id).filter(readers::mayOffer).orElseThrow(Caller::hidden);
        commands.send(new OfferInvestment(
                new InvestmentId(one.investmentId()), offer.amount, caller.subject(), clock.instant()));
        caughtUp.await();
    }

    @PUT
    @Path("answer")
    @RolesAllowed(FAMILY)
    public void answer(@PathParam("investmentId") UUID id, Answer answer) {
        InvestmentView.Row one = view.find(id).filter(readers::mayAnswer).orElseThrow(Caller::hidden);
        commands.send(new AnswerOffer(
                new InvestmentId(one.investmentId()),
                caller.familyId().orElseThrow(Caller::hidden),
                answer.accepted,
                clock.instant()));
        caughtUp.await();
    }
}
