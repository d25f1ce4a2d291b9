package org.mutuality.payment.terms;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.terms.TermsCommand.SetTerms;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Stipend terms of cohorts. */
@Path("/stipend-terms/{cohortId}")
@RunOnVirtualThread
public class TermsResource {
    private final CommandGateway commands;
    private final TermsAccess access;
    private final StipendTermsQueries terms;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    TermsResource(
            CommandGateway commands,
            TermsAccess access,
            StipendTermsQueries terms,
            ProjectionBarrier barrier,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.terms = terms;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Stipend terms of a cohort.
     *
     * @param cohortId the cohort
     * @param versions oldest first; each applies until the next one starts; empty: no stipend accrues yet
     */
    public record StipendTermsResponse(UUID cohortId, List<StipendTermsQueries.StipendTermsRow> versions) {}

    /**
     * Sets the stipend terms of a cohort from a month on. Adds a version; months before it keep their rates. Repeatable
     * with the same content. Journals submitted before their terms were set are paid by them afterwards.
     *
     * @param cohortId of the cohort
     * @param rates the terms
     * @throws ProblemException TERMS_INVALID, TERMS_ALREADY_SET, NOT_FOUND
     */
    @PUT
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    public void set(@PathParam("cohortId") UUID cohortId, StipendRates rates) {
        CohortRef cohort = access.requireManageable(cohortId);
        commands.send(new SetTerms(new TermsId(cohortId), cohort.country(), cohort.currency(), rates, clock.instant()));
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
    public StipendTermsResponse get(@PathParam("cohortId") UUID cohortId) {
        CohortRef cohort = access.requireReadable(cohortId);
        return new StipendTermsResponse(cohortId, terms.versions(cohort.cohortId()));
    }
}
