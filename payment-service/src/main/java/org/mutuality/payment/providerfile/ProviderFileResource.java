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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.provider.bank.report.BankFileType;
import org.mutuality.payment.provider.bank.report.SpooledBankFile;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.http.RequestInputStream;
import org.mutuality.platform.identity.CurrentUser;

/**
 * Files received from banks and from distributors of cash. Each is accepted as a whole or refused as a whole, and can be sent
 * again.
 */
@Path("/provider-files")
@Tag(name = "provider files", description = "Reports of banks and distributors of cash about the orders they were sent")
@RunOnVirtualThread
public class ProviderFileResource {
    private static final String CSV = "text/csv";

    private final BankFileReader bank;
    private final CashReceiptReader cash;
    private final ProviderFileProcessor processor;
    private final ProviderFileQueries files;
    private final ProviderFileAccess access;
    private final CurrentUser caller;
    private final Clock clock;

    ProviderFileResource(
            BankFileReader bank,
            CashReceiptReader cash,
            ProviderFileProcessor processor,
            ProviderFileQueries files,
            ProviderFileAccess access,
            CurrentUser caller,
            Clock clock) {
        this.bank = bank;
        this.cash = cash;
        this.processor = processor;
        this.files = files;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Result of processing a file.
     *
     * @param fileId derived from content, provider and country: the same file has the same id
     * @param counts of its lines by outcome, this time
     */
    public record ProviderFileResponse(UUID fileId, LineCounts counts) {}

    /**
     * Receives a bank's status report (ISO 20022 pain.002.001.10 or pain.002.001.03) or statement (camt.053.001.08) of at most
     * 64 MB; the content says which it is. The file is refused as a whole when it is not well-formed, is truncated, or its count
     * or sum differs from the one it states. It can be sent again: lines that were applied before are counted as
     * alreadyRecorded.
     *
     * @param country ISO 3166 alpha-2; may be absent when the caller has only one
     * @param body the file
     * @return number of its lines by outcome
     * @throws ProblemException BANK_FILE_TOO_LARGE, BANK_FILE_UNREADABLE, BANK_FILE_UNSUPPORTED, BANK_FILE_WRONG_COUNT,
     *     BANK_FILE_WRONG_SUM, PARAMETER_INVALID, NOT_FOUND
     */
    @POST
    @Path("bank")
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed(FINANCE_MAKER)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public ProviderFileResponse bank(@QueryParam("country") @Nullable String country, InputStream body)
            throws IOException {
        String ownCountry = access.requireCountry(country);
        FileDigest digest = new FileDigest();
        try (SpooledBankFile spool = SpooledBankFile.of(digest.of(new RequestInputStream(body)))) {
            BankFileType kind = BankFileType.of(spool.file());
            ReportedLines lines = switch (kind) {
                case STATEMENT -> bank.statement(spool.file());
                case STATUS_REPORT -> bank.statusReport(spool.file(), ownCountry);
            };
            return process(digest, ownCountry, "bank", kind.name(), lines);
        }
    }

    /**
     * Receives a distributor's receipts of cash that was handed out: CSV with the header code,when, at most 50,000 rows. code is
     * the code that the family presented, when the time as RFC 3339 with its offset. The file is refused as a whole when any row
     * is invalid, with every invalid row. It can be sent again: receipts that were applied before are counted as
     * alreadyRecorded.
     *
     * @param country ISO 3166 alpha-2; may be absent when the caller has only one
     * @param body the file
     * @return number of its lines by outcome
     * @throws ProblemException CASH_RECEIPTS_INVALID, CASH_RECEIPTS_TOO_MANY, PARAMETER_INVALID, NOT_FOUND
     */
    @POST
    @Path("cash")
    @Consumes(CSV)
    @RolesAllowed(FINANCE_MAKER)
    public ProviderFileResponse cash(@QueryParam("country") @Nullable String country, InputStream body)
            throws IOException {
        String ownCountry = access.requireCountry(country);
        FileDigest digest = new FileDigest();
        ReportedLines lines = cash.receipts(digest.of(new RequestInputStream(body)), ownCountry);
        return process(digest, ownCountry, "cash", "RECEIPTS", lines);
    }

    /**
     * Provider files of a country, newest first.
     *
     * @param country ISO 3166 alpha-2; may be absent when the caller has only one
     * @return a page of files
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<ProviderFileQueries.ProviderFileRow> list(
            @QueryParam("country") @Nullable String country,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return files.ofCountry(access.requireCountry(country), Optional.ofNullable(after), limit);
    }

    /**
     * Lines of a file that changed no payout: without a matching order of the country, with another amount, or for a withdrawn
     * cash list.
     *
     * @param fileId id of the file
     * @return a page of lines, in the file's order
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{fileId}/unmatched")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<UnprocessedLine> unmatched(
            @PathParam("fileId") UUID fileId,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        ProviderFileQueries.ProviderFileRow file = access.requireReadable(fileId);
        return files.findUnprocessedLines(file.fileId(), Optional.ofNullable(after), limit);
    }

    private ProviderFileResponse process(
            FileDigest digest, String country, String provider, String kind, ReportedLines lines) {
        ReceivedFile file = ReceivedFile.of(digest.hex(), country, provider, kind, caller.subject(), clock.instant());
        return new ProviderFileResponse(file.fileId(), processor.process(file, lines));
    }
}
