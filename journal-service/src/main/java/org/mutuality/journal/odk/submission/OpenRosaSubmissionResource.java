package org.mutuality.journal.odk.submission;

import static org.mutuality.journal.odk.submission.OpenRosaProblem.SUBMISSION_ATTACHMENT_UNSUPPORTED;
import static org.mutuality.journal.odk.submission.OpenRosaProblem.SUBMISSION_MALFORMED;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.mutuality.journal.odk.xform.OpenRosaResponse;
import org.mutuality.platform.http.AcceptsUnknownParameters;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ProblemException;

/** A filled form from ODK Collect or KoboCollect. Failures are told in XML too, for the phone shows the message. */
@Path("/submission")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
@AcceptsUnknownParameters
public class OpenRosaSubmissionResource {
    private static final String FORM_PART = "xml_submission_file";
    private static final int LARGEST = 1_000_000;

    private final OpenRosaSubmissionService submitted;
    private final Clock clock;

    OpenRosaSubmissionResource(OpenRosaSubmissionService submitted, Clock clock) {
        this.submitted = submitted;
        this.clock = clock;
    }

    @HEAD
    @Operation(summary = "How much a filled form may hold")
    @RespondsWith(204)
    public Response head() {
        return OpenRosaResponse.of(204, clock.instant())
                .header("X-OpenRosa-Accept-Content-Length", LARGEST)
                .build();
    }

    /** 201, for the same again too; the message says what is missing. */
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
            return OpenRosaResponse.message(201, submitted.submit(form(parts)), clock.instant());
        } catch (ProblemException refusal) {
            return OpenRosaResponse.message(
                    refusal.problem().status(), refusal.problem().title() + ".\n" + refusal.detail(), clock.instant());
        }
    }

    private OpenRosaSubmission form(List<FileUpload> parts) {
        // A length that isn't announced is known only now.
        if (parts.stream().mapToLong(FileUpload::size).sum() > LARGEST) {
            throw BODY_TOO_LARGE.because("At most %d bytes", LARGEST);
        }
        if (parts.stream().anyMatch(part -> !part.name().equals(FORM_PART) && part.size() > 0)) {
            throw SUBMISSION_ATTACHMENT_UNSUPPORTED.because("Send the form without attachments");
        }
        List<FileUpload> forms =
                parts.stream().filter(part -> part.name().equals(FORM_PART)).toList();
        if (forms.size() != 1) {
            throw SUBMISSION_MALFORMED.because("It must have one part named %s", FORM_PART);
        }
        try (InputStream xml =
                new BufferedInputStream(Files.newInputStream(forms.getFirst().uploadedFile()))) {
            return OpenRosaSubmission.read(xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
