package org.mutuality.journal.strategy.readmodel;

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
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.strategy.sharing.Audience;
import org.mutuality.journal.strategy.sharing.StrategyArea;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;

/** Reading strategies: families of the audience, and those who convene or run cohorts of it. */
@Path("/strategies")
@RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class StrategyQueryResource {
    private final StrategyQueries strategies;
    private final TrialQueries trials;
    private final StrategyAccess access;

    StrategyQueryResource(StrategyQueries strategies, TrialQueries trials, StrategyAccess access) {
        this.strategies = strategies;
        this.trials = trials;
        this.access = access;
    }

    /** Newest first. {@code country}: the author's. */
    @GET
    public Page<StrategyQueries.StrategyRow> strategies(
            @QueryParam("area") Optional<String> area,
            @QueryParam("country") Optional<String> country,
            @QueryParam("audience") Optional<String> audience,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        var wanted = new StrategyQueries.StrategyFilter(
                area.map(word -> read("area", word, StrategyArea::fromString)),
                country,
                audience.map(word -> read("audience", word, Audience::fromString)));
        var place = Optional.ofNullable(after)
                .map(cursor -> new StrategyQueries.StrategyPageKey(instant(cursor.ofSize(2)), cursor.uuid(1)));
        List<StrategyQueries.StrategyRow> rows = strategies.page(wanted, access.reach(), place, limit.andOne());
        return Page.of(rows, limit, row -> Cursor.of(row.sharedAt(), row.strategyId()));
    }

    @GET
    @Path("{strategyId}")
    public RestResponse<StrategyQueries.StrategyRow> strategy(@PathParam("strategyId") UUID strategyId) {
        StrategyQueries.StrategyRow shown = access.requireReadable(strategyId, access.reach());
        return RestResponse.ResponseBuilder.ok(shown)
                .tag(ETags.of(shown.version()))
                .build();
    }

    /** Who tried it after whom. */
    @GET
    @Path("{strategyId}/diffusion")
    public Diffusion diffusion(@PathParam("strategyId") UUID strategyId) {
        ReaderScope reach = access.reach();
        access.requireReadable(strategyId, reach);
        StrategyQueries.StrategyAuthor author = strategies.author(strategyId).orElseThrow(CurrentUser::notFound);
        return Diffusion.of(strategyId, author, trials.of(strategyId), reach);
    }

    /** Oldest first; for the author's side, and for a family its own. */
    @GET
    @Path("{strategyId}/trials")
    public Page<TrialQueries.AuthorTrialRow> trials(
            @PathParam("strategyId") UUID strategyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        ReaderScope reach = access.reach();
        access.requireReadable(strategyId, reach);
        StrategyQueries.StrategyAuthor author = strategies.author(strategyId).orElseThrow(CurrentUser::notFound);
        var place = Optional.ofNullable(after)
                .map(cursor -> new TrialQueries.TrialPageKey(instant(cursor.ofSize(2)), cursor.uuid(1)));
        List<TrialQueries.AuthorTrialRow> rows = trials.findByStrategy(
                strategyId, access.ownFamilyId(), access.canReadTrials(author, reach), reach, place, limit.andOne());
        return Page.of(rows, limit, row -> Cursor.of(row.submittedAt(), row.trialId()));
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
