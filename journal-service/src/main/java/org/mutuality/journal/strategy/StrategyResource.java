package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.StrategyProblem.STRATEGY_INVALID;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.Spoken;
import org.mutuality.journal.strategy.ClaimCommand.ClaimStrategy;
import org.mutuality.journal.strategy.SharingCommand.ChangeStrategy;
import org.mutuality.journal.strategy.SharingCommand.ShareStrategy;
import org.mutuality.journal.strategy.SharingCommand.WithdrawStrategy;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** Sharing what worked: by the family, or in its name by whoever runs its cohort; only under its consent. */
@Path("/strategies/{strategyId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class StrategyResource {
    private final SharingAccess access;
    private final StrategyView strategies;
    private final SealedWords words;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Spoken spoken;
    private final Clock clock;

    StrategyResource(
            SharingAccess access,
            StrategyView strategies,
            SealedWords words,
            Commands commands,
            CaughtUp caughtUp,
            Spoken spoken,
            Clock clock) {
        this.access = access;
        this.strategies = strategies;
        this.words = words;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** @param picture an https address or a picture's id */
    public record NewStrategy(
            UUID familyId, Area area, String title, String text, Optional<String> picture, Audience audience) {
        Content content() {
            return new Content(area, title, text, picture, audience);
        }
    }

    /**
     * Without {@code If-Match} shares it: 201; 200 when the same was shared before. With it changes the version it names: 200;
     * 412 when there is a newer one.
     */
    @PUT
    public Response put(@PathParam("strategyId") UUID strategyId, NewStrategy strategy, @Context HttpHeaders headers) {
        access.requireWritable(strategy.familyId());
        Wrongs wrongs = spoken.wrongs();
        strategy.content().check(wrongs);
        wrongs.orThrow(STRATEGY_INVALID);
        @Nullable String seen = headers.getHeaderString(HttpHeaders.IF_MATCH);
        boolean shared = seen == null ? share(strategyId, strategy) : change(strategyId, strategy, seen);
        caughtUp.await();
        return Response.status(shared ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    /** For good: 204, also when it was removed before. */
    @PUT
    @Path("withdrawal")
    public void withdraw(@PathParam("strategyId") UUID strategyId) {
        UUID familyId = strategies.sharedBy(strategyId).orElseThrow(CurrentUser::notFound);
        access.requireWritable(familyId);
        commands.send(new WithdrawStrategy(new SharingId(familyId), new StrategyId(strategyId), clock.instant()));
        caughtUp.await();
    }

    // The id is claimed first, so that nothing is shared under one that another family has.
    private boolean share(UUID strategyId, NewStrategy strategy) {
        access.awaitConsent(strategy.familyId());
        StrategyId id = new StrategyId(strategyId);
        commands.send(new ClaimStrategy(id, strategy.familyId(), clock.instant()));
        Content content = strategy.content();
        return commands.send(new ShareStrategy(
                new SharingId(strategy.familyId()), id, content, words.seal(id, content), clock.instant()));
    }

    private boolean change(UUID strategyId, NewStrategy strategy, String seen) {
        StrategyId id = new StrategyId(strategyId);
        Content content = strategy.content();
        commands.send(new ChangeStrategy(
                new SharingId(strategy.familyId()),
                id,
                version(seen),
                content,
                words.seal(id, content),
                clock.instant()));
        return false;
    }

    // A tag of ours is a number in quotes; any other names no version that ever was.
    private static int version(String tag) {
        return tag.matches("\"\\d{1,9}\"") ? Integer.parseInt(tag.substring(1, tag.length() - 1)) : 0;
    }
}
