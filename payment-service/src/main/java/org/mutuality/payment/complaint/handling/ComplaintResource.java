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

/** A family says that it didn't get its money, or who writes for it says so. How it goes on, see {@link ComplaintDecisionResource}. */
@Path("/complaints/{complaintId}")
@RunOnVirtualThread
public class ComplaintResource {
    static final int LONGEST = 2_000;

    private final PayoutQueries payouts;
    private final ComplaintAccess access;
    private final FreeTextEncryption encryption;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    ComplaintResource(
            PayoutQueries payouts,
            ComplaintAccess access,
            FreeTextEncryption encryption,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.payouts = payouts;
        this.access = access;
        this.encryption = encryption;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param text 2,000 characters at most; kept sealed */
    public record ComplaintRequest(UUID payoutId, Optional<String> text) {}

    /** 201; 200 when just this was said before. 409 while the payout isn't on its way, and while another complaint isn't done. */
    @PUT
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    @RespondsWith({201, 200})
    public Response complain(@PathParam("complaintId") UUID id, ComplaintRequest told) {
        PayoutQueries.PayoutRow payout = payouts.find(told.payoutId()).orElseThrow(CurrentUser::notFound);
        FamilyRef family = access.requireWritable(payout.familyId());
        ValidationErrors wrongs = new ValidationErrors();
        told.text().ifPresent(text -> wrongs.checkText(text, LONGEST, "/text"));
        wrongs.throwIfAny(COMPLAINT_INVALID);
        boolean happened = commands.send(complaint(new ComplaintId(id), about(family, payout), payout, told.text()));
        caughtUp.awaitCatchUp();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    // The id is claimed first, so that no two payouts' complaints share it.
    private MakeComplaint complaint(
            ComplaintId id, ComplaintSubject about, PayoutQueries.PayoutRow payout, Optional<String> text) {
        EncryptedComplaintText words = EncryptedComplaintText.of(encryption, about.familyId(), text);
        commands.send(new ReserveComplaintId(id, about, clock.instant()));
        return new MakeComplaint(
                about.dossierId(),
                id,
                about,
                payout.status().isSent(),
                words,
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
