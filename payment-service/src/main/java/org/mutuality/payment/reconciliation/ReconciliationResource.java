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
import org.mutuality.payment.ledger.ProviderBooks;
import org.mutuality.payment.provider.OnlineProviders;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;

/** A provider's day in a country, as orders, as the books and as differences between them tell it. Days are UTC. */
@Path("/reconciliations/{country}/{provider}/{day}")
@RunOnVirtualThread
@RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
public class ReconciliationResource {
    private final ReconciliationAccess access;
    private final TotalsView totals;
    private final ProviderBooks books;
    private final TheirBook theirs;
    private final OnlineProviders online;
    private final DifferenceView differences;

    ReconciliationResource(
            ReconciliationAccess access,
            TotalsView totals,
            ProviderBooks books,
            TheirBook theirs,
            OnlineProviders online,
            DifferenceView differences) {
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
    public record Reconciliation(
            String country,
            String provider,
            LocalDate day,
            List<TotalsView.Totals> orders,
            List<ProviderBooks.Book> books,
            Optional<Instant> theirsReadTo,
            DifferenceView.Count differences) {}

    /** 404 for a provider that there isn't; a day that hasn't begun is refused. */
    @GET
    public Reconciliation report(
            @PathParam("country") String country,
            @PathParam("provider") String provider,
            @PathParam("day") LocalDate day) {
        Day asked = visible(country, provider, day);
        return new Reconciliation(
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
            @QueryParam("limit") @DefaultValue("50") Limit limit) {
        return differences.ofDay(visible(country, provider, day), Optional.ofNullable(after), limit);
    }

    private Day visible(String country, String provider, LocalDate day) {
        return access.requireVisible(country, provider, day);
    }
}
