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
import org.mutuality.journal.form.Spoken;
import org.mutuality.journal.goal.GoalCommand.ChangeGoal;
import org.mutuality.journal.goal.GoalCommand.SetGoal;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** Setting a goal, and putting it otherwise: by the family, or on its behalf by whoever runs its cohort. */
@Path("/goals/{goalId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class GoalResource {
    private final GoalAccess access;
    private final GoalView goals;
    private final GoalWords words;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Spoken spoken;
    private final Clock clock;

    GoalResource(
            GoalAccess access,
            GoalView goals,
            GoalWords words,
            Commands commands,
            CaughtUp caughtUp,
            Spoken spoken,
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
    public record NewGoal(
            UUID familyId, Area area, String wording, Optional<YearMonth> targetMonth, Optional<List<String>> steps) {}

    /** All of it as it is wanted now; what is left out is no more. */
    public record Changed(String wording, Optional<YearMonth> targetMonth, Optional<List<String>> steps) {}

    /** 201; 200 when just this was set before, also when it was put otherwise since; 409 when something else was. */
    @PUT
    public Response set(@PathParam("goalId") UUID id, NewGoal body) {
        FamilyRef family = access.requireWritable(body.familyId);
        // An id that is somebody else's is no more known here than one that is nobody's.
        goals.find(id).ifPresent(known -> CurrentUser.requireVisible(known.familyId().equals(body.familyId), known));
        WrittenPlan plan = plan(id, body.wording, body.targetMonth, body.steps, family);
        Whose whose = new Whose(
                family.familyId(), family.cohort().cohortId(), family.cohort().country(), body.area);
        boolean happened = commands.send(new SetGoal(new GoalId(id), whose, plan, clock.instant()));
        caughtUp.await();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    /** Needs If-Match with the entity tag that was read: 412 when it was changed since, 428 without. */
    @PUT
    @Path("plan")
    public void change(
            @PathParam("goalId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch, Changed body) {
        FamilyRef family = access.requireWritable(access.requireWritableGoal(id).familyId());
        long version = ReadVersion.of(ifMatch);
        WrittenPlan plan = plan(id, body.wording, body.targetMonth, body.steps, family);
        commands.send(new ChangeGoal(new GoalId(id), version, plan, clock.instant()));
        caughtUp.await();
    }

    private WrittenPlan plan(
            UUID id, String wording, Optional<YearMonth> targetMonth, Optional<List<String>> steps, FamilyRef family) {
        Plan plan = new Plan(wording, targetMonth, steps.orElseGet(List::of));
        Wrongs wrongs = spoken.wrongs();
        plan.check(family.cohort().firstMonth(), wrongs);
        wrongs.orThrow(GOAL_INVALID);
        return words.seal(family.familyId(), id, plan);
    }
}
