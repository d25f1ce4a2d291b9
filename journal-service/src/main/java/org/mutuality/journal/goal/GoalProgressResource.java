package org.mutuality.journal.goal;

import static org.mutuality.journal.goal.GoalProblem.GOAL_INVALID;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;
import org.mutuality.journal.goal.GoalCommand.AdvanceGoal;
import org.mutuality.journal.goal.GoalCommand.DropGoal;
import org.mutuality.journal.goal.GoalCommand.ReachGoal;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** How a goal goes on: by the family, or on its behalf by whoever runs its cohort. */
@Path("/goals/{goalId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class GoalProgressResource {
    private static final int LONGEST_REASON = 500;

    private final GoalAccess access;
    private final GoalTextEncryption words;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final RequestLocale spoken;
    private final Clock clock;

    GoalProgressResource(
            GoalAccess access,
            GoalTextEncryption words,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            RequestLocale spoken,
            Clock clock) {
        this.access = access;
        this.words = words;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.spoken = spoken;
        this.clock = clock;
    }

    /**
     * @param share of the way, 0 to 100
     * @param note 500 characters at most
     * @param stepsDone all that are done by now, by their place in the list, from 1; none when left out
     */
    public record ReportProgressRequest(
            Optional<Integer> share, Optional<String> note, Optional<List<Integer>> stepsDone) {}

    /** @param reason 500 characters at most */
    public record DropGoalRequest(Optional<String> reason) {}

    /** {@code number} counts from 1: 201; 200 when the same was told under it; else 409. Taken after the end, too. */
    @PUT
    @Path("progress/{number}")
    @RespondsWith({201, 200})
    public Response advance(@PathParam("goalId") UUID id, @PathParam("number") int number, ReportProgressRequest body) {
        GoalRow goal = access.requireWritableGoal(id);
        GoalProgress progress = new GoalProgress(body.share, body.note, body.stepsDone.orElseGet(List::of));
        ValidationErrors wrongs = spoken.newValidationErrors();
        progress.check(wrongs);
        // A repeat was of the plan as it was then. The goal asks again, but speaks no language of the caller's.
        if (number > goal.progresses()) {
            progress.checkSteps(goal.steps().size(), wrongs);
        }
        wrongs.throwIfAny(GOAL_INVALID);
        Optional<EncryptedTextWithDigest> note =
                progress.note().map(text -> words.encryptNote(goal.familyId(), id, text));
        return done(
                commands.send(new AdvanceGoal(new GoalId(id), number, progress.withoutNote(), note, clock.instant())));
    }

    /** 201; 200 when it was reached before. A goal that was let go can be reached all the same. */
    @PUT
    @Path("reaching")
    @RespondsWith({201, 200})
    public Response reach(@PathParam("goalId") UUID id) {
        GoalRow goal = access.requireWritableGoal(id);
        return done(commands.send(new ReachGoal(new GoalId(goal.goalId()), clock.instant())));
    }

    /** 201; 200 when it was let go before; 409 when it was reached. */
    @PUT
    @Path("dropping")
    @RespondsWith({201, 200})
    public Response drop(@PathParam("goalId") UUID id, DropGoalRequest body) {
        GoalRow goal = access.requireWritableGoal(id);
        ValidationErrors wrongs = spoken.newValidationErrors();
        body.reason.ifPresent(reason -> wrongs.checkText(reason, LONGEST_REASON, "/reason"));
        wrongs.throwIfAny(GOAL_INVALID);
        Optional<EncryptedText> reason = body.reason
                .map(text -> words.encryptReason(goal.familyId(), id, text))
                .map(EncryptedTextWithDigest::encrypted);
        return done(commands.send(new DropGoal(new GoalId(id), reason, clock.instant())));
    }

    private Response done(boolean happened) {
        caughtUp.awaitCatchUp();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }
}
