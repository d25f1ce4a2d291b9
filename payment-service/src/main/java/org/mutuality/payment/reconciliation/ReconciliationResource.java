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

/** A provider's day in a country, as orders, as the books and as differences between them tell it. Days are UTC. */
@Path("/reconciliations/{country}/{provider}/{day}")
@RunOnVirtualThread
@RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
public class ReconciliationResource {
    private final ReconciliationAccess access;
    private final DailyOrderTotalsQueries totals;
    private final ProviderBalanceQueries books;
    private final ProviderStatementStore theirs;
    private final OnlineProviderRegistry online;
    private final DifferenceQueries differences;

    ReconciliationResource(
            ReconciliationAccess access,
            DailyOrderTotalsQueries totals,
            ProviderBalanceQueries books,
            ProviderStatementStore theirs,
            OnlineProviderRegistry online,
            DifferenceQueries differences) {
        this.access = access;
        this.totals = totals;
        this.books = books;
        this.theirs = theirs;
        this.online = online;
        this.differences = differences;
    }

    /**
     * @param orders that were sent that day, by operator or account and by currency, as they stand now; empty when there were none
     * @param books of the country at the end of that day, by currency
     * @param theirsReadTo until when the provider's own book of that day was read, with all its operators that pay in the country; absent: it wasn't, or
     *     can't be asked for
     */
    public record ReconciliationReport(
            String country,
            String provider,
            LocalDate day,
            List<DailyOrderTotalsQueries.DailyOrderTotalsRow> orders,
            List<ProviderBalanceQueries.ProviderBalanceRow> books,
            Optional<Instant> theirsReadTo,
            DifferenceQueries.DifferenceCounts differences) {}

    /** 404 for a provider that there isn't; a day that hasn't begun is refused. */
    @GET
    public ReconciliationReport report(
            @PathParam("country") String country,
            @PathParam("provider") String provider,
            @PathParam("day") LocalDate day) {
        ReconciliationDay asked = visible(country, provider, day);
        return new ReconciliationReport(
                country,
                provider,
                day,
                totals.of(asked),
                books.of(country, provider, day),
                theirs.readTo(online.in(country, provider), day),
                differences.count(asked));
    }

    /** Of orders that were sent that day and of files that came that day; resolved ones are among them. */
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
