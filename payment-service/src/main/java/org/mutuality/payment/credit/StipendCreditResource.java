package org.mutuality.payment.credit;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.FINANCE_CHECKER;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.mutuality.payment.stipend.StipendAccess;

/** What a family was paid for journals that were withdrawn, and the stipends that are set off against it. */
@Path("/stipends")
@RunOnVirtualThread
public class StipendCreditResource {
    private final StipendAccess access;
    private final StipendCreditQueries credits;

    StipendCreditResource(StipendAccess access, StipendCreditQueries credits) {
        this.access = access;
        this.credits = credits;
    }

    /**
     * Returns what a family was overpaid, and what was set off against it. A stipend whose journal is withdrawn after it was paid
     * is settled with the family's next stipends, each of which is paid out less that amount.
     *
     * @param familyId of the family
     * @return What is still open, and every change of it.
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{familyId}/credit")
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER, FINANCE_MAKER, FINANCE_CHECKER})
    public StipendCreditQueries.FamilyCredit ofFamily(@PathParam("familyId") UUID familyId) {
        return credits.ofFamily(access.requireReadable(familyId).familyId());
    }
}
