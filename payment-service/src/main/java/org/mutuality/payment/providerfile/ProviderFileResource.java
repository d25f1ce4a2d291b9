package org.mutuality.payment.providerfile;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FINANCE_CHECKER;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.provider.bank.report.BankFileType;
import org.mutuality.payment.provider.bank.report.SpooledBankFile;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.http.RequestInputStream;
import org.mutuality.platform.identity.CurrentUser;

/** Files of banks and of distributors of cash. Each is taken as a whole or not at all, and as often as it is sent. */
@Path("/provider-files")
@RunOnVirtualThread
public class ProviderFileResource {
    private static final String CSV = "text/csv";

    private final BankFileReader bank;
    private final CashReceiptReader cash;
    private final ProviderFileProcessor taking;
    private final ProviderFileQueries view;
    private final ProviderFileAccess access;
    private final CurrentUser caller;
    private final Clock clock;

    ProviderFileResource(
            BankFileReader bank,
            CashReceiptReader cash,
            ProviderFileProcessor taking,
            ProviderFileQueries view,
            ProviderFileAccess access,
            CurrentUser caller,
            Clock clock) {
        this.bank = bank;
        this.cash = cash;
        this.taking = taking;
        this.view = view;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param counts of what its lines came to this time */
    public record ProviderFileResponse(UUID fileId, LineCounts counts) {}

    @POST
    @Path("bank")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed(FINANCE_MAKER)
    @Operation(summary = "A bank's status report or statement", description = """
                    ISO 20022 pain.002.001.10 or .03, camt.053.001.08, up to 64 MB; which it is shows by itself. Refused as a whole
                    when it isn't well-formed, ends too early or comes to another count or sum than it says. Safe to send again.""")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public ProviderFileResponse bank(@QueryParam("country") @Nullable String country, InputStream body)
            throws IOException {
        String of = access.requireCountry(country);
        FileDigest digest = new FileDigest();
        try (SpooledBankFile spool = SpooledBankFile.of(digest.of(new RequestInputStream(body)))) {
            BankFileType kind = BankFileType.of(spool.file());
            ReportedLines words = switch (kind) {
                case STATEMENT -> bank.statement(spool.file());
                case STATUS_REPORT -> bank.statusReport(spool.file(), of);
            };
            return taken(digest, of, "bank", kind.name(), words);
        }
    }

    @POST
    @Path("cash")
    @Consumes(CSV)
    @RolesAllowed(FINANCE_MAKER)
    @Operation(summary = "A distributor's receipts", description = """
                    CSV with the head code,when: the code as the family gave it, the time as RFC 3339 with its offset; up to 50,000.
                    Refused as a whole when any of it is wrong, with every wrong row. Safe to send again.""")
    @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public ProviderFileResponse cash(@QueryParam("country") @Nullable String country, InputStream body)
            throws IOException {
        String of = access.requireCountry(country);
        FileDigest digest = new FileDigest();
        ReportedLines words = cash.receipts(digest.of(new RequestInputStream(body)), of);
        return taken(digest, of, "cash", "RECEIPTS", words);
    }

    /** The newest first. @param country may be left out by who has only one */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<ProviderFileQueries.ProviderFileRow> list(
            @QueryParam("country") @Nullable String country,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return view.ofCountry(access.requireCountry(country), Optional.ofNullable(after), limit);
    }

    /** Lines that no order of the country's was found for, or that moved another amount. */
    @GET
    @Path("{fileId}/unmatched")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<UnprocessedLine> unmatched(
            @PathParam("fileId") UUID fileId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        ProviderFileQueries.ProviderFileRow file = access.requireReadable(fileId);
        return view.findUnprocessedLines(file.fileId(), Optional.ofNullable(after), limit);
    }

    private ProviderFileResponse taken(
            FileDigest digest, String country, String provider, String kind, ReportedLines words) {
        ReceivedFile file = ReceivedFile.of(digest.hex(), country, provider, kind, caller.subject(), clock.instant());
        return new ProviderFileResponse(file.fileId(), taking.process(file, words));
    }
}
