package org.mutuality.journal.goal;

import static org.mutuality.journal.goal.GoalProblem.GOAL_INVALID;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.goal.GoalCommand.ChangeGoal;
import org.mutuality.journal.goal.GoalCommand.SetGoal;
import org.mutuality.journal.goal.plan.EncryptedPlanWithDigest;
import org.mutuality.journal.goal.plan.GoalPlan;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Setting a goal and changing its plan: by the family, or on its behalf by whoever runs its cohort. */
@Path("/goals/{goalId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class GoalResource {
    private final GoalAccess access;
    private final GoalQueries goals;
    private final GoalTextEncryption encryption;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final RequestLocale locale;
    private final Clock clock;

    GoalResource(
            GoalAccess access,
            GoalQueries goals,
            GoalTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier barrier,
            RequestLocale locale,
            Clock clock) {
        this.access = access;
        this.goals = goals;
        this.encryption = encryption;
        this.commands = commands;
        this.barrier = barrier;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * A goal to set.
     *
     * @param familyId the family whose goal it is
     * @param area area of life that it is about
     * @param wording what the family wants, at most 500 characters; stored encrypted
     * @param targetMonth the month by which it wants to reach it, such as {@code 2022-01}; not before the cohort's first month
     * @param steps steps on the way, in order: at most 20, each of at most 200 characters; stored encrypted
     */
    public record SetGoalRequest(
            UUID familyId,
            GoalArea area,
            String wording,
            Optional<YearMonth> targetMonth,
            Optional<List<String>> steps) {}

    /**
     * A new plan; replaces the whole earlier one.
     *
     * @param wording what the family wants, at most 500 characters; stored encrypted
     * @param targetMonth the month by which it wants to reach it, such as {@code 2022-01}; none when left out
     * @param steps steps on the way, in order: at most 20, each of at most 200 characters; none when left out
     */
    public record ChangeGoalRequest(String wording, Optional<YearMonth> targetMonth, Optional<List<String>> steps) {}

    /**
     * Set a goal.
     *
     * @param id id of the goal, chosen by the caller; a resend with the same content is 200, also after the plan was changed
     * @param body the goal
     * @throws org.mutuality.platform.problem.ProblemException GOAL_INVALID, GOAL_ALREADY_SET, JOURNAL_NEEDS_CONSENT, NOT_FOUND
     */
    @PUT
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response set(@PathParam("goalId") UUID id, SetGoalRequest body) {
        FamilyRef family = access.requireWritable(body.familyId);
        // An id that another family uses is reported like one that doesn't exist.
        goals.find(id)
                .ifPresent(goal -> CurrentUser.requireVisible(goal.familyId().equals(body.familyId), goal));
        EncryptedPlanWithDigest plan = plan(id, body.wording, body.targetMonth, body.steps, family);
        GoalSubject subject = new GoalSubject(
                family.familyId(), family.cohort().cohortId(), family.cohort().country(), body.area);
        boolean isNew = commands.send(new SetGoal(new GoalId(id), subject, plan, clock.instant()));
        barrier.awaitCatchUp();
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    /**
     * Change the plan of an open goal.
     *
     * @param id id of the goal
     * @param ifMatch the ETag of GET /goals/{goalId}; required
     * @param body the new plan
     * @throws org.mutuality.platform.problem.ProblemException GOAL_INVALID, GOAL_ENDED, GOAL_CHANGED, GOAL_VERSION_REQUIRED, JOURNAL_NEEDS_CONSENT, NOT_FOUND
     */
    @PUT
    @Path("plan")
    public void change(
            @PathParam("goalId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch,
            ChangeGoalRequest body) {
        FamilyRef family = access.requireWritable(access.requireWritableGoal(id).familyId());
        long version = RequiredIfMatch.parseRequired(ifMatch);
        EncryptedPlanWithDigest plan = plan(id, body.wording, body.targetMonth, body.steps, family);
        commands.send(new ChangeGoal(new GoalId(id), version, plan, clock.instant()));
        barrier.awaitCatchUp();
    }

    private EncryptedPlanWithDigest plan(
            UUID id, String wording, Optional<YearMonth> targetMonth, Optional<List<String>> steps, FamilyRef family) {
        GoalPlan plan = new GoalPlan(wording, targetMonth, steps.orElseGet(List::of));
        ValidationErrors errors = locale.newValidationErrors();
        plan.check(family.cohort().firstMonth(), errors);
        errors.throwIfAny(GOAL_INVALID);
        return encryption.encrypt(family.familyId(), id, plan);
    }
}
