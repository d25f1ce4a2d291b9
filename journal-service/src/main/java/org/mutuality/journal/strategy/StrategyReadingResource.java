package org.mutuality.journal.strategy;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.problem.CommonProblem.CURSOR_INVALID;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.identity.CurrentUser;

/** Reading strategies: families of the audience, and those who convene or run cohorts of it. */
@Path("/strategies")
@RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class StrategyReadingResource {
    private final StrategyView strategies;
    private final TrialView trials;
    private final StrategyAccess access;

    StrategyReadingResource(StrategyView strategies, TrialView trials, StrategyAccess access) {
        this.strategies = strategies;
        this.trials = trials;
        this.access = access;
    }

    /** Newest first. {@code country}: the author's. */
    @GET
    public Page<StrategyView.Shown> strategies(
            @QueryParam("area") Optional<String> area,
            @QueryParam("country") Optional<String> country,
            @QueryParam("audience") Optional<String> audience,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        var wanted = new StrategyView.Wanted(
                area.map(word -> read("area", word, Area::fromString)),
                country,
                audience.map(word -> read("audience", word, Audience::fromString)));
        var place = Optional.ofNullable(after)
                .map(cursor -> new StrategyView.Place(instant(cursor.ofSize(2)), cursor.uuid(1)));
        List<StrategyView.Shown> rows = strategies.page(wanted, access.reach(), place, limit.andOne());
        return Page.of(rows, limit, row -> Cursor.of(row.sharedAt(), row.strategyId()));
    }

    @GET
    @Path("{strategyId}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StrategyView.Shown.class)))
    public Response strategy(@PathParam("strategyId") UUID strategyId) {
        StrategyView.Shown shown = access.requireReadable(strategyId, access.reach());
        return Response.ok(shown).tag(ETags.of(shown.version())).build();
    }

    /** Who tried it after whom. */
    @GET
    @Path("{strategyId}/diffusion")
    public Diffusion diffusion(@PathParam("strategyId") UUID strategyId) {
        Reach reach = access.reach();
        access.requireReadable(strategyId, reach);
        StrategyView.Author author = strategies.author(strategyId).orElseThrow(CurrentUser::notFound);
        return Diffusion.of(strategyId, author, trials.of(strategyId), reach);
    }

    /** Oldest first; for the author's side, and for a family its own. */
    @GET
    @Path("{strategyId}/trials")
    public Page<TrialView.Told> trials(
            @PathParam("strategyId") UUID strategyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        Reach reach = access.reach();
        access.requireReadable(strategyId, reach);
        StrategyView.Author author = strategies.author(strategyId).orElseThrow(CurrentUser::notFound);
        var place = Optional.ofNullable(after)
                .map(cursor -> new TrialView.Place(instant(cursor.ofSize(2)), cursor.uuid(1)));
        List<TrialView.Told> rows =
                trials.told(strategyId, access.ownFamilyId(), access.canReadTrials(author, reach), reach, place, limit.andOne());
        return Page.of(rows, limit, row -> Cursor.of(row.toldAt(), row.trialId()));
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.text(0));
        } catch (DateTimeException e) {
            throw CURSOR_INVALID.because("Start again without a cursor");
        }
    }

    private static <T> T read(String name, String word, Function<String, T> as) {
        try {
            return as.apply(word);
        } catch (IllegalArgumentException e) {
            throw PARAMETER_INVALID.because("%s has an unknown value", name);
        }
    }
}
