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

/** Progress and end of a goal: by the family, or on its behalf by whoever runs its cohort. */
@Path("/goals/{goalId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class GoalProgressResource {
    private static final int MAX_REASON_LENGTH = 500;

    private final GoalAccess access;
    private final GoalTextEncryption encryption;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final RequestLocale locale;
    private final Clock clock;

    GoalProgressResource(
            GoalAccess access,
            GoalTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier barrier,
            RequestLocale locale,
            Clock clock) {
        this.access = access;
        this.encryption = encryption;
        this.commands = commands;
        this.barrier = barrier;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * Progress towards a goal.
     *
     * @param share how much is reached, 0 to 100 per cent; unchanged when left out
     * @param note free text, at most 500 characters; stored encrypted
     * @param stepsDone numbers of all steps done so far, counted from 1 in the order of the plan; none when left out
     */
    public record ReportProgressRequest(
            Optional<Integer> share, Optional<String> note, Optional<List<Integer>> stepsDone) {}

    /**
     * Giving a goal up.
     *
     * @param reason why, at most 500 characters; stored encrypted
     */
    public record DropGoalRequest(Optional<String> reason) {}

    /**
     * Report progress towards a goal. Also accepted after the goal has ended, because it may have been written offline before.
     *
     * @param id id of the goal
     * @param number number of the report, from 1 without gaps
     * @param body the progress
     * @throws org.mutuality.platform.problem.ProblemException GOAL_INVALID, GOAL_PROGRESS_SKIPPED, GOAL_PROGRESS_ALREADY_RECORDED, JOURNAL_NEEDS_CONSENT, NOT_FOUND
     */
    @PUT
    @Path("progress/{number}")
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response advance(@PathParam("goalId") UUID id, @PathParam("number") int number, ReportProgressRequest body) {
        GoalRow goal = access.requireWritableGoal(id);
        GoalProgress progress = new GoalProgress(body.share, body.note, body.stepsDone.orElseGet(List::of));
        ValidationErrors errors = locale.newValidationErrors();
        progress.check(errors);
        // A repeat refers to the plan of its time. The aggregate checks again, but has no messages in the caller's
        // language.
        if (number > goal.progresses()) {
            progress.checkSteps(goal.steps().size(), errors);
        }
        errors.throwIfAny(GOAL_INVALID);
        Optional<EncryptedTextWithDigest> note =
                progress.note().map(text -> encryption.encryptNote(goal.familyId(), id, text));
        return respond(
                commands.send(new AdvanceGoal(new GoalId(id), number, progress.withoutNote(), note, clock.instant())));
    }

    /**
     * Mark a goal as reached. A dropped goal can be reached too.
     *
     * @throws org.mutuality.platform.problem.ProblemException JOURNAL_NEEDS_CONSENT, NOT_FOUND
     */
    @PUT
    @Path("reaching")
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response reach(@PathParam("goalId") UUID id) {
        GoalRow goal = access.requireWritableGoal(id);
        return respond(commands.send(new ReachGoal(new GoalId(goal.goalId()), clock.instant())));
    }

    /**
     * Give a goal up.
     *
     * @param body an optional reason
     * @throws org.mutuality.platform.problem.ProblemException GOAL_INVALID, GOAL_ENDED, NOT_FOUND
     */
    @PUT
    @Path("dropping")
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response drop(@PathParam("goalId") UUID id, DropGoalRequest body) {
        GoalRow goal = access.requireDroppable(id);
        ValidationErrors errors = locale.newValidationErrors();
        body.reason.ifPresent(reason -> errors.checkText(reason, MAX_REASON_LENGTH, "/reason"));
        errors.throwIfAny(GOAL_INVALID);
        Optional<EncryptedText> reason = body.reason
                .map(text -> encryption.encryptReason(goal.familyId(), id, text))
                .map(EncryptedTextWithDigest::encrypted);
        return respond(commands.send(new DropGoal(new GoalId(id), reason, clock.instant())));
    }

    private Response respond(boolean changed) {
        barrier.awaitCatchUp();
        return Response.status(changed ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }
}
