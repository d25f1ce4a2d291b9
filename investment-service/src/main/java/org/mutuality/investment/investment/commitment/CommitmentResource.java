package org.mutuality.investment.investment.commitment;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.mutuality.investment.investment.InvestmentAccess;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Commitment of the country team to an accepted investment. */
@Path("/investments/{investmentId}/commitment")
@RunOnVirtualThread
public class CommitmentResource {
    private final CommitmentService commitments;
    private final InvestmentAccess access;
    private final CurrentUser caller;

    CommitmentResource(CommitmentService commitments, InvestmentAccess access, CurrentUser caller) {
        this.commitments = commitments;
        this.access = access;
        this.caller = caller;
    }

    /**
     * Commits to an accepted investment. The caller is a lead of the country who neither proposed nor offered it. The fund
     * reserves the amount; the investment is owed and will be paid out. Repeating the request completes what was interrupted and
     * changes nothing else.
     *
     * @param id id of the investment
     * @throws ProblemException COMMITMENT_NEEDS_FOUR_EYES, COMMITMENT_NEEDS_ACCEPTANCE, INVESTMENT_ALREADY_COMMITTED,
     *     INVESTMENT_CLOSED, INVESTMENT_PAID_OUT, FUND_INSUFFICIENT, FUND_RESERVATION_ENDED, NOT_FOUND
     */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    public void commit(@PathParam("investmentId") UUID id) {
        commitments.commit(access.requireOfferable(id), caller.subject());
    }
}
