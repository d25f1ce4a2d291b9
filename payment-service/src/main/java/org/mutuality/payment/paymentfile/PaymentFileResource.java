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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.dispatch.PayeeResolver;
import org.mutuality.payment.paymentfile.PaymentFileQueries.PaymentFileRow;
import org.mutuality.payment.provider.bank.DebtorAccounts;
import org.mutuality.payment.provider.bank.Pain001Writer;
import org.mutuality.payment.provider.cash.CashDistributors;
import org.mutuality.payment.provider.cash.CashListWriter;
import org.mutuality.payment.provider.registry.ProviderAvailability;
import org.mutuality.platform.identity.CurrentUser;

/** Files for a bank or a distributor of cash. They hold what money can be taken with: only finance gets them. */
@Path("/batches/{batchId}")
@RunOnVirtualThread
public class PaymentFileResource {
    private static final String XML = MediaType.APPLICATION_XML;
    private static final String CSV = "text/csv";

    private final PaymentFileAccess access;
    private final ProviderAvailability configured;
    private final PaymentFileQueries files;
    private final PaymentFileGenerator drawingUp;
    private final PayeeResolver payees;
    private final DebtorAccounts debtors;
    private final CashDistributors distributors;
    private final CurrentUser caller;

    PaymentFileResource(
            PaymentFileAccess access,
            ProviderAvailability configured,
            PaymentFileQueries files,
            PaymentFileGenerator drawingUp,
            PayeeResolver payees,
            DebtorAccounts debtors,
            CashDistributors distributors,
            CurrentUser caller) {
        this.access = access;
        this.configured = configured;
        this.files = files;
        this.drawingUp = drawingUp;
        this.payees = payees;
        this.debtors = debtors;
        this.distributors = distributors;
        this.caller = caller;
    }

    /** Which files were given out, by round. */
    @GET
    @Path("files")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public List<PaymentFileRow> files(@PathParam("batchId") UUID batchId) {
        return files.ofBatch(access.requireBatch(batchId).batchId());
    }

    @GET
    @Path("payment-file")
    @Produces(XML)
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    @Operation(summary = "What the bank is to pay: ISO 20022 pain.001.001.09", description = """
                    Ready when every payout of the batch is written down as sent. The same file however often it is asked for; a
                    retry has another. Without its end it is none: ask again.""")
    @APIResponse(responseCode = "200", content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)))
    public Response paymentFile(@PathParam("batchId") UUID batchId, @QueryParam("round") @Nullable String round) {
        PaymentFileRow file = file(batchId, "bank", round);
        return attached(file, "xml", XML, out -> {
            try {
                debtors.file(file.routeId()).write(head(file), orders(file), out);
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        });
    }

    @GET
    @Path("cash-list")
    @Produces(CSV)
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    @Operation(summary = "What is to be handed out in cash, with the codes", description = """
                    CSV: orderId, point, amount, currency, code, validUntil, after which day (UTC) no code is to be paid. As payment-file: the
                    same however often it is asked for.""")
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
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
        configured
                .findMissingSetting(provider, batch.country(), batch.currency())
                .ifPresent(setting -> {
                    throw PAYMENT_FILE_NOT_READY.because("The provider is not configured there: set %s", setting);
                });
        PaymentFileRow file = Optional.ofNullable(round)
                .map(nth -> access.requireFile(batch, nth))
                .orElseGet(() -> drawingUp.getOrGenerateLatest(ready(batch), caller.subject()));
        if (file.isWithdrawn()) {
            throw PAYMENT_FILE_WITHDRAWN.because("Round %d", file.round());
        }
        if (!configured.has(provider, file.routeId())) {
            throw PAYMENT_FILE_NOT_READY.because(
                    "The route of the batch is not configured any more: %s", file.routeId());
        }
        long changed = files.countChangedAccounts(file);
        if (changed > 0) {
            throw PAYMENT_FILE_CHANGED.because("%d of %d since %s", changed, file.count(), file.givenAt());
        }
        return file;
    }

    private static BatchForFileQueries.FileBatchRow ready(BatchForFileQueries.FileBatchRow batch) {
        if (!batch.released() && !batch.status().equals("CLOSED")) {
            throw PAYMENT_FILE_NOT_READY.because("The batch is %s", batch.status());
        }
        if (batch.released() && batch.toCome() > 0) {
            throw PAYMENT_FILE_NOT_READY.because("%d payouts are not marked as sent yet", batch.toCome());
        }
        return batch;
    }

    private DecryptedOrderIterator orders(PaymentFileRow file) {
        return new DecryptedOrderIterator(
                file, files, line -> payees.of(line.familyId(), file.provider()).map(line::to));
    }

    private static Pain001Writer.FileHeader head(PaymentFileRow file) {
        return new Pain001Writer.FileHeader(
                file.fileId(),
                file.count(),
                file.sum(),
                file.givenAt().truncatedTo(ChronoUnit.SECONDS),
                LocalDate.ofInstant(file.givenAt(), ZoneOffset.UTC));
    }

    private static Response attached(PaymentFileRow file, String ending, String type, StreamingOutput content) {
        String name = "attachment; filename=\"%s-%d.%s\"".formatted(file.batchId(), file.round(), ending);
        return Response.ok(content, type)
                .header("Content-Disposition", name)
                .header("Cache-Control", "no-store")
                .build();
    }
}
