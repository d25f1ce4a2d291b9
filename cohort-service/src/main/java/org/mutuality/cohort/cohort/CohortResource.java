package org.mutuality.cohort.cohort;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FINANCE_CHECKER;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.cohort.CohortCommand.CreateCohort;
import org.mutuality.cohort.cohort.CohortCommand.OpenCohort;
import org.mutuality.cohort.cohort.CohortQueries.CohortRow;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Cohorts of a country: founded, opened, read. */
@Path("/countries/{country}/cohorts")
@RunOnVirtualThread
public class CohortResource {
    private final CohortAccess access;
    private final CohortQueries cohorts;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    CohortResource(
            CohortAccess access,
            CohortQueries cohorts,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.access = access;
        this.cohorts = cohorts;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** 201 when founded; 200 when it was, on the same terms; 409 on others. */
    @PUT
    @Path("{cohortId}")
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    @RespondsWith({201, 200})
    public Response create(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            CohortTerms terms,
            @Context UriInfo uri) {
        // Who leads the country may repeat what a partner founded; the cohort stays the partner's.
        Optional<String> partner = access.requireCreatable(country, cohortId)
                .map(CohortRow::partner)
                .orElseGet(access::ownerOfCreated);
        boolean founded =
                commands.send(new CreateCohort(new CohortId(cohortId), country, terms, partner, clock.instant()));
        caughtUp.awaitCatchUp();
        return founded
                ? Response.created(uri.getRequestUri()).build()
                : Response.ok().build();
    }

    /** Families may be enrolled from now on. Repeatable. */
    @PUT
    @Path("{cohortId}/opening")
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    @RespondsWith(204)
    public Response open(@PathParam("country") String country, @PathParam("cohortId") UUID cohortId) {
        access.requireManageable(country, cohortId);
        commands.send(new OpenCohort(new CohortId(cohortId), clock.instant()));
        caughtUp.awaitCatchUp();
        return Response.noContent().build();
    }

    @GET
    @Path("{cohortId}")
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<CohortRow> cohort(
            @PathParam("country") String country, @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
        CohortRow cohort = access.requireReadable(country, cohortId);
        return ETags.answer(headers, cohort.version(), cohort);
    }

    /** The caller's own, lowest id first. */
    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<CohortRow> cohorts(
            @PathParam("country") String country,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        access.requireServed(country);
        return cohorts.page(country, access.reach(country), Optional.ofNullable(after), limit);
    }
}
