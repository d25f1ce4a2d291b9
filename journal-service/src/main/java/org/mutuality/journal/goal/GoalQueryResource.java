package org.mutuality.journal.goal;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.openapi.RespondsWith;

/** Reading goals: the family its own, a liaison and those who run the cohort theirs. */
@Path("/goals")
@RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class GoalQueryResource {
    private final GoalAccess access;
    private final GoalQueries goals;

    GoalQueryResource(GoalAccess access, GoalQueries goals) {
        this.access = access;
        this.goals = goals;
    }

    /**
     * A goal with its history.
     *
     * @param goal the goal in its current state
     * @param history its changes, oldest first
     */
    public record GoalDetails(GoalRow goal, List<GoalHistoryEntry> history) {}

    /**
     * List a family's goals in the order they were set.
     *
     * @param family id of the family; required
     * @param state only goals of this state: {@code open}, {@code reached} or {@code dropped}
     * @return a page of goals
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, PARAMETER_INVALID, CURSOR_INVALID
     */
    @GET
    public Page<GoalRow> list(
            @QueryParam("family") @Nullable UUID family,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        if (family == null) {
            throw PARAMETER_INVALID.because("family-required");
        }
        return goals.ofFamily(
                access.requireReadable(family).familyId(),
                Optional.ofNullable(state).map(GoalQueryResource::state),
                Optional.ofNullable(after),
                limit);
    }

    /**
     * Get a goal with its history. 304 when If-None-Match names its version.
     *
     * @param id id of the goal
     * @return the goal and its history; the ETag is needed to change its plan
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    @GET
    @Path("{goalId}")
    @RespondsWith({200, 304})
    public RestResponse<GoalDetails> goal(@PathParam("goalId") UUID id, @Context HttpHeaders headers) {
        GoalRow goal = access.requireReadableGoal(id);
        return ETags.answer(headers, goal.version(), new GoalDetails(goal, goals.history(goal)));
    }

    private static GoalState state(String text) {
        return Arrays.stream(GoalState.values())
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> PARAMETER_INVALID.because("goal-state"));
    }
}
