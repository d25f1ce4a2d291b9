package org.mutuality.journal.journal.submission;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.identity.Roles.RECORDER;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.journal.EditionOrigin.SubmissionChannel;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.submission.JournalSubmission.AnswerSource;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.MessageCatalog;

/** Submitting a family's month and correcting it: by the family, or on its behalf by whoever runs its cohort. */
@Path("/journals")
@RolesAllowed({FAMILY, RECORDER, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class JournalResource {
    private final JournalAccess access;
    private final SubmitJournalService journals;
    private final RequestLocale locale;

    JournalResource(JournalAccess access, SubmitJournalService journals, RequestLocale locale) {
        this.access = access;
        this.journals = journals;
        this.locale = locale;
    }

    /**
     * A month to submit.
     *
     * @param form id of the form by which the answers are read, such as {@code core-1}. When left out: the form by which
     *     the month is stored, or the country's current form for a month that is not stored yet
     * @param answers name of a question → answer; questions that are not answered are left out
     * @param edition the caller's id of this edition; derived from the content when left out, so that a resend is recognised
     * @param basedOn ids of the editions that this one replaces, including those that arrive later; at most 200; all current
     *     ones when left out. Marks an offline submission
     * @param device opaque name of the device, at most 64 characters
     * @param writtenAt when it was written, by the clock of the device. Marks an offline submission
     * @param reason why it is corrected, at most 500 characters; stored encrypted
     */
    public record SubmitJournalRequest(
            Optional<String> form,
            @Schema(type = SchemaType.OBJECT) JsonNode answers,
            Optional<UUID> edition,
            Optional<List<UUID>> basedOn,
            Optional<String> device,
            Optional<Instant> writtenAt,
            Optional<String> reason) {
        JournalSubmission toSubmission(MessageCatalog phrases) {
            return new JournalSubmission(
                    form,
                    AnswerSource.of(answers),
                    edition,
                    basedOn,
                    device,
                    writtenAt,
                    reason,
                    SubmissionChannel.API,
                    phrases);
        }
    }

    /**
     * A correction of a month.
     *
     * @param form id of the form by which the answers are read; when left out the form by which the month is stored
     * @param answers name of a question → answer; replaces all earlier answers
     * @param reason why it is corrected, at most 500 characters; stored encrypted
     */
    public record CorrectJournalRequest(
            Optional<String> form,
            @Schema(type = SchemaType.OBJECT) JsonNode answers,
            Optional<String> reason) {
        JournalSubmission toSubmission(MessageCatalog phrases) {
            return new JournalSubmission(
                    form,
                    AnswerSource.of(answers),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    reason,
                    SubmissionChannel.API,
                    phrases);
        }
    }

    /**
     * Submit a month, or correct it. There is one journal per family and month. 201: new content was stored. 200: the same
     * content is stored already (idempotent).
     *
     * <p>Submitted online (neither {@code basedOn} nor {@code writtenAt}), other answers correct the current version; with
     * If-Match only while the month is at that version, else 412. Content equal to any stored edition counts as a repeat and
     * changes nothing: to restore an earlier content send If-Match or an {@code edition} id.
     *
     * <p>Submitted offline ({@code basedOn} or {@code writtenAt}), it replaces only the editions that it names. When two devices
     * contradict each other, both editions stay current, the one written last is shown, and the response lists both as
     * {@code conflict}; an edition based on all of them resolves it.
     *
     * @param familyId the family whose month it is
     * @param month the month reported, such as {@code 2021-03}; from the cohort's first month to the month in progress by its
     *     calendar
     * @param body the answers and where they come from
     * @return the version and edition under which the month is stored
     * @throws org.mutuality.platform.problem.ProblemException JOURNAL_NEEDS_CONSENT, JOURNAL_INVALID, JOURNAL_COHORT_NOT_OPEN,
     *     JOURNAL_MONTH_IN_FUTURE, JOURNAL_MONTH_BEFORE_COHORT, JOURNAL_FAMILY_NOT_TAKING_PART,
     *     JOURNAL_FAMILY_ONLY, JOURNAL_EDITION_EXISTS,
     *     JOURNAL_MONTH_LOCKED, PRECONDITION_FAILED, NOT_FOUND
     */
    @PUT
    @Path("{familyId}/{month}")
    @RespondsWith(
            value = {201, 200},
            headers = "ETag")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SubmitJournalRequest.class),
                            examples = {
                                @ExampleObject(name = "online", value = """
                    {"form": "core-1", "answers": {"income_wages": {"amount": "450.50", "currency": "PHP"},
                     "shocks": ["illness", "theft"], "food_enough": true, "help_given_times": 0}}"""),
                                @ExampleObject(name = "offline", value = """
                    {"form": "core-1", "answers": {"ladder": 8}, "basedOn": ["c0a80101-1f2e-5d3c-9b4a-0123456789ab"],
                     "device": "phone-7", "writtenAt": "2021-03-30T18:05:00Z"}""")
                            }))
    public RestResponse<SubmissionResponse> submit(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            SubmitJournalRequest body,
            @Context HttpHeaders headers) {
        return response(journals.submit(
                access.requireSubmittable(familyId), month, body.toSubmission(locale.phrases()), IfMatch.of(headers)));
    }

    /**
     * Correct a month under a version number. A correction makes a new version; all earlier versions stay readable.
     *
     * @param month the month to correct, such as {@code 2021-03}
     * @param version the version that this correction makes: the current one plus 1, so at least 2. A version that exists is
     *     200 with the same content and 409 with other content
     * @param body the new answers
     * @return the version and edition under which the correction is stored
     * @throws org.mutuality.platform.problem.ProblemException JOURNAL_NEEDS_CONSENT, JOURNAL_INVALID, JOURNAL_NOT_SUBMITTED, JOURNAL_COHORT_NOT_OPEN,
     *     JOURNAL_MONTH_IN_FUTURE, JOURNAL_MONTH_BEFORE_COHORT, JOURNAL_FAMILY_NOT_TAKING_PART,
     *     JOURNAL_FAMILY_ONLY, JOURNAL_VERSION_EXISTS,
     *     JOURNAL_VERSION_SKIPPED, JOURNAL_MONTH_LOCKED, NOT_FOUND
     */
    @PUT
    @Path("{familyId}/{month}/corrections/{version}")
    @RespondsWith(
            value = {201, 200},
            headers = "ETag")
    public RestResponse<SubmissionResponse> correct(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            @PathParam("version") int version,
            CorrectJournalRequest body) {
        return response(journals.correct(
                access.requireSubmittable(familyId), month, body.toSubmission(locale.phrases()), version));
    }

    private static RestResponse<SubmissionResponse> response(SubmissionResponse submitted) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(submitted.status()), submitted)
                .tag(ETags.of(submitted.current().orElse(submitted.version())))
                .build();
    }
}
