package org.mutuality.cohort.family;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
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
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.cohort.CohortQueries.CohortRow;
import org.mutuality.cohort.family.FamilyCommand.EnrolFamily;
import org.mutuality.cohort.family.FamilyQueries.FamilyRow;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Families of a cohort: enrolled, read. */
@Path("/countries/{country}/cohorts/{cohortId}/families")
@RunOnVirtualThread
public class FamilyResource {
    private final CohortAccess cohorts;
    private final FamilyAccess access;
    private final FamilyQueries families;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    FamilyResource(
            CohortAccess cohorts,
            FamilyAccess access,
            FamilyQueries families,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.cohorts = cohorts;
        this.access = access;
        this.families = families;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /**
     * @param householdSize persons, 1 to 50; left out when nobody knows, never guessed
     * @param consents what the family allows from the start; may be empty
     */
    public record EnrolFamilyRequest(Optional<Integer> householdSize, Set<Purpose> consents) {}

    /** 201 when enrolled; 200 when it was, with the same content; 409 with other content or in another cohort. */
    @PUT
    @Path("{familyId}")
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    @RespondsWith({201, 200})
    public Response enrol(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            EnrolFamilyRequest family,
            @Context UriInfo uri) {
        CohortRow cohort = cohorts.requireManageable(country, cohortId);
        boolean enrolled = commands.send(new EnrolFamily(
                new FamilyId(familyId),
                new CohortId(cohortId),
                country,
                cohort.open(),
                family.householdSize(),
                family.consents(),
                clock.instant()));
        caughtUp.awaitCatchUp();
        return enrolled
                ? Response.created(uri.getRequestUri()).build()
                : Response.ok().build();
    }

    @GET
    @Path("{familyId}")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, LIAISON, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith({200, 304})
    public RestResponse<FamilyRow> getFamily(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            @Context HttpHeaders headers) {
        FamilyRow family = access.requireReadable(country, cohortId, familyId);
        return ETags.answer(headers, family.version(), family);
    }

    /** Lowest id first. */
    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<FamilyRow> families(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        cohorts.requireReadable(country, cohortId);
        return families.page(cohortId, Optional.ofNullable(after), limit);
    }
}
