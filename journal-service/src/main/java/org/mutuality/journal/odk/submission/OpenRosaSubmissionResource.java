package org.mutuality.journal.odk.submission;

import static org.mutuality.journal.odk.submission.OpenRosaProblem.SUBMISSION_ATTACHMENT_UNSUPPORTED;
import static org.mutuality.journal.odk.submission.OpenRosaProblem.SUBMISSION_MALFORMED;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.identity.Roles.RECORDER;
import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.odk.xform.OpenRosaResponse;
import org.mutuality.platform.http.AcceptsUnknownParameters;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ProblemException;

/**
 * Submissions of ODK Collect and KoboCollect, by the OpenRosa protocol. Failures are XML too, because the phone shows
 * their message.
 */
@Path("/submission")
@RolesAllowed({FAMILY, RECORDER, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
@AcceptsUnknownParameters
public class OpenRosaSubmissionResource {
    private static final String FORM_PART = "xml_submission_file";
    private static final int LARGEST = 1_000_000;

    private final OpenRosaSubmissionService submissions;
    private final RequestLocale locale;
    private final Clock clock;

    OpenRosaSubmissionResource(OpenRosaSubmissionService submissions, RequestLocale locale, Clock clock) {
        this.submissions = submissions;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * Returns the maximum size of a submission.
     *
     * <p>In the header {@code X-OpenRosa-Accept-Content-Length}, in bytes, as the OpenRosa protocol requires.
     *
     * @return without a body
     */
    @HEAD
    @RespondsWith(204)
    public Response limits() {
        return OpenRosaResponse.of(204, clock.instant())
                .header("X-OpenRosa-Accept-Content-Length", LARGEST)
                .build();
    }

    /**
     * Submits a filled form as a journal.
     *
     * <p>The request is {@code multipart/form-data} with one part {@code xml_submission_file}, of at most 1,000,000 bytes
     * and without attachments. Submitting the same form again has no effect and is answered alike. The message confirms
     * the month and lists what is still missing, or names every invalid answer by its label.
     *
     * @param parts parts of the multipart body
     * @return an OpenRosa message
     * @throws ProblemException SUBMISSION_MALFORMED, SUBMISSION_INVALID, SUBMISSION_ATTACHMENT_UNSUPPORTED,
     *     BODY_TOO_LARGE, JOURNAL_NEEDS_CONSENT, NOT_FOUND
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "text/xml", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "default",
            description = "Refused; the message says why",
            content = @Content(mediaType = "text/xml", schema = @Schema(type = SchemaType.STRING)))
    public Response submit(@RestForm(FileUpload.ALL) List<FileUpload> parts) {
        try {
            return OpenRosaResponse.message(201, submissions.submit(readForm(parts)), clock.instant());
        } catch (ProblemException refusal) {
            MessageCatalog messages = locale.phrases();
            return OpenRosaResponse.message(
                    refusal.problem().status(),
                    refusal.problem().title(messages) + ".\n" + refusal.detail().in(messages),
                    clock.instant());
        }
    }

    private OpenRosaSubmission readForm(List<FileUpload> parts) {
        // The size of a chunked body is known only now.
        if (parts.stream().mapToLong(FileUpload::size).sum() > LARGEST) {
            throw BODY_TOO_LARGE.because("bytes-at-most", LARGEST);
        }
        if (parts.stream().anyMatch(part -> !part.name().equals(FORM_PART) && part.size() > 0)) {
            throw SUBMISSION_ATTACHMENT_UNSUPPORTED.because("no-attachments");
        }
        List<FileUpload> forms =
                parts.stream().filter(part -> part.name().equals(FORM_PART)).toList();
        if (forms.size() != 1) {
            throw SUBMISSION_MALFORMED.because("one-part", FORM_PART);
        }
        try (InputStream xml =
                new BufferedInputStream(Files.newInputStream(forms.getFirst().uploadedFile()))) {
            return OpenRosaSubmission.read(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
