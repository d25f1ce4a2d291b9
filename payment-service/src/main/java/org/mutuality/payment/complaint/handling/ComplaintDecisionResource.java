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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

/** Decisions about a complaint: finance answers, the family accepts the answer or reopens the complaint. Every operation can be repeated. */
@Tag(name = "complaints", description = "Complaints of families about payouts that did not arrive")
@Path("/complaints/{complaintId}")
@RunOnVirtualThread
public class ComplaintDecisionResource {
    private final ComplaintAccess access;
    private final FreeTextEncryption encryption;
    private final CommandGateway commands;
    private final ProjectionBarrier projections;
    private final Clock clock;

    ComplaintDecisionResource(
            ComplaintAccess access,
            FreeTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier projections,
            Clock clock) {
        this.access = access;
        this.encryption = encryption;
        this.commands = commands;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * Finance's answer to a complaint.
     *
     * @param outcome finance's finding; UNDER_INVESTIGATION leaves the complaint open
     * @param text for the family, 1 to 2,000 characters; stored encrypted
     */
    public record ComplaintReplyRequest(ComplaintOutcome outcome, String text) {}

    /**
     * Why the family does not accept the answer.
     *
     * @param text the objection, 1 to 2,000 characters; stored encrypted
     */
    public record ReopenComplaintRequest(String text) {}

    /**
     * Answers a complaint. An answer replaces the previous one until the family has accepted it. The same answer again changes
     * nothing.
     *
     * @param id of the complaint
     * @param answer outcome and text for the family
     * @throws ProblemException COMPLAINT_INVALID, COMPLAINT_NEEDS_FOUR_EYES, COMPLAINT_CLOSED, FAMILY_ERASED, NOT_FOUND
     */
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

    /**
     * Accepts the answer for the family, which closes the complaint. The account that gave the answer cannot accept it.
     *
     * @throws ProblemException COMPLAINT_NOT_ANSWERED, COMPLAINT_NEEDS_FOUR_EYES, COMPLAINT_CLOSED, PRECONDITION_FAILED, NOT_FOUND
     */
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

    /**
     * Reopens an answered complaint for the family. Once the answer was accepted, another complaint has to be made instead.
     *
     * @param reopening why the family does not accept the answer
     * @throws ProblemException COMPLAINT_INVALID, COMPLAINT_NOT_ANSWERED, COMPLAINT_CLOSED, FAMILY_ERASED, NOT_FOUND
     */
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
        projections.awaitCatchUp();
    }

    private static void checkText(String text) {
        ValidationErrors errors = new ValidationErrors();
        errors.checkText(text, ComplaintResource.MAX_TEXT_LENGTH, "/text");
        errors.throwIfAny(COMPLAINT_INVALID);
    }
}
