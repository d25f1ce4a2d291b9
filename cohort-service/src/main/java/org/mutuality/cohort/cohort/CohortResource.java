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
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.cohort.CohortCommand.FoundCohort;
import org.mutuality.cohort.cohort.CohortCommand.OpenCohort;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** Cohorts of a country: founded, opened, read. */
@Path("/countries/{country}/cohorts")
@RunOnVirtualThread
public class CohortResource {
    private final CohortAccess access;
    private final Cohorts cohorts;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Clock clock;

    CohortResource(CohortAccess access, Cohorts cohorts, Commands commands, CaughtUp caughtUp, Clock clock) {
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
    public Response found(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            CohortTerms terms,
            @Context UriInfo uri) {
        // Who leads the country may repeat what a partner founded; the cohort stays the partner's.
        Optional<String> partner =
                access.requireCreatable(country, cohortId).map(CohortView::partner).orElseGet(access::ownerOfCreated);
        boolean founded =
                commands.send(new FoundCohort(new CohortId(cohortId), country, terms, partner, clock.instant()));
        caughtUp.await();
        return founded
                ? Response.created(uri.getRequestUri()).build()
                : Response.ok().build();
    }

    /** Families may be enrolled from now on. Repeatable. */
    @PUT
    @Path("{cohortId}/opening")
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    public Response open(@PathParam("country") String country, @PathParam("cohortId") UUID cohortId) {
        access.requireManageable(country, cohortId);
        commands.send(new OpenCohort(new CohortId(cohortId), clock.instant()));
        caughtUp.await();
        return Response.noContent().build();
    }

    @GET
    @Path("{cohortId}")
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON, FINANCE_MAKER, FINANCE_CHECKER})
    public Response cohort(
            @PathParam("country") String country, @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
        CohortView cohort = access.requireReadable(country, cohortId);
        return ETags.answer(headers, cohort.version(), cohort);
    }

    /** The caller's own, lowest id first. */
    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<CohortView> cohorts(
            @PathParam("country") String country,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        access.requireServed(country);
        return cohorts.page(country, access.reach(country), Optional.ofNullable(after), limit);
    }

}
