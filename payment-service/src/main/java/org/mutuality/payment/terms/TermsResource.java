package org.mutuality.payment.terms;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.payment.bounds.BoundsQueries;
import org.mutuality.payment.terms.TermsCommand.ApproveTerms;
import org.mutuality.payment.terms.TermsCommand.ProposeTerms;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Stipend terms of cohorts: one person proposes them, another approves them. Repeatable. */
@Path("/stipend-terms/{cohortId}")
@RunOnVirtualThread
public class TermsResource {
    private final CommandGateway commands;
    private final TermsAccess access;
    private final CurrentUser caller;
    private final StipendTermsQueries terms;
    private final BoundsQueries bounds;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    TermsResource(
            CommandGateway commands,
            TermsAccess access,
            CurrentUser caller,
            StipendTermsQueries terms,
            BoundsQueries bounds,
            ProjectionBarrier barrier,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.caller = caller;
        this.terms = terms;
        this.bounds = bounds;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Stipend terms of a cohort.
     *
     * @param cohortId the cohort
     * @param versions oldest first; each applies until the next one starts; empty: no stipend accrues yet
     * @param proposal the latest proposal; absent when there was none, and for families and liaisons
     */
    public record StipendTermsResponse(
            UUID cohortId,
            List<StipendTermsQueries.StipendTermsRow> versions,
            Optional<StipendTermsQueries.TermsProposalRow> proposal) {}

    /**
     * Proposes the stipend terms of a cohort from a month on. They pay nobody until another person approves them. An amount
     * beyond the bounds of the country (GET /payment-bounds/{country}/{currency}) is refused. Replaces
     * an earlier proposal until one is approved. Repeatable with the same content.
     *
     * @param cohortId of the cohort
     * @param rates the terms
     * @throws ProblemException TERMS_INVALID, TERMS_ALREADY_SET, NOT_FOUND
     */
    @PUT
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    public void propose(@PathParam("cohortId") UUID cohortId, StipendRates rates) {
        CohortRef cohort = access.requireManageable(cohortId);
        commands.send(new ProposeTerms(
                new TermsId(cohortId),
                cohort.country(),
                cohort.currency(),
                rates,
                bounds.inForce(cohort.country(), cohort.currency()),
                caller.subject(),
                clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Approves the proposed stipend terms of a cohort. Never by their proposer. Adds a version; months before it keep their
     * rates. Journals submitted before their terms were set are paid by them afterwards.
     *
     * @param cohortId of the cohort
     * @throws ProblemException TERMS_NEED_FOUR_EYES, TERMS_NOT_PROPOSED, TERMS_APPROVED, TERMS_INVALID,
     *     PRECONDITION_FAILED, NOT_FOUND
     */
    @PUT
    @Path("approval")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_CHECKER})
    public void approve(@PathParam("cohortId") UUID cohortId, @Context HttpHeaders headers) {
        CohortRef cohort = access.requireApprovable(cohortId);
        commands.send(new ApproveTerms(
                new TermsId(cohortId),
                IfMatch.of(headers),
                bounds.inForce(cohort.country(), cohort.currency()),
                caller.subject(),
                clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Returns the stipend terms of a cohort. Families of the cohort can read them too.
     *
     * @return All versions.
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith(200)
    @APIResponse(
            responseCode = "200",
            description = "The terms.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Version of the latest proposal; absent where no proposal is shown.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StipendTermsResponse.class)))
    public RestResponse<StipendTermsResponse> get(@PathParam("cohortId") UUID cohortId) {
        CohortRef cohort = access.requireReadable(cohortId);
        List<StipendTermsQueries.StipendTermsRow> versions = terms.versions(cohort.cohortId());
        if (!access.canReadProposal(cohort)) {
            List<StipendTermsQueries.StipendTermsRow> shown = versions.stream()
                    .map(StipendTermsQueries.StipendTermsRow::withoutAccounts)
                    .toList();
            return RestResponse.ok(new StipendTermsResponse(cohortId, shown, Optional.empty()));
        }
        Optional<StipendTermsQueries.TermsProposalRow> proposal = terms.proposal(cohort.cohortId());
        var response = RestResponse.ResponseBuilder.ok(new StipendTermsResponse(cohortId, versions, proposal));
        proposal.ifPresent(shown -> response.tag(ETags.of(shown.version())));
        return response.build();
    }
}
