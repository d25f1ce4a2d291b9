package org.mutuality.journal.journal.submission;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.problem.CommonProblem.MEDIA_TYPE_UNSUPPORTED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.platform.http.BodyReader;
import org.mutuality.platform.http.json.TextFormats;
import org.mutuality.platform.http.problem.BodyLimits;
import org.mutuality.platform.http.problem.ProblemBody;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Many months of many families in one call, as after two weeks without a network. */
@Path("/journals")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class BulkSubmissionResource {
    static final String LINES = "application/x-ndjson";
    private static final int MOST_AT_ONCE = 4;
    private static final int PATIENCE_S = 10;

    // Each holds up to 10 MB, and the heap is small.
    private final Semaphore running = new Semaphore(MOST_AT_ONCE, true);
    private final JournalAccess access;
    private final BulkSubmissionService bulk;
    private final BodyLimits bodies;
    private final RequestLocale spoken;
    private final ObjectMapper json;

    BulkSubmissionResource(
            JournalAccess access,
            BulkSubmissionService bulk,
            BodyLimits bodies,
            RequestLocale spoken,
            ObjectMapper json) {
        this.access = access;
        this.bulk = bulk;
        this.bodies = bodies;
        this.spoken = spoken;
        this.json = json;
    }

    /** One telling: fields as of PUT /journals/{familyId}/{month}. */
    public record BulkRowRequest(
            UUID familyId,
            YearMonth month,
            String form,
            @Schema(type = SchemaType.OBJECT) JsonNode answers,
            Optional<UUID> edition,
            Optional<List<UUID>> basedOn,
            Optional<String> device,
            Optional<Instant> writtenAt,
            Optional<String> reason) {
        JournalSubmission toSubmission(MessageCatalog phrases) {
            return new JournalSubmission(
                    Optional.of(form), answers, edition, basedOn, device, writtenAt, reason, phrases);
        }
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, LINES})
    @Produces({MediaType.APPLICATION_JSON, LINES})
    @Operation(summary = "Tell up to 5,000 months of any families", description = """
                    An array, or a journal a line (application/x-ndjson). Each row is taken or refused by itself, as a PUT of its own
                    would be, and answered in its place, in the media type of the call. A line that isn't JSON spoils only itself; an
                    array that isn't, more than 5,000 rows or more than 10 MB are refused before anything is done. Safe to send
                    again. A row has at most 256 KB; compressed bodies aren't read.""")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = BulkRowRequest.class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = BulkRowRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = BulkRowResponse.class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = BulkRowResponse.class))
            })
    public Response submitAll(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            @Context HttpHeaders headers) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw MEDIA_TYPE_UNSUPPORTED.because("Send it uncompressed");
        }
        boolean lines = headers.getMediaType().getSubtype().equalsIgnoreCase("x-ndjson");
        begin();
        try {
            byte[] bytes = BodyReader.body(body, (int) bodies.maxBytes("/journals"));
            List<BulkRowResponse> answers =
                    submitAll(lines ? BulkBodySplitter.ofLines(bytes) : BulkBodySplitter.ofArray(bytes));
            return Response.ok(
                            lines ? lines(answers) : json.writeValueAsBytes(answers),
                            lines ? LINES : "application/json")
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain records", e);
        } finally {
            running.release();
        }
    }

    private List<BulkRowResponse> submitAll(List<BulkBodySplitter.BodySlice> rows) {
        var families = rows.stream()
                .flatMap(row -> row.family().stream())
                .distinct()
                .flatMap(text -> uuid(text).stream())
                .collect(Collectors.toUnmodifiableSet());
        return bulk.submitAll(rows, access.requireWritable(families), spoken.phrases());
    }

    private void begin() {
        try {
            if (!running.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new ServerUnavailableException("room for one more bulk submission");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerUnavailableException("room for one more bulk submission", e);
        }
    }

    private byte[] lines(List<BulkRowResponse> answers) throws JsonProcessingException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (BulkRowResponse answer : answers) {
            lines.writeBytes(json.writeValueAsBytes(answer));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(TextFormats.uuid(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What one row of a bulk submission is answered with: as a PUT of its own would be.
     *
     * @param row its place in the call, from 0
     * @param status as of HTTP: 201 told something new, 200 was told before, 4xx see {@code problem}
     * @param problem RFC 9457, its pointers into the row
     */
    public record BulkRowResponse(
            int row,
            int status,
            Optional<UUID> journalId,
            Optional<Integer> version,
            Optional<Boolean> complete,
            Optional<List<String>> missing,
            Optional<UUID> edition,
            Optional<Integer> current,
            Optional<List<UUID>> conflict,
            @Schema(ref = "#/components/schemas/Problem") Optional<ProblemBody> problem) {

        static BulkRowResponse of(int row, SubmissionResponse told) {
            return new BulkRowResponse(
                    row,
                    told.status(),
                    Optional.of(told.journalId()),
                    Optional.of(told.version()),
                    Optional.of(told.complete()),
                    told.missing(),
                    Optional.of(told.edition()),
                    told.current(),
                    told.conflict(),
                    Optional.empty());
        }

        static BulkRowResponse of(int row, ProblemBody problem) {
            return new BulkRowResponse(
                    row,
                    problem.status(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(problem));
        }
    }
}
