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

/** The answer of the other family: by the family itself, or on its behalf by whoever runs its cohort. */
@Path("/exchanges/{exchangeId}/answer")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class ExchangeAnswerResource {
    private final ExchangeAccess access;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    ExchangeAnswerResource(ExchangeAccess access, CommandGateway commands, ProjectionBarrier barrier, Clock clock) {
        this.access = access;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * An answer to an exchange.
     *
     * @param answer {@code confirmed}, {@code declined}, or {@code withheld} when the family would rather not say
     */
    public record AnswerExchangeRequest(ExchangeAnswer answer) {}

    /**
     * Answer an exchange that the other family declared. Repeatable; another answer replaces the earlier one. A confirmation needs the
     * family's consent to a journal; to decline or to withhold does not.
     *
     * @param id id of the exchange
     * @param body the answer
     * @throws org.mutuality.platform.problem.ProblemException EXCHANGE_DECLARED_BY_BOTH, EXCHANGE_WITHDRAWN, JOURNAL_NEEDS_CONSENT, NOT_FOUND
     */
    @PUT
    public void answer(@PathParam("exchangeId") UUID id, AnswerExchangeRequest body) {
        ExchangeRow one = access.requireAnswerable(id, body.answer);
        commands.send(new AnswerExchange(
                one.matchId(),
                new ExchangeId(id),
                one.otherFamily().orElseThrow(CurrentUser::notFound),
                body.answer,
                clock.instant()));
        barrier.awaitCatchUp();
    }
}
