package org.mutuality.payment.reconciliation;

import static org.mutuality.payment.reconciliation.difference.DifferenceProblem.PROVIDER_WITHOUT_STATEMENT;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.registry.OnlineProviderRegistry;
import org.mutuality.payment.reconciliation.difference.ReconciliationAccess;
import org.mutuality.payment.reconciliation.difference.ReconciliationDay;
import org.mutuality.payment.reconciliation.statement.StatementReader;

/** Fetches a provider's statement of a day on request, without waiting for the schedule. */
@Path("/reconciliations/{country}/{provider}/{day}/provider-statement")
@Tag(name = "reconciliation", description = "Comparison of our orders with providers' files and statements")
@RunOnVirtualThread
public class ProviderStatementResource {
    private final OnlineProviderRegistry providers;
    private final StatementReader statements;
    private final ReconciliationAccess access;

    ProviderStatementResource(
            OnlineProviderRegistry providers, StatementReader statements, ReconciliationAccess access) {
        this.providers = providers;
        this.statements = statements;
        this.access = access;
    }

    /**
     * Fetches the provider's statement of a day, from each operator that pays in the country, and compares it with our orders.
     * The differences it can find are NOT_ORDERED, NOT_IN_STATEMENT and STATEMENT_AMOUNT_DIFFERS. For today it is fetched up to
     * now. It can be repeated, and is done once a day by schedule. 503 when the provider does not answer.
     *
     * @param country ISO 3166 alpha-2
     * @param provider mobile-money; bank and cash have no statement to fetch
     * @param day of the statement, in UTC; not in the future
     * @throws ProblemException PROVIDER_WITHOUT_STATEMENT, PARAMETER_INVALID, NOT_FOUND
     */
    @PUT
    @RolesAllowed(FINANCE_MAKER)
    public void read(
            @PathParam("country") String country,
            @PathParam("provider") String provider,
            @PathParam("day") LocalDate day) {
        ReconciliationDay requestedDay = access.requireVisible(country, provider, day);
        List<OnlineProvider> operators = providers.in(requestedDay.country(), requestedDay.provider());
        if (operators.isEmpty()) {
            throw PROVIDER_WITHOUT_STATEMENT.because("from-files", provider);
        }
        operators.forEach(one -> statements.read(one, requestedDay.on()));
    }
}
