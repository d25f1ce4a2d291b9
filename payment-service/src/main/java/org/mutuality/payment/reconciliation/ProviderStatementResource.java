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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.registry.OnlineProviderRegistry;
import org.mutuality.payment.reconciliation.difference.ReconciliationAccess;
import org.mutuality.payment.reconciliation.difference.ReconciliationDay;
import org.mutuality.payment.reconciliation.statement.StatementReader;

/** A provider's own book of a day, read when somebody doesn't want to wait for the clock. */
@Path("/reconciliations/{country}/{provider}/{day}/provider-book")
@RunOnVirtualThread
public class ProviderStatementResource {
    private final OnlineProviderRegistry providers;
    private final StatementReader reading;
    private final ReconciliationAccess access;

    ProviderStatementResource(OnlineProviderRegistry providers, StatementReader reading, ReconciliationAccess access) {
        this.providers = providers;
        this.reading = reading;
        this.access = access;
    }

    @PUT
    @RolesAllowed(FINANCE_MAKER)
    @Operation(summary = "Reads a day of the provider's own book", description = """
                    And compares it with our orders, of each operator that pays in the country: differences are NOT_OURS, NOT_IN_THEIR_BOOK, AMOUNT_DIFFERS. Of today as far as
                    it is over. Repeatable, and done once a day without being asked; 409 for a provider that can't be asked, 503 when
                    it doesn't answer.""")
    public void read(
            @PathParam("country") String country,
            @PathParam("provider") String provider,
            @PathParam("day") LocalDate day) {
        ReconciliationDay asked = access.requireVisible(country, provider, day);
        List<OnlineProvider> there = providers.in(asked.country(), asked.provider());
        if (there.isEmpty()) {
            throw PROVIDER_WITHOUT_STATEMENT.because(
                    "%s has no statement to fetch; it is reconciled from its files", provider);
        }
        there.forEach(one -> reading.read(one, asked.on()));
    }
}
