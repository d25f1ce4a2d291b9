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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ProblemException;

/** Proposes and reads investments. */
@Tag(name = "investment", description = "Investments from proposal and offer to commitment and payout")
@Path("/investments")
@RunOnVirtualThread
public class InvestmentResource {
    private final ProposalService proposals;
    private final InvestmentAccess access;
    private final InvestmentQueries investments;
    private final CurrentUser caller;

    InvestmentResource(
            ProposalService proposals, InvestmentAccess access, InvestmentQueries investments, CurrentUser caller) {
        this.proposals = proposals;
        this.access = access;
        this.investments = investments;
        this.caller = caller;
    }

    /**
     * A proposal.
     *
     * @param familyId id of the family that would receive the investment
     * @param fundId id of a fund of the family's country
     * @param kind kind of investment
     * @param amount amount in the currency of the fund, more than 0 and at most the size of the fund
     * @param purpose purpose as the family describes it, at most 500 characters
     */
    public record ProposeInvestmentRequest(
            UUID familyId, UUID fundId, InvestmentKind kind, Money amount, Optional<String> purpose) {
        Proposal proposal() {
            return new Proposal(kind, amount, purpose);
        }
    }

    /**
     * A proposal that was made.
     *
     * @param investmentId id that the service chose
     */
    public record ProposeInvestmentResponse(UUID investmentId) {}

    /**
     * Proposes an investment. The caller chooses the id, so the request can be repeated: the same content again changes nothing.
     *
     * @param id id of the investment, chosen by the caller
     * @param body the proposal
     * @throws ProblemException INVESTMENT_INVALID, INVESTMENT_ALREADY_PROPOSED, NOT_FOUND
     */
    @PUT
    @Path("{investmentId}")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "Location")
    public Response propose(@PathParam("investmentId") UUID id, ProposeInvestmentRequest body, @Context UriInfo uri) {
        boolean proposed = proposals.propose(id, body.familyId, body.fundId, body.proposal());
        return (proposed ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    /**
     * Proposes an investment under an id that the service chooses. Requests of a caller with the same Idempotency-Key create one
     * investment.
     *
     * @param key any text that identifies the request, so that it can be repeated
     * @param body the proposal
     * @throws ProblemException INVESTMENT_INVALID, INVESTMENT_ALREADY_PROPOSED, NOT_FOUND
     */
    @POST
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith(value = 201, headers = "Location")
    public RestResponse<ProposeInvestmentResponse> proposeWithNewId(
            @HeaderParam("Idempotency-Key") Optional<String> key, ProposeInvestmentRequest body, @Context UriInfo uri) {
        UUID id = key.map(one -> NameBasedUuid.id("investment", caller.subject(), one))
                .orElseGet(UUID::randomUUID);
        proposals.propose(id, body.familyId, body.fundId, body.proposal());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new ProposeInvestmentResponse(id))
                .location(uri.getRequestUriBuilder().path(id.toString()).build())
                .build();
    }

    /**
     * Returns an investment.
     *
     * @param id id of the investment
     * @return the investment
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{investmentId}")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public InvestmentQueries.InvestmentRow get(@PathParam("investmentId") UUID id) {
        return access.requireReadable(id);
    }

    /**
     * Lists investments of a family or a cohort in the order they were proposed. Exactly one of {@code family} and
     * {@code cohort} is required.
     *
     * @param family id of the family
     * @param cohort id of the cohort
     * @param after place to continue from: {@code next} of the page before
     * @param limit items of the page at most
     * @return a page of investments
     * @throws ProblemException PARAMETER_INVALID, CURSOR_INVALID, NOT_FOUND
     */
    @GET
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<InvestmentQueries.InvestmentRow> list(
            @QueryParam("family") Optional<UUID> family,
            @QueryParam("cohort") Optional<UUID> cohort,
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        if (family.isPresent() == cohort.isPresent()) {
            throw PARAMETER_INVALID.because("family-or-cohort");
        }
        return family.isPresent()
                ? investments.ofFamily(
                        access.requireReadableFamily(family.get()).familyId(), after, limit)
                : investments.ofCohort(
                        access.requireReadableCohort(cohort.orElseThrow()).cohortId(), after, limit);
    }
}
