package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.StrategyProblem.TRIAL_INVALID;
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
import org.mutuality.journal.form.Spoken;
import org.mutuality.journal.strategy.SharingCommand.TryStrategy;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** "We tried it": by a family that may read the strategy, or in its name by whoever runs its cohort. */
@Path("/strategies/{strategyId}/trials/{trialId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class TrialResource {
    private static final int LONGEST_NOTE = 500;

    private final SharingAccess access;
    private final Directory directory;
    private final StrategyView strategies;
    private final TrialView trials;
    private final PeersView peers;
    private final SealedWords words;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Spoken spoken;
    private final Clock clock;

    TrialResource(
            SharingAccess access,
            Directory directory,
            StrategyView strategies,
            TrialView trials,
            PeersView peers,
            SealedWords words,
            Commands commands,
            CaughtUp caughtUp,
            Spoken spoken,
            Clock clock) {
        this.access = access;
        this.directory = directory;
        this.strategies = strategies;
        this.trials = trials;
        this.peers = peers;
        this.words = words;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** @param note takes the consent to sharing; the trial itself doesn't */
    public record NewTrial(UUID familyId, YearMonth month, Result result, Optional<String> note, HeardFrom heardFrom) {}

    /** 201; 200 when the same was told before; 409 when something else was. */
    @PUT
    public Response tell(@PathParam("strategyId") UUID strategyId, @PathParam("trialId") UUID trialId, NewTrial body) {
        FamilyRef family = access.requireWritable(body.familyId());
        StrategyView.Author author = strategies
                .author(strategyId)
                .filter(one -> one.mayBeTriedBy(family, peers.of(body.familyId())))
                .orElseThrow(CurrentUser::notFound);
        Instant now = clock.instant();
        check(body, family, author, strategyId, now);
        access.awaitTrial(body.familyId(), body.note().isPresent());
        boolean told = commands.send(new TryStrategy(
                new SharingId(body.familyId()),
                trialId,
                new Trial(new StrategyId(strategyId), body.month(), body.result(), body.note(), body.heardFrom()),
                body.note().map(note -> words.sealNote(body.familyId(), trialId, note)),
                now));
        caughtUp.await();
        return Response.status(told ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    private void check(NewTrial body, FamilyRef family, StrategyView.Author author, UUID strategyId, Instant now) {
        Wrongs wrongs = spoken.wrongs();
        YearMonth current = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        wrongs.check(
                !body.month().isAfter(current)
                        && !body.month().isBefore(family.cohort().firstMonth()),
                "/month",
                "validation.month-begun");
        body.note().ifPresent(note -> wrongs.checkText(note, LONGEST_NOTE, "/note"));
        body.heardFrom().familyId().ifPresent(from -> {
            wrongs.check(
                    body.heardFrom().kind() == Channel.FAMILY, "/heardFrom/familyId", "validation.only-for-family");
            wrongs.check(
                    isCreditable(from, family, author, strategyId), "/heardFrom/familyId", "validation.trial-source");
        });
        wrongs.orThrow(TRIAL_INVALID);
    }

    // One answer for a family that doesn't exist and for one that it can't have heard from.
    private boolean isCreditable(UUID from, FamilyRef family, StrategyView.Author author, UUID strategyId) {
        boolean same = directory
                .family(from)
                .filter(one -> one.cohort().cohortId().equals(family.cohort().cohortId()))
                .isPresent();
        return !from.equals(family.familyId())
                && (same || from.equals(author.familyId()) || trials.hasTried(from, strategyId));
    }
}
