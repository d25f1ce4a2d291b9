package org.mutuality.investment.fund;

import static org.mutuality.platform.identity.Roles.*;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mutuality.investment.fund.FundCommand.OpenFund;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Opens and reads funds. */
@Tag(name = "fund", description = "Money for a purpose, from which investments of a country are paid")
@Path("/funds")
@RunOnVirtualThread
public class FundResource {
    private final CommandGateway commands;
    private final FundAccess access;
    private final FundQueries funds;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    FundResource(
            CommandGateway commands, FundAccess access, FundQueries funds, ProjectionBarrier barrier, Clock clock) {
        this.commands = commands;
        this.access = access;
        this.funds = funds;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Opens a fund. The caller chooses the id, so the request can be repeated: the same terms again change nothing.
     *
     * @param fundId id of the fund, chosen by the caller
     * @param terms terms of the fund; they cannot be changed later
     * @throws ProblemException FUND_INVALID, FUND_ALREADY_OPEN, NOT_FOUND
     */
    @PUT
    @Path("{fundId}")
    @RolesAllowed(COUNTRY_LEAD)
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "Location")
    public Response open(@PathParam("fundId") UUID fundId, FundTerms terms, @Context UriInfo uri) {
        Optional<FundQueries.FundRow> ofOtherCountry =
                funds.find(fundId).filter(fund -> !access.canOpen(fund.country()));
        CurrentUser.requireVisible(ofOtherCountry.isEmpty() && access.canOpen(terms.country()), fundId);
        boolean opened = commands.send(new OpenFund(new FundId(fundId), terms, clock.instant()));
        barrier.awaitCatchUp();
        return (opened ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    /**
     * Returns a fund.
     *
     * @param fundId id of the fund
     * @return the fund
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{fundId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public FundQueries.FundRow get(@PathParam("fundId") UUID fundId) {
        return funds.find(fundId).filter(fund -> access.canRead(fund.country())).orElseThrow(CurrentUser::notFound);
    }

    /**
     * Lists the funds of a country in the order they were opened.
     *
     * @param country ISO 3166-1 alpha-2 code, such as {@code PH}; required
     * @param after place to continue from: {@code next} of the page before
     * @param limit items of the page at most
     * @return a page of funds
     * @throws ProblemException PARAMETER_INVALID, CURSOR_INVALID, NOT_FOUND
     */
    @GET
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<FundQueries.FundRow> ofCountry(
            @QueryParam("country") Optional<String> country,
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        String code = country.orElseThrow(() -> PARAMETER_INVALID.because("country-required"));
        return funds.ofCountry(CurrentUser.requireVisible(access.canRead(code), code), after, limit);
    }
}
