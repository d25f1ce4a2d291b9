package org.mutuality.payment.complaint.handling;

import static org.mutuality.payment.complaint.ComplaintProblem.COMPLAINT_INVALID;
import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.complaint.ComplaintCommand;
import org.mutuality.payment.complaint.ComplaintCommand.*;
import org.mutuality.payment.complaint.ComplaintId;
import org.mutuality.payment.complaint.ComplaintOutcome;
import org.mutuality.payment.complaint.EncryptedComplaintText;
import org.mutuality.payment.complaint.PayoutComplaintsId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** How a complaint goes on: finance answers, the family accepts or objects. All repeatable. */
@Path("/complaints/{complaintId}")
@RunOnVirtualThread
public class ComplaintDecisionResource {
    private final ComplaintAccess access;
    private final FreeTextEncryption encryption;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    ComplaintDecisionResource(
            ComplaintAccess access,
            FreeTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.access = access;
        this.encryption = encryption;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param text for the family, 2,000 characters at most; kept sealed */
    public record ComplaintReplyRequest(ComplaintOutcome outcome, String text) {}

    /** @param text why the answer isn't right, 2,000 characters at most; kept sealed */
    public record ReopenComplaintRequest(String text) {}

    /** Another answer replaces the one before until the family has accepted it: then 409. */
    @PUT
    @Path("answer")
    @RolesAllowed({FINANCE_MAKER, FINANCE_CHECKER})
    public void answer(@PathParam("complaintId") UUID id, ComplaintReplyRequest answer) {
        ComplaintQueries.ComplaintRow row = access.requireAnswerable(id);
        checkText(answer.text());
        send(new AnswerComplaint(
                new PayoutComplaintsId(row.payoutId()),
                new ComplaintId(id),
                answer.outcome(),
                EncryptedComplaintText.of(encryption, row.familyId(), Optional.of(answer.text())),
                access.finance(),
                clock.instant()));
    }

    /** 409 while it isn't answered; 412 when If-Match names another state than that of the answer. */
    @PUT
    @Path("acceptance")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    public void accept(@PathParam("complaintId") UUID id, @Context HttpHeaders headers) {
        ComplaintQueries.ComplaintRow row = access.requireCanSpeak(id);
        send(new AcceptAnswer(
                new PayoutComplaintsId(row.payoutId()),
                new ComplaintId(id),
                IfMatch.of(headers),
                access.speaker(row.familyId()),
                clock.instant()));
    }

    /** 409 while it isn't answered, and when the answer was accepted: that needs another complaint. */
    @PUT
    @Path("reopening")
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    public void reopen(@PathParam("complaintId") UUID id, ReopenComplaintRequest reopening) {
        ComplaintQueries.ComplaintRow row = access.requireCanSpeak(id);
        checkText(reopening.text());
        send(new ReopenComplaint(
                new PayoutComplaintsId(row.payoutId()),
                new ComplaintId(id),
                EncryptedComplaintText.of(encryption, row.familyId(), Optional.of(reopening.text())),
                access.speaker(row.familyId()),
                clock.instant()));
    }

    private void send(ComplaintCommand command) {
        commands.send(command);
        caughtUp.awaitCatchUp();
    }

    private static void checkText(String text) {
        ValidationErrors wrongs = new ValidationErrors();
        wrongs.checkText(text, ComplaintResource.LONGEST, "/text");
        wrongs.throwIfAny(COMPLAINT_INVALID);
    }
}
