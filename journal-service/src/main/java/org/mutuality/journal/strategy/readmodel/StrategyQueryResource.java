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
import org.mutuality.platform.openapi.RespondsWith;

/** Reading strategies: by families of the audience, and liaisons and those who run cohorts of it. */
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

    /**
     * List the strategies that the caller may read, newest first.
     *
     * @param area only of this area, such as {@code savings}
     * @param country only of authors in this country, ISO 3166 alpha-2
     * @param audience only of this audience: {@code peer_group}, {@code cohort}, {@code country} or {@code all}
     * @return a page of strategies
     * @throws org.mutuality.platform.problem.ProblemException PARAMETER_INVALID, CURSOR_INVALID
     */
    @GET
    public Page<StrategyQueries.StrategyRow> strategies(
            @QueryParam("area") Optional<String> area,
            @QueryParam("country") Optional<String> country,
            @QueryParam("audience") Optional<String> audience,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        var wanted = new StrategyQueries.StrategyFilter(
                area.map(text -> parse("area", text, StrategyArea::fromString)),
                country,
                audience.map(text -> parse("audience", text, Audience::fromString)));
        var place = Optional.ofNullable(after)
                .map(cursor -> new StrategyQueries.StrategyPageKey(instant(cursor.ofSize(2)), cursor.uuid(1)));
        List<StrategyQueries.StrategyRow> rows = strategies.page(wanted, access.scope(), place, limit.andOne());
        return Page.of(rows, limit, row -> Cursor.of(row.sharedAt(), row.strategyId()));
    }

    /**
     * Get a strategy.
     *
     * @param strategyId id of the strategy
     * @return the strategy; the ETag is needed to change it
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    @GET
    @Path("{strategyId}")
    @RespondsWith(value = 200, headers = "ETag")
    public RestResponse<StrategyQueries.StrategyRow> strategy(@PathParam("strategyId") UUID strategyId) {
        StrategyQueries.StrategyRow found = access.requireReadable(strategyId, access.scope());
        return RestResponse.ResponseBuilder.ok(found)
                .tag(ETags.of(found.version()))
                .build();
    }

    /**
     * Get how a strategy spread from family to family.
     *
     * @return single families within the caller's scope, and groups of at least five elsewhere
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    @GET
    @Path("{strategyId}/diffusion")
    public Diffusion diffusion(@PathParam("strategyId") UUID strategyId) {
        ReaderScope scope = access.scope();
        access.requireReadable(strategyId, scope);
        StrategyQueries.StrategyAuthor author = strategies.author(strategyId).orElseThrow(CurrentUser::notFound);
        return Diffusion.of(strategyId, author, trials.of(strategyId), scope);
    }

    /**
     * List the trials of a strategy, oldest first: all that the author and those who run its cohort may see; for other families
     * only their own.
     *
     * @return a page of trials
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, CURSOR_INVALID
     */
    @GET
    @Path("{strategyId}/trials")
    public Page<TrialQueries.AuthorTrialRow> trials(
            @PathParam("strategyId") UUID strategyId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        ReaderScope scope = access.scope();
        access.requireReadable(strategyId, scope);
        StrategyQueries.StrategyAuthor author = strategies.author(strategyId).orElseThrow(CurrentUser::notFound);
        var place = Optional.ofNullable(after)
                .map(cursor -> new TrialQueries.TrialPageKey(instant(cursor.ofSize(2)), cursor.uuid(1)));
        List<TrialQueries.AuthorTrialRow> rows = trials.findByStrategy(
                strategyId, access.ownFamilyId(), access.canReadTrials(author, scope), scope, place, limit.andOne());
        return Page.of(rows, limit, row -> Cursor.of(row.submittedAt(), row.trialId()));
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.text(0));
        } catch (DateTimeException e) {
            throw CURSOR_INVALID.because("start-again");
        }
    }

    private static <T> T parse(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw PARAMETER_INVALID.because("value", name);
        }
    }
}
