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
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.calendar.CohortCalendars;
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
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Recording a trial of a strategy: by a family that may read it, or on its behalf by whoever runs its cohort. */
@Path("/strategies/{strategyId}/trials/{trialId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class TrialResource {
    private static final int MAX_NOTE_LENGTH = 500;

    private final CohortCalendars calendars;
    private final SharingAccess access;
    private final Directory directory;
    private final StrategyQueries strategies;
    private final TrialQueries trials;
    private final PeerFamilyQueries peers;
    private final StrategyTextEncryption encryption;
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
            StrategyTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier barrier,
            RequestLocale locale,
            Clock clock,
            CohortCalendars calendars) {
        this.calendars = calendars;
        this.access = access;
        this.directory = directory;
        this.strategies = strategies;
        this.trials = trials;
        this.peers = peers;
        this.encryption = encryption;
        this.commands = commands;
        this.barrier = barrier;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * A trial of a strategy.
     *
     * @param familyId the family that tried it
     * @param month the month of the trial, such as {@code 2021-03}; from the cohort's first month to the month in progress
     * @param result whether it helped
     * @param note free text for the author, at most 500 characters; stored encrypted. Needs the family's consent to sharing, the
     *     trial itself doesn't
     * @param source how the family learned of the strategy
     */
    public record RecordTrialRequest(
            UUID familyId, YearMonth month, TrialResult result, Optional<String> note, StrategySource source) {}

    /**
     * Record that a family tried a strategy.
     *
     * @param strategyId id of the strategy
     * @param trialId id of the trial, chosen by the caller; a resend with the same content is 200
     * @param body the trial
     * @throws org.mutuality.platform.problem.ProblemException TRIAL_INVALID, TRIAL_OF_OWN_STRATEGY, TRIAL_NOTE_NEEDS_CONSENT,
     *     TRIAL_ALREADY_RECORDED, STRATEGY_LIMIT_REACHED, ENROLMENT_NOT_RECEIVED, NOT_FOUND
     */
    @PUT
    @RespondsWith(
            value = {201, 200},
            body = false)
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
        boolean isNew = commands.send(new RecordTrial(
                new FamilySharingId(body.familyId()),
                trialId,
                new Trial(new StrategyId(strategyId), body.month(), body.result(), body.note(), body.source()),
                body.note().map(note -> encryption.encryptNote(body.familyId(), trialId, note)),
                now));
        barrier.awaitCatchUp();
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    private void check(
            RecordTrialRequest body,
            FamilyRef family,
            StrategyQueries.StrategyAuthor author,
            UUID strategyId,
            Instant now) {
        ValidationErrors errors = locale.newValidationErrors();
        errors.addUnless(
                calendars.hasStarted(family.cohort().cohortId(), body.month(), now)
                        && !body.month().isBefore(family.cohort().firstMonth()),
                "/month",
                "validation.month-begun");
        body.note().ifPresent(note -> errors.checkText(note, MAX_NOTE_LENGTH, "/note"));
        body.source().familyId().ifPresent(from -> {
            errors.addUnless(
                    body.source().kind() == SourceKind.FAMILY, "/source/familyId", "validation.only-for-family");
            errors.addUnless(
                    isCreditable(from, family, author, strategyId), "/source/familyId", "validation.trial-source");
        });
        errors.throwIfAny(TRIAL_INVALID);
    }

    // The same error for an unknown family and for one that can't be the source.
    private boolean isCreditable(UUID from, FamilyRef family, StrategyQueries.StrategyAuthor author, UUID strategyId) {
        boolean same = directory
                .findFamily(from)
                .filter(one -> one.cohort().cohortId().equals(family.cohort().cohortId()))
                .isPresent();
        return !from.equals(family.familyId())
                && (same || from.equals(author.familyId()) || trials.hasTried(from, strategyId));
    }
}
