package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.sharing.StrategyProblem.STRATEGY_INVALID;
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
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.strategy.readmodel.StrategyQueries;
import org.mutuality.journal.strategy.reservation.StrategyIdReservationCommand.ReserveStrategyId;
import org.mutuality.journal.strategy.sharing.Audience;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.ChangeStrategy;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.ShareStrategy;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.WithdrawStrategy;
import org.mutuality.journal.strategy.sharing.FamilySharingId;
import org.mutuality.journal.strategy.sharing.StrategyArea;
import org.mutuality.journal.strategy.sharing.StrategyContent;
import org.mutuality.journal.strategy.sharing.StrategyId;
import org.mutuality.journal.strategy.sharing.StrategyTextEncryption;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Sharing what worked: by the family, or in its name by whoever runs its cohort; only under its consent. */
@Path("/strategies/{strategyId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class StrategyResource {
    private final SharingAccess access;
    private final StrategyQueries strategies;
    private final StrategyTextEncryption words;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final RequestLocale locale;
    private final Clock clock;

    StrategyResource(
            SharingAccess access,
            StrategyQueries strategies,
            StrategyTextEncryption words,
            CommandGateway commands,
            ProjectionBarrier barrier,
            RequestLocale locale,
            Clock clock) {
        this.access = access;
        this.strategies = strategies;
        this.words = words;
        this.commands = commands;
        this.barrier = barrier;
        this.locale = locale;
        this.clock = clock;
    }

    /** @param picture an https address or a picture's id */
    public record ShareStrategyRequest(
            UUID familyId, StrategyArea area, String title, String text, Optional<String> picture, Audience audience) {
        StrategyContent content() {
            return new StrategyContent(area, title, text, picture, audience);
        }
    }

    /**
     * Without {@code If-Match} shares it: 201; 200 when the same was shared before. With it changes the version it names: 200;
     * 412 when there is a newer one.
     */
    @PUT
    public Response put(
            @PathParam("strategyId") UUID strategyId, ShareStrategyRequest strategy, @Context HttpHeaders headers) {
        access.requireWritable(strategy.familyId());
        ValidationErrors errors = locale.newValidationErrors();
        strategy.content().check(errors);
        errors.throwIfAny(STRATEGY_INVALID);
        @Nullable String seen = headers.getHeaderString(HttpHeaders.IF_MATCH);
        boolean shared = seen == null ? share(strategyId, strategy) : change(strategyId, strategy, seen);
        barrier.awaitCatchUp();
        return Response.status(shared ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    /** For good: 204, also when it was removed before. */
    @PUT
    @Path("withdrawal")
    public void withdraw(@PathParam("strategyId") UUID strategyId) {
        UUID familyId = strategies.sharedBy(strategyId).orElseThrow(CurrentUser::notFound);
        access.requireWritable(familyId);
        commands.send(new WithdrawStrategy(new FamilySharingId(familyId), new StrategyId(strategyId), clock.instant()));
        barrier.awaitCatchUp();
    }

    // The id is claimed first, so that nothing is shared under one that another family has.
    private boolean share(UUID strategyId, ShareStrategyRequest strategy) {
        access.awaitConsent(strategy.familyId());
        StrategyId id = new StrategyId(strategyId);
        commands.send(new ReserveStrategyId(id, strategy.familyId(), clock.instant()));
        StrategyContent content = strategy.content();
        return commands.send(new ShareStrategy(
                new FamilySharingId(strategy.familyId()), id, content, words.encrypt(id, content), clock.instant()));
    }

    private boolean change(UUID strategyId, ShareStrategyRequest strategy, String seen) {
        StrategyId id = new StrategyId(strategyId);
        StrategyContent content = strategy.content();
        commands.send(new ChangeStrategy(
                new FamilySharingId(strategy.familyId()),
                id,
                version(seen),
                content,
                words.encrypt(id, content),
                clock.instant()));
        return false;
    }

    // A tag of ours is a number in quotes; any other names no version that ever was.
    private static int version(String tag) {
        return tag.matches("\"\\d{1,9}\"") ? Integer.parseInt(tag.substring(1, tag.length() - 1)) : 0;
    }
}
