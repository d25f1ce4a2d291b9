package org.mutuality.payment.paymentfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_CHANGED;
import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_NOT_READY;
import static org.mutuality.payment.paymentfile.PaymentFileProblem.PAYMENT_FILE_WITHDRAWN;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FINANCE_CHECKER;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.dispatch.PayeeResolver;
import org.mutuality.payment.paymentfile.PaymentFileQueries.PaymentFileRow;
import org.mutuality.payment.provider.bank.DebtorAccounts;
import org.mutuality.payment.provider.bank.Pain001Writer;
import org.mutuality.payment.provider.cash.CashDistributors;
import org.mutuality.payment.provider.cash.CashListWriter;
import org.mutuality.payment.provider.registry.ProviderAvailability;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;

/**
 * Payment files for a bank and cash lists for a distributor. Whoever has one can take the money, so only finance gets them.
 */
@Path("/batches/{batchId}")
@Tag(name = "payment files", description = "Files that instruct a bank or a distributor of cash to pay a batch")
@RunOnVirtualThread
public class PaymentFileResource {
    private static final String XML = MediaType.APPLICATION_XML;
    private static final String CSV = "text/csv";

    private final PaymentFileAccess access;
    private final ProviderAvailability availability;
    private final PaymentFileQueries files;
    private final PaymentFileGenerator generator;
    private final PayeeResolver payees;
    private final DebtorAccounts debtors;
    private final CashDistributors distributors;
    private final CurrentUser caller;

    PaymentFileResource(
            PaymentFileAccess access,
            ProviderAvailability availability,
            PaymentFileQueries files,
            PaymentFileGenerator generator,
            PayeeResolver payees,
            DebtorAccounts debtors,
            CashDistributors distributors,
            CurrentUser caller) {
        this.access = access;
        this.availability = availability;
        this.files = files;
        this.generator = generator;
        this.payees = payees;
        this.debtors = debtors;
        this.distributors = distributors;
        this.caller = caller;
    }

    /**
     * Payment files of a batch that were issued, by round, without their contents.
     *
     * @param batchId id of the batch
     * @return the files
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("files")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public List<PaymentFileRow> files(@PathParam("batchId") UUID batchId) {
        return files.ofBatch(access.requireBatch(batchId).batchId());
    }

    /**
     * Payment file for the bank, ISO 20022 pain.001.001.09. It can be fetched once every payout of the batch is marked as sent,
     * and is the same each time; retried payouts get a file of another round. A file without its closing tag is incomplete:
     * request it again.
     *
     * @param round of the file, from 1; absent for the newest, which is generated when orders are in no file yet
     * @return the file, as an attachment
     * @throws ProblemException PAYMENT_FILE_OTHER_PROVIDER, PAYMENT_FILE_NOT_READY, PAYMENT_FILE_EMPTY, PAYMENT_FILE_CHANGED,
     *     PAYMENT_FILE_WITHDRAWN, PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @Path("payment-file")
    @Produces(XML)
    @RespondsWith(value = 200, headers = "Content-Disposition")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    @APIResponse(
            responseCode = "200",
            description = "The file, as an attachment",
            content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
    public Response paymentFile(@PathParam("batchId") UUID batchId, @QueryParam("round") @Nullable String round) {
        PaymentFileRow file = file(batchId, "bank", round);
        return attached(file, "xml", XML, out -> {
            try {
                debtors.file(file.routeId()).write(header(file), orders(file), out);
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        });
    }

    /**
     * Cash list for the distributor, with the codes by which families collect their money. CSV with the columns orderId, point,
     * amount, currency, code and validUntil, the last day (UTC) on which the code may be paid. The list is the same each time.
     *
     * @param round of the list, from 1; absent for the newest, which is generated when orders are in no list yet
     * @return the list, as an attachment
     * @throws ProblemException PAYMENT_FILE_OTHER_PROVIDER, PAYMENT_FILE_NOT_READY, PAYMENT_FILE_EMPTY, PAYMENT_FILE_CHANGED,
     *     PAYMENT_FILE_WITHDRAWN, PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @Path("cash-list")
    @Produces(CSV)
    @RespondsWith(value = 200, headers = "Content-Disposition")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    @APIResponse(
            responseCode = "200",
            description = "The list, as an attachment",
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "One order",
                                            value =
                                                    "orderId,point,amount,currency,code,validUntil\r\n"
                                                            + "0190b6a0-7c5e-7cc3-98c4-dc0c0c07398f,MONROVIA-07,450.00,LRD,7ZK2-M0QX-9R4C,2021-05-03\r\n")))
    public Response cashList(@PathParam("batchId") UUID batchId, @QueryParam("round") @Nullable String round) {
        PaymentFileRow file = file(batchId, "cash", round);
        return attached(file, "csv", CSV, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
            CashListWriter list =
                    new CashListWriter(distributors.codes(file.routeId()).orElseThrow());
            list.write(orders(file), file.validUntil(), writer);
            writer.flush();
        });
    }

    private PaymentFileRow file(UUID batchId, String provider, @Nullable String round) {
        BatchForFileQueries.FileBatchRow batch = access.requireBatch(batchId, provider);
        availability
                .findMissingSetting(provider, batch.country(), batch.currency())
                .ifPresent(setting -> {
                    throw PAYMENT_FILE_NOT_READY.because("provider-setting", setting);
                });
        PaymentFileRow file = Optional.ofNullable(round)
                .map(nth -> access.requireFile(batch, nth))
                .orElseGet(() -> generator.getOrGenerateLatest(ready(batch), caller.subject()));
        if (file.isWithdrawn()) {
            throw PAYMENT_FILE_WITHDRAWN.because("round", file.round());
        }
        if (!availability.has(provider, file.routeId())) {
            throw PAYMENT_FILE_NOT_READY.because("route", file.routeId());
        }
        long changed = files.countChangedAccounts(file);
        if (changed > 0) {
            throw PAYMENT_FILE_CHANGED.because("changed", changed, file.count(), file.issuedAt());
        }
        return file;
    }

    private static BatchForFileQueries.FileBatchRow ready(BatchForFileQueries.FileBatchRow batch) {
        if (!batch.released() && !batch.status().equals("CLOSED")) {
            throw PAYMENT_FILE_NOT_READY.because("batch-status", batch.status());
        }
        if (batch.released() && batch.pendingCount() > 0) {
            throw PAYMENT_FILE_NOT_READY.because("not-marked", batch.pendingCount());
        }
        return batch;
    }

    private DecryptedOrderIterator orders(PaymentFileRow file) {
        return new DecryptedOrderIterator(
                file, files, line -> payees.of(line.familyId(), file.provider()).map(line::toInstruction));
    }

    private static Pain001Writer.FileHeader header(PaymentFileRow file) {
        return new Pain001Writer.FileHeader(
                file.fileId(),
                file.count(),
                file.sum(),
                file.issuedAt().truncatedTo(ChronoUnit.SECONDS),
                LocalDate.ofInstant(file.issuedAt(), ZoneOffset.UTC));
    }

    private static Response attached(PaymentFileRow file, String extension, String type, StreamingOutput content) {
        String name = "attachment; filename=\"%s-%d.%s\"".formatted(file.batchId(), file.round(), extension);
        return Response.ok(content, type)
                .header("Content-Disposition", name)
                .header("Cache-Control", "no-store")
                .build();
    }
}
