package org.mutuality.journal.journal.submission;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.MessageCatalog;

/** Telling a month, and correcting it: by the family, or on its behalf by whoever runs its cohort. */
@Path("/journals")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class JournalResource {
    private final JournalAccess access;
    private final SubmitJournalService submission;
    private final RequestLocale spoken;

    JournalResource(JournalAccess access, SubmitJournalService submission, RequestLocale spoken) {
        this.access = access;
        this.submission = submission;
        this.spoken = spoken;
    }

    /** @param answers name of a question → answer; what isn't answered is left out */
    public record SubmitJournalRequest(
            String form,
            @Schema(type = SchemaType.OBJECT) JsonNode answers,

            @Schema(description = "The caller's id of this telling; derived from what it says when left out")
            Optional<UUID> edition,

            @Schema(
                    description =
                            "Editions that this one replaces, including those that arrive later; all current ones when left out")
            Optional<List<UUID>> basedOn,

            @Schema(description = "Opaque name of the device, up to 64 characters")
            Optional<String> device,

            @Schema(description = "By the clock of the device, where it was written offline")
            Optional<Instant> writtenAt,

            @Schema(description = "Why it is corrected, up to 500 characters")
            Optional<String> reason) {
        JournalSubmission toSubmission(MessageCatalog phrases) {
            return new JournalSubmission(
                    Optional.of(form), answers, edition, basedOn, device, writtenAt, reason, phrases);
        }
    }

    /** @param form the current one when left out; {@code answers} replace all earlier ones */
    public record CorrectJournalRequest(
            Optional<String> form,
            @Schema(type = SchemaType.OBJECT) JsonNode answers,
            Optional<String> reason) {
        JournalSubmission toSubmission(MessageCatalog phrases) {
            return new JournalSubmission(
                    form,
                    answers,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    reason,
                    phrases);
        }
    }

    @PUT
    @Path("{familyId}/{month}")
    @Operation(summary = "Tell a month, or correct it", description = """
                    201 when it says something new, 200 when the same was told before; never a second journal of the month.
                    Told online (neither basedOn nor writtenAt) other answers correct what stands; with If-Match only while the month
                    is at that version, else 412. What was told before in the same words is taken for a repeat and undoes nothing: to
                    go back to it, say If-Match or choose an edition. Told offline (basedOn or writtenAt) it replaces the editions
                    that it names and no other. When two devices contradict each other, both editions stand, the one written last is
                    shown, and the answer names them as conflict; an edition based on all of them solves it.""")
    @RespondsWith({201, 200})
    public RestResponse<SubmissionResponse> submit(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            SubmitJournalRequest body,
            @Context HttpHeaders headers) {
        return answer(submission.submit(
                access.requireWritable(familyId), month, body.toSubmission(spoken.phrases()), IfMatch.of(headers)));
    }

    /** {@code version} is the one this makes, from 2: 201; 200 when it was made with the same content; else 409. */
    @PUT
    @Path("{familyId}/{month}/corrections/{version}")
    @RespondsWith({201, 200})
    public RestResponse<SubmissionResponse> correct(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            @PathParam("version") int version,
            CorrectJournalRequest body) {
        return answer(submission.correct(
                access.requireWritable(familyId), month, body.toSubmission(spoken.phrases()), version));
    }

    private static RestResponse<SubmissionResponse> answer(SubmissionResponse told) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(told.status()), told)
                .tag(ETags.of(told.current().orElse(told.version())))
                .build();
    }
}
