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
import org.mutuality.journal.exchange.ExchangeCommand.AnswerExchange;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** What the other side says: the family itself, or whoever runs its cohort on its behalf. */
@Path("/exchanges/{exchangeId}/answer")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class ExchangeAnswerResource {
    private final ExchangeView exchanges;
    private final Directory directory;
    private final Caller caller;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Clock clock;

    ExchangeAnswerResource(
            ExchangeView exchanges,
            Directory directory,
            Caller caller,
            Commands commands,
            CaughtUp caughtUp,
            Clock clock) {
        this.exchanges = exchanges;
        this.directory = directory;
        this.caller = caller;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** {@code left}: it would rather not say, also instead of what it said before. */
    public record Answered(Answer answer) {}

    /** Repeatable; another answer replaces the one before. */
    @PUT
    public void answer(@PathParam("exchangeId") UUID id, Answered body) {
        ExchangeRow one = exchanges.find(id).filter(this::isAsked).orElseThrow(Caller::hidden);
        commands.send(new AnswerExchange(
                one.deedId(),
                new ExchangeId(id),
                one.otherFamily().orElseThrow(Caller::hidden),
                body.answer,
                clock.instant()));
        caughtUp.await();
    }

    // To whom it isn't asked, a private one among them, there is none; not even to who declared it.
    private boolean isAsked(ExchangeRow row) {
        return !row.hidden()
                && row.otherFamily()
                        .flatMap(directory::family)
                        .filter(caller::mayWriteFor)
                        .isPresent();
    }
}
