package org.mutuality.payment.ledger.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mutuality.platform.identity.Roles.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Export of all postings of the caller's countries, for other accounting systems: streamed, so it is never whole in memory.
 */
@Path("/ledger/journal")
@Tag(name = "ledger", description = "The double-entry books of a country")
@RunOnVirtualThread
@RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
public class LedgerExportResource {
    private final LedgerAccess access;
    private final PostingQueries postings;
    private final ObjectMapper json;

    LedgerExportResource(LedgerAccess access, PostingQueries postings, ObjectMapper json) {
        this.access = access;
        this.postings = postings;
        this.json = json;
    }

    /**
     * All postings of the caller's countries, in the order in which they were posted, as newline-delimited JSON. Each line is
     * an object with postedAt, valueOn, transferId, leg, country, cause, causeId, account, side, amount, rate and
     * programmeMoney, as in GET /ledger/accounts/{account}/postings.
     *
     * @return the postings, one JSON object per line
     */
    @GET
    @Produces("application/x-ndjson")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput ndjson() {
        return lines("", this::json);
    }

    /**
     * All postings of the caller's countries, in the order in which they were posted, as CSV with the columns postedAt,
     * valueOn, transferId, leg, country, cause, causeId, account, side, amount, currency, rate and programmeMoney.
     *
     * @return the postings, one per row, after a header
     */
    @GET
    @Produces("text/csv")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput csv() {
        return lines(PostingCsv.HEADER, PostingCsv::line);
    }

    private StreamingOutput lines(String head, Function<Posting, String> line) {
        // Read now: the response is written when the request's scope may have ended.
        Set<String> countries = access.countries();
        return out -> {
            out.write(head.getBytes(UTF_8));
            postings.forEach(countries, page -> write(page, line, out));
        };
    }

    private static void write(List<Posting> page, Function<Posting, String> line, OutputStream out) {
        try {
            out.write(page.stream().map(line).collect(Collectors.joining()).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Posting posting) {
        try {
            return json.writeValueAsString(posting) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
