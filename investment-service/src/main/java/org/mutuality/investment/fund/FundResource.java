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
import org.mutuality.investment.fund.FundCommand.OpenFund;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Funds of a country. */
@Path("/funds")
@RunOnVirtualThread
public class FundResource {
    private final CommandGateway commands;
    private final FundAccess access;
    private final FundQueries view;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    FundResource(
            CommandGateway commands, FundAccess access, FundQueries view, ProjectionBarrier caughtUp, Clock clock) {
        this.commands = commands;
        this.access = access;
        this.view = view;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** Repeatable: 201 when it was opened now, 200 when it was open on these terms. */
    @PUT
    @Path("{fundId}")
    @RolesAllowed(COUNTRY_LEAD)
    @RespondsWith({201, 200})
    public Response open(@PathParam("fundId") UUID fundId, FundTerms terms, @Context UriInfo uri) {
        Optional<FundQueries.FundRow> foreign = view.find(fundId).filter(fund -> !access.canOpen(fund.country()));
        CurrentUser.requireVisible(foreign.isEmpty() && access.canOpen(terms.country()), fundId);
        boolean opened = commands.send(new OpenFund(new FundId(fundId), terms, clock.instant()));
        caughtUp.awaitCatchUp();
        return (opened ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    @GET
    @Path("{fundId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public FundQueries.FundRow get(@PathParam("fundId") UUID fundId) {
        return view.find(fundId).filter(fund -> access.canRead(fund.country())).orElseThrow(CurrentUser::notFound);
    }

    @GET
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<FundQueries.FundRow> ofCountry(
            @QueryParam("country") Optional<String> country,
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        String wanted = country.orElseThrow(() -> PARAMETER_INVALID.because("Give the country: ?country="));
        return view.ofCountry(CurrentUser.requireVisible(access.canRead(wanted), wanted), after, limit);
    }
}
