package org.mutuality.payment.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.complaint.Actor.ActorRole;
import org.mutuality.payment.complaint.ComplaintCommand.*;
import org.mutuality.payment.complaint.ComplaintEvent.*;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.Ciphertext;

/** Commands and events of complaints about one payout. */
public final class ComplaintFixture {
    static final UUID PAYOUT = UUID.fromString("018f0000-0000-7000-8000-00000000000a");
    public static final ComplaintId FIRST = new ComplaintId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    public static final ComplaintId SECOND = new ComplaintId(UUID.fromString("018f0000-0000-7000-8000-000000000002"));
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final Actor FAMILY = new Actor("family", ActorRole.FAMILY);
    static final Actor LEAD = new Actor("lead", ActorRole.COUNTRY_LEAD);
    static final Actor FINANCE = new Actor("finance", ActorRole.FINANCE);
    static final ComplaintSubject ABOUT = new ComplaintSubject(
            PAYOUT,
            UUID.fromString("018f0000-0000-7000-8000-00000000000f"),
            UUID.fromString("018f0000-0000-7000-8000-00000000000c"),
            "PH");
    private static final PayoutComplaintsId ID = new PayoutComplaintsId(PAYOUT);

    private ComplaintFixture() {}

    /** @param text plain text; "" for none */
    static EncryptedComplaintText encrypted(String text) {
        return new EncryptedComplaintText(
                Optional.of(text).filter(one -> !one.isEmpty()).map(one -> new Ciphertext("v1." + one)), "mac " + text);
    }

    static MakeComplaint complain(ComplaintId id, String text) {
        return new MakeComplaint(ID, id, ABOUT, true, encrypted(text), FAMILY, AT);
    }

    static MakeComplaint tooEarly(ComplaintId id, String text) {
        return new MakeComplaint(ID, id, ABOUT, false, encrypted(text), FAMILY, AT);
    }

    static AnswerComplaint answer(ComplaintOutcome outcome, String text, Actor by) {
        return new AnswerComplaint(ID, FIRST, outcome, encrypted(text), by, AT);
    }

    static AnswerComplaint answer(ComplaintOutcome outcome, String text) {
        return answer(outcome, text, FINANCE);
    }

    static AcceptAnswer accept(Actor by) {
        return new AcceptAnswer(ID, FIRST, Optional.empty(), by, AT);
    }

    static AcceptAnswer acceptSeen(int revision) {
        return new AcceptAnswer(ID, FIRST, Optional.of(new IfMatch(Set.of("\"" + revision + "\""))), FAMILY, AT);
    }

    static ReopenComplaint reopen(String text) {
        return new ReopenComplaint(ID, FIRST, encrypted(text), FAMILY, AT);
    }

    static DropComplaint drop() {
        return new DropComplaint(ID, FIRST, AT);
    }

    public static ComplaintMade made(ComplaintId id, String text) {
        return made(id, text, FAMILY);
    }

    static ComplaintMade made(ComplaintId id, String text, Actor by) {
        return new ComplaintMade(ID, id, ABOUT, encrypted(text), by, AT);
    }

    public static ComplaintAnswered answered(ComplaintOutcome outcome, String text) {
        return answered(outcome, text, FINANCE);
    }

    static ComplaintAnswered answered(ComplaintOutcome outcome, String text, Actor by) {
        return new ComplaintAnswered(ID, FIRST, ABOUT, outcome, encrypted(text), by, AT);
    }

    public static AnswerAccepted accepted() {
        return new AnswerAccepted(ID, FIRST, ABOUT, FAMILY, AT);
    }

    public static ComplaintDropped dropped() {
        return new ComplaintDropped(ID, FIRST, ABOUT, Actor.PLATFORM, AT);
    }

    public static ComplaintReopened reopened(String text) {
        return new ComplaintReopened(ID, FIRST, ABOUT, encrypted(text), FAMILY, AT);
    }
}
