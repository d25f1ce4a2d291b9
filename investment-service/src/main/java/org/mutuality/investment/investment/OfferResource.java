package org.mutuality.investment.investment;

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
import org.mutuality.platform.projection.ProjectionBarrier;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;

/** What the country team offers, and what the family answers. */
@Path("/investments/{investmentId}")
@RunOnVirtualThread
public class OfferResource {
    private final CommandGateway commands;
    private final InvestmentAccess access;
    private final CurrentUser caller;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    OfferResource(
            CommandGateway commands,
            InvestmentAccess access,
            CurrentUser caller,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.caller = caller;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param amount at most what was proposed */
    public record OfferInvestmentRequest(Money amount) {}

    /** What the family says to the offer. */
    public record AnswerOfferRequest(boolean accepted) {}

    @PUT
    @Path("offer")
    @RolesAllowed(COUNTRY_LEAD)
    public void offer(@PathParam("investmentId") UUID id, OfferInvestmentRequest offer) {
        InvestmentQueries.InvestmentRow one = access.requireOfferable(id);
        commands.send(new OfferInvestment(
                new InvestmentId(one.investmentId()), offer.amount, caller.subject(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    @PUT
    @Path("answer")
    @RolesAllowed(FAMILY)
    public void answer(@PathParam("investmentId") UUID id, AnswerOfferRequest answer) {
        InvestmentQueries.InvestmentRow one = access.requireAnswerable(id);
        commands.send(new AnswerOffer(
                new InvestmentId(one.investmentId()), one.familyId(), answer.accepted, clock.instant()));
        caughtUp.awaitCatchUp();
    }
}
