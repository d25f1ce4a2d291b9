package org.mutuality.investment.investment.commitment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.mutuality.investment.investment.InvestmentAccess;
import org.mutuality.platform.identity.CurrentUser;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;

/** What the country team commits to: only then it is owed, and paid out. */
@Path("/investments/{investmentId}/commitment")
@RunOnVirtualThread
public class CommitmentResource {
    private final CommitmentService committing;
    private final InvestmentAccess access;
    private final CurrentUser caller;

    CommitmentResource(CommitmentService committing, InvestmentAccess access, CurrentUser caller) {
        this.committing = committing;
        this.access = access;
        this.caller = caller;
    }

    /** Another lead than who proposed or offered it, and only within what the fund has left. Repeatable; 409 when another has. */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    public void commit(@PathParam("investmentId") UUID id) {
        committing.commit(access.requireOfferable(id), caller.subject());
    }
}
