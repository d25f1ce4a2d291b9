package org.mutuality.investment.investment;

import static org.mutuality.platform.identity.Roles.*;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;

/** Investments that families propose, and what became of them. */
@Path("/investments")
@RunOnVirtualThread
public class InvestmentResource {
    private final ProposalService proposing;
    private final InvestmentAccess access;
    private final InvestmentQueries view;
    private final CurrentUser caller;

    InvestmentResource(ProposalService proposing, InvestmentAccess access, InvestmentQueries view, CurrentUser caller) {
        this.proposing = proposing;
        this.access = access;
        this.view = view;
        this.caller = caller;
    }

    /** @param purpose in the family's words, 500 characters at most */
    public record ProposeInvestmentRequest(
            UUID familyId, UUID fundId, InvestmentKind kind, Money amount, Optional<String> purpose) {
        Proposal proposal() {
            return new Proposal(kind, amount, purpose);
        }
    }

    /** The id that a POST chose. */
    public record ProposeInvestmentResponse(UUID investmentId) {}

    /** Repeatable: 201 when it was proposed now, 200 when just this was proposed before. */
    @PUT
    @Path("{investmentId}")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith({201, 200})
    public Response propose(@PathParam("investmentId") UUID id, ProposeInvestmentRequest body, @Context UriInfo uri) {
        boolean proposed = proposing.propose(id, body.familyId, body.fundId, body.proposal());
        return (proposed ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    /** Chooses the id. Under the same {@code Idempotency-Key} of the same caller it is the same. */
    @POST
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith(201)
    public RestResponse<ProposeInvestmentResponse> proposeWithNewId(
            @HeaderParam("Idempotency-Key") Optional<String> key, ProposeInvestmentRequest body, @Context UriInfo uri) {
        UUID id = key.map(one -> NameBasedUuid.id("investment", caller.subject(), one))
                .orElseGet(UUID::randomUUID);
        proposing.propose(id, body.familyId, body.fundId, body.proposal());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new ProposeInvestmentResponse(id))
                .location(uri.getRequestUriBuilder().path(id.toString()).build())
                .build();
    }

    @GET
    @Path("{investmentId}")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public InvestmentQueries.InvestmentRow get(@PathParam("investmentId") UUID id) {
        return access.requireReadable(id);
    }

    @GET
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<InvestmentQueries.InvestmentRow> list(
            @QueryParam("family") Optional<UUID> family,
            @QueryParam("cohort") Optional<UUID> cohort,
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        if (family.isPresent() == cohort.isPresent()) {
            throw PARAMETER_INVALID.because("Give either ?family= or ?cohort=");
        }
        return family.isPresent()
                ? view.ofFamily(access.requireReadableFamily(family.get()).familyId(), after, limit)
                : view.ofCohort(
                        access.requireReadableCohort(cohort.orElseThrow()).cohortId(), after, limit);
    }
}
