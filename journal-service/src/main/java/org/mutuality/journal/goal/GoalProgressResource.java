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
import org.mutuality.journal.form.Spoken;
import org.mutuality.journal.goal.GoalCommand.AdvanceGoal;
import org.mutuality.journal.goal.GoalCommand.DropGoal;
import org.mutuality.journal.goal.GoalCommand.ReachGoal;
import org.mutuality.journal.words.Written;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** How a goal goes on: by the family, or on its behalf by whoever runs its cohort. */
@Path("/goals/{goalId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class GoalProgressResource {
    private static final int LONGEST_REASON = 500;

    private final GoalAccess access;
    private final GoalWords words;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Spoken spoken;
    private final Clock clock;

    GoalProgressResource(
            GoalAccess access, GoalWords words, Commands commands, CaughtUp caughtUp, Spoken spoken, Clock clock) {
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
    public record Told(Optional<Integer> share, Optional<String> note, Optional<List<Integer>> stepsDone) {}

    /** @param reason 500 characters at most */
    public record Dropping(Optional<String> reason) {}

    /** {@code number} counts from 1: 201; 200 when the same was told under it; else 409. Taken after the end, too. */
    @PUT
    @Path("progress/{number}")
    public Response advance(@PathParam("goalId") UUID id, @PathParam("number") int number, Told body) {
        GoalRow goal = access.requireWritableGoal(id);
        Progress progress = new Progress(body.share, body.note, body.stepsDone.orElseGet(List::of));
        Wrongs wrongs = spoken.wrongs();
        progress.check(wrongs);
        // A repeat was of the plan as it was then. The goal asks again, but speaks no language of the caller's.
        if (number > goal.progresses()) {
            progress.checkSteps(goal.steps().size(), wrongs);
        }
        wrongs.orThrow(GOAL_INVALID);
        Optional<Written> note = progress.note().map(text -> words.sealNote(goal.familyId(), id, text));
        return done(commands.send(new AdvanceGoal(new GoalId(id), number, progress.silent(), note, clock.instant())));
    }

    /** 201; 200 when it was reached before. A goal that was let go can be reached all the same. */
    @PUT
    @Path("reaching")
    public Response reach(@PathParam("goalId") UUID id) {
        GoalRow goal = access.requireWritableGoal(id);
        return done(commands.send(new ReachGoal(new GoalId(goal.goalId()), clock.instant())));
    }

    /** 201; 200 when it was let go before; 409 when it was reached. */
    @PUT
    @Path("dropping")
    public Response drop(@PathParam("goalId") UUID id, Dropping body) {
        GoalRow goal = access.requireWritableGoal(id);
        Wrongs wrongs = spoken.wrongs();
        body.reason.ifPresent(reason -> wrongs.checkText(reason, LONGEST_REASON, "/reason"));
        wrongs.orThrow(GOAL_INVALID);
        Optional<EncryptedText> reason = body.reason
                .map(text -> words.sealReason(goal.familyId(), id, text))
                .map(Written::sealed);
        return done(commands.send(new DropGoal(new GoalId(id), reason, clock.instant())));
    }

    private Response done(boolean happened) {
        caughtUp.await();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }
}
