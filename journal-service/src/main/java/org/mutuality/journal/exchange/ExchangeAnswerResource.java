package org.mutuality.journal.exchange;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.mutuality.journal.exchange.match.ExchangeAnswer;
import org.mutuality.journal.exchange.match.ExchangeCommand.AnswerExchange;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.journal.exchange.readmodel.ExchangeAccess;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries.ExchangeRow;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.projection.ProjectionBarrier;

/** What the other side says: the family itself, or whoever runs its cohort on its behalf. */
@Path("/exchanges/{exchangeId}/answer")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class ExchangeAnswerResource {
    private final ExchangeAccess access;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    ExchangeAnswerResource(ExchangeAccess access, CommandGateway commands, ProjectionBarrier caughtUp, Clock clock) {
        this.access = access;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** {@code left}: it would rather not say, also instead of what it said before. */
    public record AnswerExchangeRequest(ExchangeAnswer answer) {}

    /** Repeatable; another answer replaces the one before. */
    @PUT
    public void answer(@PathParam("exchangeId") UUID id, AnswerExchangeRequest body) {
        ExchangeRow one = access.requireAnswerable(id);
        commands.send(new AnswerExchange(
                one.matchId(),
                new ExchangeId(id),
                one.otherFamily().orElseThrow(CurrentUser::notFound),
                body.answer,
                clock.instant()));
        caughtUp.awaitCatchUp();
    }
}
