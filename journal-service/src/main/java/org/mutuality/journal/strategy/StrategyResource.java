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
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Sharing what worked: by the family, or on its behalf by whoever runs its cohort; only with its consent to sharing. */
@Path("/strategies/{strategyId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class StrategyResource {
    private final SharingAccess access;
    private final StrategyQueries strategies;
    private final StrategyTextEncryption encryption;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final RequestLocale locale;
    private final Clock clock;

    StrategyResource(
            SharingAccess access,
            StrategyQueries strategies,
            StrategyTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier barrier,
            RequestLocale locale,
            Clock clock) {
        this.access = access;
        this.strategies = strategies;
        this.encryption = encryption;
        this.commands = commands;
        this.barrier = barrier;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * A strategy to share.
     *
     * @param familyId the family that shares it
     * @param area area of life that it is about
     * @param title at most 120 characters; stored encrypted
     * @param text what worked and how, at most 4,000 characters; stored encrypted
     * @param picture an https address or the id of a picture, at most 500 characters; never fetched by this service
     * @param audience which families may read it
     */
    public record ShareStrategyRequest(
            UUID familyId, StrategyArea area, String title, String text, Optional<String> picture, Audience audience) {
        StrategyContent content() {
            return new StrategyContent(area, title, text, picture, audience);
        }
    }

    /**
     * Share a strategy, or change it. Without If-Match it is shared; with If-Match the version named there is changed.
     *
     * @param strategyId id of the strategy, chosen by the caller; a resend with the same content is 200
     * @param strategy its content
     * @throws org.mutuality.platform.problem.ProblemException STRATEGY_INVALID, STRATEGY_NEEDS_CONSENT, STRATEGY_ALREADY_SHARED,
     *     STRATEGY_REMOVED, STRATEGY_LIMIT_REACHED, STRATEGY_NOT_FOUND, ENROLMENT_NOT_RECEIVED, PRECONDITION_FAILED, NOT_FOUND
     */
    @PUT
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response put(
            @PathParam("strategyId") UUID strategyId, ShareStrategyRequest strategy, @Context HttpHeaders headers) {
        access.requireWritable(strategy.familyId());
        ValidationErrors errors = locale.newValidationErrors();
        strategy.content().check(errors);
        errors.throwIfAny(STRATEGY_INVALID);
        @Nullable String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        boolean shared = ifMatch == null ? share(strategyId, strategy) : change(strategyId, strategy, ifMatch);
        barrier.awaitCatchUp();
        return Response.status(shared ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    /**
     * Withdraw a strategy for good. Repeatable. Its text is destroyed.
     *
     * @param strategyId id of the strategy
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    @PUT
    @Path("withdrawal")
    public void withdraw(@PathParam("strategyId") UUID strategyId) {
        UUID familyId = strategies.sharedBy(strategyId).orElseThrow(CurrentUser::notFound);
        access.requireWritable(familyId);
        commands.send(new WithdrawStrategy(new FamilySharingId(familyId), new StrategyId(strategyId), clock.instant()));
        barrier.awaitCatchUp();
    }

    // The id is reserved first, so that two families can't share under one id.
    private boolean share(UUID strategyId, ShareStrategyRequest strategy) {
        access.awaitConsent(strategy.familyId());
        StrategyId id = new StrategyId(strategyId);
        commands.send(new ReserveStrategyId(id, strategy.familyId(), clock.instant()));
        StrategyContent content = strategy.content();
        return commands.send(new ShareStrategy(
                new FamilySharingId(strategy.familyId()),
                id,
                content,
                encryption.encrypt(id, content),
                clock.instant()));
    }

    private boolean change(UUID strategyId, ShareStrategyRequest strategy, String ifMatch) {
        StrategyId id = new StrategyId(strategyId);
        StrategyContent content = strategy.content();
        commands.send(new ChangeStrategy(
                new FamilySharingId(strategy.familyId()),
                id,
                version(ifMatch),
                content,
                encryption.encrypt(id, content),
                clock.instant()));
        return false;
    }

    // An ETag of this resource is a number in quotes; any other names no version.
    private static int version(String tag) {
        return tag.matches("\"\\d{1,9}\"") ? Integer.parseInt(tag.substring(1, tag.length() - 1)) : 0;
    }
}
