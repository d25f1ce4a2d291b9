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

/** Setting a goal, and putting it otherwise: by the family, or on its behalf by whoever runs its cohort. */
@Path("/goals/{goalId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class GoalResource {
    private final GoalAccess access;
    private final GoalQueries goals;
    private final GoalTextEncryption words;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final RequestLocale spoken;
    private final Clock clock;

    GoalResource(
            GoalAccess access,
            GoalQueries goals,
            GoalTextEncryption words,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            RequestLocale spoken,
            Clock clock) {
        this.access = access;
        this.goals = goals;
        this.words = words;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.spoken = spoken;
        this.clock = clock;
    }

    /**
     * @param wording in the family's words, 500 characters at most
     * @param steps on the way, in order: 20 at most, of 200 characters each
     */
    public record SetGoalRequest(
            UUID familyId,
            GoalArea area,
            String wording,
            Optional<YearMonth> targetMonth,
            Optional<List<String>> steps) {}

    /** All of it as it is wanted now; what is left out is no more. */
    public record ChangeGoalRequest(String wording, Optional<YearMonth> targetMonth, Optional<List<String>> steps) {}

    /** 201; 200 when just this was set before, also when it was put otherwise since; 409 when something else was. */
    @PUT
    @RespondsWith({201, 200})
    public Response set(@PathParam("goalId") UUID id, SetGoalRequest body) {
        FamilyRef family = access.requireWritable(body.familyId);
        // An id that is somebody else's is no more known here than one that is nobody's.
        goals.find(id)
                .ifPresent(known -> CurrentUser.requireVisible(known.familyId().equals(body.familyId), known));
        EncryptedPlanWithDigest plan = plan(id, body.wording, body.targetMonth, body.steps, family);
        GoalSubject whose = new GoalSubject(
                family.familyId(), family.cohort().cohortId(), family.cohort().country(), body.area);
        boolean happened = commands.send(new SetGoal(new GoalId(id), whose, plan, clock.instant()));
        caughtUp.awaitCatchUp();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    /** Needs If-Match with the entity tag that was read: 412 when it was changed since, 428 without. */
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
        caughtUp.awaitCatchUp();
    }

    private EncryptedPlanWithDigest plan(
            UUID id, String wording, Optional<YearMonth> targetMonth, Optional<List<String>> steps, FamilyRef family) {
        GoalPlan plan = new GoalPlan(wording, targetMonth, steps.orElseGet(List::of));
        ValidationErrors wrongs = spoken.newValidationErrors();
        plan.check(family.cohort().firstMonth(), wrongs);
        wrongs.throwIfAny(GOAL_INVALID);
        return words.encrypt(family.familyId(), id, plan);
    }
}
