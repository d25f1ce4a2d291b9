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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Creates, opens and reads cohorts of a country. */
@Tag(name = "cohort", description = "Cohorts of a country: families who keep journals from the same first month")
@Path("/countries/{country}/cohorts")
@RunOnVirtualThread
public class CohortResource {
    private final CohortAccess access;
    private final CohortQueries cohorts;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    CohortResource(
            CohortAccess access,
            CohortQueries cohorts,
            CommandGateway commands,
            ProjectionBarrier barrier,
            Clock clock) {
        this.access = access;
        this.cohorts = cohorts;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Creates a cohort. The caller chooses the id, so the request can be repeated: the same terms again change nothing. A cohort
     * created by a partner belongs to that partner, one created by the country lead to the country team. Open it before
     * enrolling families.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the new cohort, chosen by the caller
     * @param terms terms of the cohort; they cannot be changed later
     * @throws ProblemException COHORT_INVALID, COHORT_ALREADY_EXISTS, NOT_FOUND
     */
    @PUT
    @Path("{cohortId}")
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "Location")
    public Response create(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            CohortTerms terms,
            @Context UriInfo uri) {
        // The country lead may repeat the request of a partner; the cohort still belongs to the partner.
        Optional<String> partner = access.requireCreatable(country, cohortId)
                .map(CohortRow::partner)
                .orElseGet(access::ownerOfCreated);
        boolean created =
                commands.send(new CreateCohort(new CohortId(cohortId), country, terms, partner, clock.instant()));
        barrier.awaitCatchUp();
        return created
                ? Response.created(uri.getRequestUri()).build()
                : Response.ok().build();
    }

    /**
     * Opens a cohort for enrolment. Families can be enrolled from now on. Repeating the request changes nothing.
     *
     * @param cohortId id of the cohort
     * @throws ProblemException NOT_FOUND
     */
    @PUT
    @Path("{cohortId}/opening")
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    @RespondsWith(204)
    public Response open(@PathParam("country") String country, @PathParam("cohortId") UUID cohortId) {
        access.requireManageable(country, cohortId);
        commands.send(new OpenCohort(new CohortId(cohortId), clock.instant()));
        barrier.awaitCatchUp();
        return Response.noContent().build();
    }

    /**
     * Returns a cohort.
     *
     * @param cohortId id of the cohort
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{cohortId}")
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<CohortRow> cohort(
            @PathParam("country") String country, @PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
        CohortRow cohort = access.requireReadable(country, cohortId);
        return ETags.answer(headers, cohort.version(), cohort);
    }

    /**
     * Lists the cohorts of a country that the caller may see, lowest id first. The country team sees all, a partner its own, a
     * liaison those assigned.
     *
     * @param after place to continue from: {@code next} of the page before
     * @param limit items of the page at most
     * @return a page of cohorts
     * @throws ProblemException CURSOR_INVALID, NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<CohortRow> cohorts(
            @PathParam("country") String country,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        access.requireServed(country);
        return cohorts.page(country, access.visibleCohorts(country), Optional.ofNullable(after), limit);
    }
}
