package org.mutuality.payment.complaint;

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
import org.mutuality.payment.complaint.ClaimCommand.ClaimComplaint;
import org.mutuality.payment.complaint.ComplaintCommand.*;
import org.mutuality.payment.payout.PayoutView;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** A family says that it didn't get its money, or who writes for it says so. How it goes on, see {@link ComplaintStepResource}. */
@Path("/complaints/{complaintId}")
@RunOnVirtualThread
public class ComplaintResource {
    static final int LONGEST = 2_000;

    private final PayoutView payouts;
    private final ComplaintAccess access;
    private final FreeTextEncryption encryption;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final Clock clock;

    ComplaintResource(
            PayoutView payouts,
            ComplaintAccess access,
            FreeTextEncryption encryption,
            Commands commands,
            CaughtUp caughtUp,
            Clock clock) {
        this.payouts = payouts;
        this.access = access;
        this.encryption = encryption;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** @param text 2,000 characters at most; kept sealed */
    public record NewComplaint(UUID payoutId, Optional<String> text) {}

    /** 201; 200 when just this was said before. 409 while the payout isn't on its way, and while another complaint isn't done. */
    @PUT
    @RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
    public Response complain(@PathParam("complaintId") UUID id, NewComplaint told) {
        PayoutView.Row payout = payouts.find(told.payoutId()).orElseThrow(CurrentUser::notFound);
        FamilyRef family = access.requireWritable(payout.familyId());
        Wrongs wrongs = new Wrongs();
        told.text().ifPresent(text -> wrongs.checkText(text, LONGEST, "/text"));
        wrongs.orThrow(COMPLAINT_INVALID);
        boolean happened = commands.send(complaint(new ComplaintId(id), about(family, payout), payout, told.text()));
        caughtUp.await();
        return Response.status(happened ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    // The id is claimed first, so that no two payouts' complaints share it.
    private Complain complaint(ComplaintId id, About about, PayoutView.Row payout, Optional<String> text) {
        Words words = Words.of(encryption, about.familyId(), text);
        commands.send(new ClaimComplaint(id, about, clock.instant()));
        return new Complain(
                about.dossierId(),
                id,
                about,
                payout.status().isSent(),
                words,
                access.speaker(about.familyId()),
                clock.instant());
    }

    private static About about(FamilyRef family, PayoutView.Row payout) {
        return new About(
                payout.payoutId(),
                family.familyId(),
                family.cohort().cohortId(),
                family.cohort().country());
    }
}
