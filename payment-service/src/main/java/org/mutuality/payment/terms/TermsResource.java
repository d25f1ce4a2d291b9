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

/** What a complete journal of a cohort is worth. */
@Path("/stipend-terms/{cohortId}")
@RunOnVirtualThread
public class TermsResource {
    private final CommandGateway commands;
    private final TermsAccess access;
    private final StipendTermsQueries view;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    TermsResource(
            CommandGateway commands,
            TermsAccess access,
            StipendTermsQueries view,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.commands = commands;
        this.access = access;
        this.view = view;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param versions oldest first; each counts until the next one's month */
    public record StipendTermsResponse(UUID cohortId, List<StipendTermsQueries.StipendTermsRow> versions) {}

    @PUT
    @RolesAllowed({COUNTRY_LEAD, PARTNER})
    public void set(@PathParam("cohortId") UUID cohortId, StipendRates pay) {
        CohortRef cohort = access.requireManageable(cohortId);
        commands.send(new SetTerms(new TermsId(cohortId), cohort.country(), cohort.currency(), pay, clock.instant()));
        caughtUp.awaitCatchUp();
    }

    /** Families too: they see what their own journals are worth. */
    @GET
    @RolesAllowed({FAMILY, LIAISON, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public StipendTermsResponse get(@PathParam("cohortId") UUID cohortId) {
        CohortRef cohort = access.requireReadable(cohortId);
        return new StipendTermsResponse(cohortId, view.versions(cohort.cohortId()));
    }
}
