package org.mutuality.cohort.family;

import static org.mutuality.cohort.family.FamilyProblem.FAMILY_ERASED;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_INVALID;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.cohort.CohortAccess;
import org.mutuality.cohort.cohort.CohortId;
import org.mutuality.cohort.cohort.CohortQueries.CohortRow;
import org.mutuality.cohort.family.FamilyCommand.EnrolFamily;
import org.mutuality.cohort.family.FamilyCommand.RecordExternalId;
import org.mutuality.cohort.family.FamilyQueries.FamilyRow;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Enrols and reads families of a cohort. */
@Tag(name = "family", description = "Families of a cohort, their consents and their erasure")
@Path("/countries/{country}/cohorts/{cohortId}/families")
@RunOnVirtualThread
public class FamilyResource {
    private static final int LONGEST_EXTERNAL_ID = 200;

    private final CohortAccess cohorts;
    private final FamilyAccess access;
    private final FamilyQueries families;
    private final ExternalIds externalIds;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    FamilyResource(
            CohortAccess cohorts,
            FamilyAccess access,
            FamilyQueries families,
            ExternalIds externalIds,
            CommandGateway commands,
            ProjectionBarrier barrier,
            Clock clock) {
        this.cohorts = cohorts;
        this.access = access;
        this.families = families;
        this.externalIds = externalIds;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Enrolment of a family.
     *
     * @param householdSize number of persons, 1 to 50; leave it out when unknown
     * @param consents purposes to which the family consents from the start; may be empty
     */
    public record EnrolFamilyRequest(Optional<Integer> householdSize, Set<Purpose> consents) {}

    /**
     * Enrols a family in a cohort. The caller chooses the id, so the request can be repeated: the same content again changes
     * nothing. The cohort must be open.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family, chosen by the caller
     * @param family household size and consents
     * @throws ProblemException FAMILY_INVALID, FAMILY_IN_OTHER_COHORT, FAMILY_ALREADY_ENROLLED, FAMILY_ERASED, COHORT_NOT_OPEN,
     *     NOT_FOUND
     */
    @PUT
    @Path("{familyId}")
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "Location")
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
        barrier.awaitCatchUp();
        return enrolled
                ? Response.created(uri.getRequestUri()).build()
                : Response.ok().build();
    }

    /**
     * A family of a study to enrol or to find.
     *
     * @param externalId the study's own id of the family, 1 to 200 characters; stored encrypted, and destroyed when the family is
     *     erased
     * @param householdSize number of persons, 1 to 50; leave it out when unknown
     * @param consents purposes to which the family consents from the start; may be empty
     */
    public record EnrolByExternalIdRequest(String externalId, Optional<Integer> householdSize, Set<Purpose> consents) {}

    /**
     * A family of a study.
     *
     * @param familyId id of the family, always the same for the same cohort and external id
     */
    public record FamilyOfStudy(UUID familyId) {}

    /**
     * Enrols a family under the id that a study gave it, or finds it again: 201 when it is new, 200 when it is enrolled already, which
     * then is not changed, whatever a later round of the study says about its size and consents. The cohort must be open for a new
     * family. Safe to send again.
     *
     * @param family external id, household size and consents
     * @return the family's id
     * @throws ProblemException FAMILY_INVALID, FAMILY_ERASED, COHORT_NOT_OPEN, NOT_FOUND
     */
    @POST
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    @RespondsWith(
            value = {201, 200},
            headers = "Location")
    public RestResponse<FamilyOfStudy> enrolByExternalId(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            EnrolByExternalIdRequest family,
            @Context UriInfo uri) {
        CohortRow cohort = cohorts.requireManageable(country, cohortId);
        ValidationErrors errors = new ValidationErrors();
        errors.checkText(family.externalId(), LONGEST_EXTERNAL_ID, "/externalId");
        errors.throwIfAny(FAMILY_INVALID);
        UUID familyId = externalIds.familyId(cohortId, family.externalId());
        Optional<FamilyRow> known = families.find(familyId);
        if (known.filter(FamilyRow::erased).isPresent()) {
            throw FAMILY_ERASED.because("not-again");
        }
        if (known.isEmpty()) {
            commands.send(new EnrolFamily(
                    new FamilyId(familyId),
                    new CohortId(cohortId),
                    country,
                    cohort.open(),
                    family.householdSize(),
                    family.consents(),
                    clock.instant()));
        }
        if (known.flatMap(FamilyRow::encryptedExternalId).isEmpty()) {
            commands.send(new RecordExternalId(
                    new FamilyId(familyId), externalIds.encrypt(familyId, family.externalId()), clock.instant()));
            barrier.awaitCatchUp();
        }
        FamilyOfStudy body = new FamilyOfStudy(familyId);
        return known.isPresent()
                ? RestResponse.ok(body)
                : RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
                        .location(URI.create(uri.getRequestUri() + "/" + familyId))
                        .build();
    }

    /**
     * Returns a family.
     *
     * @param familyId id of the family
     * @throws ProblemException NOT_FOUND
     */
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
        return ETags.answer(headers, family.version(), access.withExternalId(country, family));
    }

    /**
     * Lists the families of a cohort, lowest id first.
     *
     * @param after place to continue from: {@code next} of the page before
     * @param limit items of the page at most
     * @return a page of families
     * @throws ProblemException CURSOR_INVALID, NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, PARTNER, LIAISON, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<FamilyRow> families(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        CohortRow cohort = cohorts.requireReadable(country, cohortId);
        Page<FamilyRow> page = families.page(cohortId, Optional.ofNullable(after), limit);
        return new Page<>(
                page.items().stream()
                        .map(family -> access.withExternalId(cohort, family))
                        .toList(),
                page.next());
    }
}
