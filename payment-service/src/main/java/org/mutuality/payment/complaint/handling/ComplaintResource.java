package org.mutuality.payment.complaint.handling;

import static org.mutuality.payment.complaint.ComplaintProblem.COMPLAINT_INVALID;
import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mutuality.payment.complaint.ComplaintCommand.*;
import org.mutuality.payment.complaint.ComplaintId;
import org.mutuality.payment.complaint.ComplaintIdReservationCommand.ReserveComplaintId;
import org.mutuality.payment.complaint.ComplaintSubject;
import org.mutuality.payment.complaint.EncryptedComplaintText;
import org.mutuality.payment.payout.tracking.PayoutQueries;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Complaints that a payout did not arrive, made by the family or by those who write for it; see {@link ComplaintDecisionResource}. */
@Tag(name = "complaints", description = "Complaints of families about payouts that did not arrive")
@Path("/complaints/{complaintId}")
@RunOnVirtualThread
public class ComplaintResource {
    static final int MAX_TEXT_LENGTH = 2_000;

    private final PayoutQueries payouts;
    private final ComplaintAccess access;
    private final FreeTextEncryption encryption;
    private final CommandGateway commands;
    private final ProjectionBarrier projections;
    private final Clock clock;

    ComplaintResource(
            PayoutQueries payouts,
            ComplaintAccess access,
            FreeTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier projections,
            Clock clock) {
        this.payouts = payouts;
        this.access = access;
        this.encryption = encryption;
        this.commands = commands;
        this.projections = projections;
        this.clock = clock;
    }

    /**
     * A complaint that a payout did not arrive.
     *
     * @param payoutId the payout that did not arrive
     * @param text what the family wants to add, at most 2,000 characters; stored encrypted
     */
    public record ComplaintRequest(UUID payoutId, Optional<String> text) {}

    /**
     * Makes a complaint that a payout did not arrive. The client chooses the id, so the request can be repeated: 201 when the
     * complaint is new, 200 when it exists with the same content.
     *
     * @param id of the complaint, chosen by the client
     * @param request the payout and the family's text
     * @throws ProblemException COMPLAINT_INVALID, COMPLAINT_ALREADY_MADE, COMPLAINT_TOO_EARLY, COMPLAINT_ALREADY_OPEN,
     *     FAMILY_ERASED, NOT_FOUND
     */
    @PUT
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith(
            value = {201, 200},
            body = false)
    public Response complain(@PathParam("complaintId") UUID id, ComplaintRequest request) {
        PayoutQueries.PayoutRow payout = payouts.find(request.payoutId()).orElseThrow(CurrentUser::notFound);
        FamilyRef family = access.requireWritable(payout.familyId());
        ValidationErrors errors = new ValidationErrors();
        request.text().ifPresent(text -> errors.checkText(text, MAX_TEXT_LENGTH, "/text"));
        errors.throwIfAny(COMPLAINT_INVALID);
        boolean created = commands.send(complaint(new ComplaintId(id), about(family, payout), payout, request.text()));
        projections.awaitCatchUp();
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    // The id is reserved first, so that no two payouts' complaints share it.
    private MakeComplaint complaint(
            ComplaintId id, ComplaintSubject about, PayoutQueries.PayoutRow payout, Optional<String> text) {
        EncryptedComplaintText encryptedText = EncryptedComplaintText.of(encryption, about.familyId(), text);
        commands.send(new ReserveComplaintId(id, about, clock.instant()));
        return new MakeComplaint(
                about.payoutComplaintsId(),
                id,
                about,
                payout.status().isSent(),
                encryptedText,
                access.speaker(about.familyId()),
                clock.instant());
    }

    private static ComplaintSubject about(FamilyRef family, PayoutQueries.PayoutRow payout) {
        return new ComplaintSubject(
                payout.payoutId(),
                family.familyId(),
                family.cohort().cohortId(),
                family.cohort().country());
    }
}
