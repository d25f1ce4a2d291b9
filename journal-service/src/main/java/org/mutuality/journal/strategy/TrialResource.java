package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.sharing.StrategyProblem.TRIAL_INVALID;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.strategy.readmodel.PeerFamilyQueries;
import org.mutuality.journal.strategy.readmodel.StrategyQueries;
import org.mutuality.journal.strategy.readmodel.TrialQueries;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordTrial;
import org.mutuality.journal.strategy.sharing.FamilySharingId;
import org.mutuality.journal.strategy.sharing.SourceKind;
import org.mutuality.journal.strategy.sharing.StrategyId;
import org.mutuality.journal.strategy.sharing.StrategySource;
import org.mutuality.journal.strategy.sharing.StrategyTextEncryption;
import org.mutuality.journal.strategy.sharing.Trial;
import org.mutuality.journal.strategy.sharing.TrialResult;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** "We tried it": by a family that may read the strategy, or in its name by whoever runs its cohort. */
@Path("/strategies/{strategyId}/trials/{trialId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class TrialResource {
    private static final int LONGEST_NOTE = 500;

    private final SharingAccess access;
    private final Directory directory;
    private final StrategyQueries strategies;
    private final TrialQueries trials;
    private final PeerFamilyQueries peers;
    private final StrategyTextEncryption words;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final RequestLocale locale;
    private final Clock clock;

    TrialResource(
            SharingAccess access,
            Directory directory,
            StrategyQueries strategies,
            TrialQueries trials,
            PeerFamilyQueries peers,
            StrategyTextEncryption words,
            CommandGateway commands,
            ProjectionBarrier barrier,
            RequestLocale locale,
            Clock clock) {
        this.access = access;
        this.directory = directory;
        this.strategies = strategies;
        this.trials = trials;
        this.peers = peers;
        this.words = words;
        this.commands = commands;
        this.barrier = barrier;
        this.locale = locale;
        this.clock = clock;
    }

    /** @param note takes the consent to sharing; the trial itself doesn't */
    public record RecordTrialRequest(
            UUID familyId, YearMonth month, TrialResult result, Optional<String> note, StrategySource source) {}

    /** 201; 200 when the same was told before; 409 when something else was. */
    @PUT
    public Response record(
            @PathParam("strategyId") UUID strategyId, @PathParam("trialId") UUID trialId, RecordTrialRequest body) {
        FamilyRef family = access.requireWritable(body.familyId());
        StrategyQueries.StrategyAuthor author = strategies
                .author(strategyId)
                .filter(one -> one.mayBeTriedBy(family, peers.of(body.familyId())))
                .orElseThrow(CurrentUser::notFound);
        Instant now = clock.instant();
        check(body, family, author, strategyId, now);
        access.awaitTrial(body.familyId(), body.note().isPresent());
        boolean told = commands.send(new RecordTrial(
                new FamilySharingId(body.familyId()),
                trialId,
                new Trial(new StrategyId(strategyId), body.month(), body.result(), body.note(), body.source()),
                body.note().map(note -> words.encryptNote(body.familyId(), trialId, note)),
                now));
        barrier.awaitCatchUp();
        return Response.status(told ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    private void check(
            RecordTrialRequest body,
            FamilyRef family,
            StrategyQueries.StrategyAuthor author,
            UUID strategyId,
            Instant now) {
        ValidationErrors errors = locale.newValidationErrors();
        YearMonth current = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        errors.addUnless(
                !body.month().isAfter(current)
                        && !body.month().isBefore(family.cohort().firstMonth()),
                "/month",
                "validation.month-begun");
        body.note().ifPresent(note -> errors.checkText(note, LONGEST_NOTE, "/note"));
        body.source().familyId().ifPresent(from -> {
            errors.addUnless(
                    body.source().kind() == SourceKind.FAMILY, "/heardFrom/familyId", "validation.only-for-family");
            errors.addUnless(
                    isCreditable(from, family, author, strategyId), "/heardFrom/familyId", "validation.trial-source");
        });
        errors.throwIfAny(TRIAL_INVALID);
    }

    // One answer for a family that doesn't exist and for one that it can't have heard from.
    private boolean isCreditable(UUID from, FamilyRef family, StrategyQueries.StrategyAuthor author, UUID strategyId) {
        boolean same = directory
                .findFamily(from)
                .filter(one -> one.cohort().cohortId().equals(family.cohort().cohortId()))
                .isPresent();
        return !from.equals(family.familyId())
                && (same || from.equals(author.familyId()) || trials.hasTried(from, strategyId));
    }
}
