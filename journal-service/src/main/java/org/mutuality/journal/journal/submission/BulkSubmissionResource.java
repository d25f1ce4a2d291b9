package org.mutuality.journal.journal.submission;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.identity.Roles.RECORDER;
import static org.mutuality.platform.problem.CommonProblem.MEDIA_TYPE_UNSUPPORTED;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.journal.EditionOrigin.SubmissionChannel;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.submission.JournalSubmission.AnswerSource;
import org.mutuality.platform.http.BodyReader;
import org.mutuality.platform.http.json.TextFormats;
import org.mutuality.platform.http.problem.BodyLimits;
import org.mutuality.platform.http.problem.ProblemBody;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Many months of many families in one request, as after two weeks without a network. */
@Path("/journals")
@RolesAllowed({FAMILY, RECORDER, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class BulkSubmissionResource {
    static final String LINES = "application/x-ndjson";
    static final String CSV = "text/csv";
    private static final int MAX_CONCURRENT = 4;
    private static final int TIMEOUT_S = 10;

    // Each request holds up to 10 MB of a small heap.
    private final Semaphore running = new Semaphore(MAX_CONCURRENT, true);
    private final JournalAccess access;
    private final BulkSubmissionService bulk;
    private final BodyLimits bodies;
    private final RequestLocale locale;
    private final ObjectMapper json;

    BulkSubmissionResource(
            JournalAccess access,
            BulkSubmissionService bulk,
            BodyLimits bodies,
            RequestLocale locale,
            ObjectMapper json) {
        this.access = access;
        this.bulk = bulk;
        this.bodies = bodies;
        this.locale = locale;
        this.json = json;
    }

    /**
     * One month to submit; fields as for PUT /journals/{familyId}/{month}.
     *
     * @param familyId the family whose month it is
     * @param month the month reported, such as {@code 2021-03}
     * @param form id of the form by which the answers are read, such as {@code core-1}. When left out: the form by which
     *     the month is stored, or the country's current form for a month that is not stored yet
     * @param answers name of a question → answer; questions that are not answered are left out
     * @param edition the caller's id of this edition; derived from the content when left out
     * @param basedOn ids of the editions that this one replaces; marks an offline submission
     * @param device opaque name of the device, at most 64 characters
     * @param writtenAt when it was written, by the clock of the device; marks an offline submission
     * @param reason why it is corrected, at most 500 characters; stored encrypted
     */
    public record BulkRowRequest(
            UUID familyId,
            YearMonth month,
            Optional<String> form,
            @Schema(type = SchemaType.OBJECT) JsonNode answers,
            Optional<UUID> edition,
            Optional<List<UUID>> basedOn,
            Optional<String> device,
            Optional<Instant> writtenAt,
            Optional<String> reason) {
        JournalSubmission toSubmission(AnswerSource answerSource, MessageCatalog phrases) {
            return new JournalSubmission(
                    form, answerSource, edition, basedOn, device, writtenAt, reason, SubmissionChannel.BULK, phrases);
        }
    }

    /**
     * Submit up to 5,000 months of any families. The body is a JSON array, one journal per line (application/x-ndjson), or a table
     * (text/csv). Each row is stored or refused by itself, as its own PUT would be; the response lists the results in the order of
     * the rows, as lines for lines and as a JSON array otherwise. A line that isn't JSON affects only itself. A malformed array or
     * table, more than 5,000 rows or more than 10 MB are refused before anything is stored. Safe to send again. A row has at most
     * 256 KB; compressed bodies are refused.
     *
     * <p>A table has a header with {@code familyId} and {@code month}; {@code form}, {@code edition}, {@code basedOn} (ids separated
     * by spaces), {@code device}, {@code writtenAt} and {@code reason} as wanted; every other column is a question
     * ({@code answers.month} where it has the name of a field). An amount is a number in the cohort's currency or {@code 12.34 PHP},
     * several choices are separated by spaces, yes and no are {@code true} and {@code false}, {@code yes} and {@code no} or 1 and
     * 0, a repeat is JSON. A blank cell is no answer. The table of {@code GET /journals} can be corrected and sent back: its other
     * columns are ignored.
     *
     * <p>The same month of a family twice in one request is 409 {@code journal-twice-in-request} with the row it contradicts, unless
     * both say the same or mark offline editions.
     *
     * @param check {@code true} stores nothing, and returns for each row what the request would have returned; a row that depends on
     *     an earlier one is judged as if that were not there
     * @param body the rows
     * @param encoding absent or {@code identity}
     * @return one result per row, in the order of the rows
     * @throws org.mutuality.platform.problem.ProblemException BODY_MALFORMED, TOO_MANY_JOURNALS, BODY_TOO_LARGE,
     *     MEDIA_TYPE_UNSUPPORTED, PARAMETER_INVALID, SERVICE_UNAVAILABLE
     */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, LINES, CSV})
    @Produces({MediaType.APPLICATION_JSON, LINES})
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = BulkRowRequest.class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = BulkRowRequest.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "table", value = """
                    familyId,month,form,income_wages,shocks,food_enough,help_given_times
                    8f14e45f-ceea-467f-a8f2-3c1d5e0b7a11,2021-03,core-1,450.50,illness theft,yes,0
                    """))
            })
    @APIResponse(
            responseCode = "200",
            description = "One result per row, in the order of the rows",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.ARRAY, implementation = BulkRowResponse.class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = BulkRowResponse.class))
            })
    public Response submitAll(
            @QueryParam("check") @Nullable String check,
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            @Context HttpHeaders headers) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw MEDIA_TYPE_UNSUPPORTED.because("uncompressed");
        }
        String format = headers.getMediaType().getSubtype().toLowerCase(Locale.ROOT);
        boolean lines = format.equals("x-ndjson");
        boolean checkOnly = checkOnly(check);
        acquireSlot();
        try {
            byte[] bytes = BodyReader.body(body, (int) bodies.maxBytes("/journals"));
            List<BulkRowResponse> results = submitAll(rows(format, bytes), checkOnly);
            return Response.ok(
                            lines ? lines(results) : json.writeValueAsBytes(results),
                            lines ? LINES : "application/json")
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("results are plain records", e);
        } finally {
            running.release();
        }
    }

    private static List<BulkRow> rows(String format, byte[] body) {
        return switch (format) {
            case "x-ndjson" -> BulkBodySplitter.ofLines(body);
            case "csv" -> BulkCsv.rows(body);
            default -> BulkBodySplitter.ofArray(body);
        };
    }

    // Only true and false: whoever misspells it must not store what was to be checked.
    private static boolean checkOnly(@Nullable String check) {
        if (check != null && !check.equals("true") && !check.equals("false")) {
            throw PARAMETER_INVALID.because("check");
        }
        return "true".equals(check);
    }

    private List<BulkRowResponse> submitAll(List<BulkRow> rows, boolean checkOnly) {
        var families = rows.stream()
                .flatMap(row -> row.family().stream())
                .distinct()
                .flatMap(text -> uuid(text).stream())
                .collect(Collectors.toUnmodifiableSet());
        return bulk.submitAll(rows, access.requireSubmittable(families), checkOnly, locale.phrases());
    }

    private void acquireSlot() {
        try {
            if (!running.tryAcquire(TIMEOUT_S, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static ServerUnavailableException busy() {
        return ServerUnavailableException.of(
                "no room for one more bulk submission", Message.of("problem.service-unavailable.bulk-submissions"));
    }

    private byte[] lines(List<BulkRowResponse> results) throws JsonProcessingException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (BulkRowResponse result : results) {
            lines.writeBytes(json.writeValueAsBytes(result));
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
     * The result of one row of a bulk submission, as its own PUT would return it.
     *
     * @param row zero-based position in the request
     * @param status HTTP status: 201 new content was stored, 200 the same content is stored already, 4xx and 5xx see
     *     {@code problem}
     * @param journalId id of the family's journal of this month; left out when the row was refused
     * @param version the version that has this content; left out when the row was refused
     * @param complete whether every question that the form requires is answered; left out when the row was refused
     * @param missing names of the questions that are still to be answered; left out when there are none
     * @param edition id under which the content is stored; left out when the row was refused
     * @param current the month's current version; left out when it is {@code version}
     * @param conflict ids of the current editions when they contradict one another; left out when they agree
     * @param problem why the row was refused (RFC 9457); its pointers start at the row; left out when it was stored
     * @param line line of the table on which the row begins, from 1; left out unless the request was a table
     * @param cells the cells of the table that {@code problem} is about; left out when there are none
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
            @Schema(ref = "#/components/schemas/Problem") Optional<ProblemBody> problem,
            Optional<Integer> line,
            Optional<List<CellError>> cells) {

        static BulkRowResponse of(BulkRow row, SubmissionResponse submitted) {
            return new BulkRowResponse(
                    row.number(),
                    submitted.status(),
                    Optional.of(submitted.journalId()),
                    Optional.of(submitted.version()),
                    Optional.of(submitted.complete()),
                    submitted.missing(),
                    Optional.of(submitted.edition()),
                    submitted.current(),
                    submitted.conflict(),
                    Optional.empty(),
                    row.line(),
                    Optional.empty());
        }

        static BulkRowResponse of(BulkRow row, ProblemBody problem) {
            return new BulkRowResponse(
                    row.number(),
                    problem.status(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(problem),
                    row.line(),
                    Optional.of(row.cells(problem.errors())).filter(cells -> !cells.isEmpty()));
        }
    }

    /**
     * A cell of a table that cannot be stored.
     *
     * @param line line of the table on which its row begins, from 1
     * @param column number of the column, from 1
     * @param name name of the column in the header
     * @param detail the requirement that is not met
     */
    public record CellError(int line, int column, String name, String detail) {}
}
