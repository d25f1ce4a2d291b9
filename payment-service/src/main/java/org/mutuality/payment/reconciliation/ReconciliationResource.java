package org.mutuality.payment.reconciliation;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.provider.registry.OnlineProviderRegistry;
import org.mutuality.payment.reconciliation.difference.DifferenceQueries;
import org.mutuality.payment.reconciliation.difference.DifferenceQueries.DifferenceRow;
import org.mutuality.payment.reconciliation.difference.ReconciliationAccess;
import org.mutuality.payment.reconciliation.difference.ReconciliationDay;
import org.mutuality.payment.reconciliation.statement.ProviderStatementStore;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/**
 * Reconciliation of a provider's day in a country: orders, books and the differences between them and the provider's reports.
 * Days are UTC.
 */
@Path("/reconciliations/{country}/{provider}/{day}")
@Tag(name = "reconciliation", description = "Comparison of our orders with providers' files and statements")
@RunOnVirtualThread
@RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
public class ReconciliationResource {
    private final ReconciliationAccess access;
    private final DailyOrderTotalsQueries totals;
    private final ProviderBalanceQueries books;
    private final ProviderStatementStore statements;
    private final OnlineProviderRegistry online;
    private final DifferenceQueries differences;

    ReconciliationResource(
            ReconciliationAccess access,
            DailyOrderTotalsQueries totals,
            ProviderBalanceQueries books,
            ProviderStatementStore statements,
            OnlineProviderRegistry online,
            DifferenceQueries differences) {
        this.access = access;
        this.totals = totals;
        this.books = books;
        this.statements = statements;
        this.online = online;
        this.differences = differences;
    }

    /**
     * Reconciliation of a provider's day in a country.
     *
     * @param country ISO 3166 alpha-2
     * @param provider mobile-money, bank or cash
     * @param day in UTC
     * @param orders sent that day, by route and currency, with their current outcomes; empty when there were none
     * @param books of the country at the end of that day, by currency
     * @param statementReadTo until when the provider's statement of that day was read, from all operators that pay in the
     *     country; absent when it was not read, or the provider has none to fetch
     * @param differences number of open and resolved differences
     */
    public record ReconciliationReport(
            String country,
            String provider,
            LocalDate day,
            List<DailyOrderTotalsQueries.DailyOrderTotalsRow> orders,
            List<ProviderBalanceQueries.ProviderBalanceRow> books,
            Optional<Instant> statementReadTo,
            DifferenceQueries.DifferenceCounts differences) {}

    /**
     * Reconciliation of a provider's day: what was sent, its outcomes, the books and the number of differences.
     *
     * @param country ISO 3166 alpha-2
     * @param provider mobile-money, bank or cash
     * @param day in UTC; not in the future
     * @return the reconciliation
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    public ReconciliationReport report(
            @PathParam("country") String country,
            @PathParam("provider") String provider,
            @PathParam("day") LocalDate day) {
        ReconciliationDay requestedDay = visible(country, provider, day);
        return new ReconciliationReport(
                country,
                provider,
                day,
                totals.of(requestedDay),
                books.of(country, provider, day),
                statements.readTo(online.in(country, provider), day),
                differences.count(requestedDay));
    }

    /**
     * Differences of orders that were sent that day and of files and statements of that day, resolved ones included.
     *
     * @return a page of differences, by id
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @Path("differences")
    public Page<DifferenceRow> differences(
            @PathParam("country") String country,
            @PathParam("provider") String provider,
            @PathParam("day") LocalDate day,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return differences.ofDay(visible(country, provider, day), Optional.ofNullable(after), limit);
    }

    private ReconciliationDay visible(String country, String provider, LocalDate day) {
        return access.requireVisible(country, provider, day);
    }
}
