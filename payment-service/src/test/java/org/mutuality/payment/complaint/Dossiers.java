package org.mutuality.payment.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.complaint.By.Side;
import org.mutuality.payment.complaint.ComplaintCommand.*;
import org.mutuality.payment.complaint.ComplaintEvent.*;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.Sealed;

/** Complaints about one payout, as tests write them down. */
final class Dossiers {
    static final UUID PAYOUT = UUID.fromString("018f0000-0000-7000-8000-00000000000a");
    static final ComplaintId FIRST = new ComplaintId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    static final ComplaintId SECOND = new ComplaintId(UUID.fromString("018f0000-0000-7000-8000-000000000002"));
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final By FAMILY = new By("family", Side.FAMILY);
    static final By LEAD = new By("lead", Side.COUNTRY_LEAD);
    static final By FINANCE = new By("finance", Side.FINANCE);
    static final About ABOUT = new About(
            PAYOUT,
            UUID.fromString("018f0000-0000-7000-8000-00000000000f"),
            UUID.fromString("018f0000-0000-7000-8000-00000000000c"),
            "PH");
    private static final DossierId ID = new DossierId(PAYOUT);

    private Dossiers() {}

    /** @param text stands for what is sealed; "" for none */
    static Words words(String text) {
        return new Words(
                Optional.of(text).filter(one -> !one.isEmpty()).map(one -> new Sealed("v1." + one)), "mac " + text);
    }

    static Complain complain(ComplaintId id, String text) {
        return new Complain(ID, id, ABOUT, true, words(text), FAMILY, AT);
    }

    static Complain tooEarly(ComplaintId id, String text) {
        return new Complain(ID, id, ABOUT, false, words(text), FAMILY, AT);
    }

    static AnswerComplaint answer(ComplaintOutcome outcome, String text, By by) {
        return new AnswerComplaint(ID, FIRST, outcome, words(text), by, AT);
    }

    static AnswerComplaint answer(ComplaintOutcome outcome, String text) {
        return answer(outcome, text, FINANCE);
    }

    static AcceptAnswer accept(By by) {
        return new AcceptAnswer(ID, FIRST, Optional.empty(), by, AT);
    }

    static AcceptAnswer acceptSeen(int revision) {
        return new AcceptAnswer(ID, FIRST, Optional.of(new IfMatch(Set.of("\"" + revision + "\""))), FAMILY, AT);
    }

    static ReopenComplaint reopen(String text) {
        return new ReopenComplaint(ID, FIRST, words(text), FAMILY, AT);
    }

    static DropComplaint drop() {
        return new DropComplaint(ID, FIRST, AT);
    }

    static ComplaintMade made(ComplaintId id, String text) {
        return made(id, text, FAMILY);
    }

    static ComplaintMade made(ComplaintId id, String text, By by) {
        return new ComplaintMade(ID, id, ABOUT, words(text), by, AT);
    }

    static ComplaintAnswered answered(ComplaintOutcome outcome, String text) {
        return answered(outcome, text, FINANCE);
    }

    static ComplaintAnswered answered(ComplaintOutcome outcome, String text, By by) {
        return new ComplaintAnswered(ID, FIRST, ABOUT, outcome, words(text), by, AT);
    }

    static AnswerAccepted accepted() {
        return new AnswerAccepted(ID, FIRST, ABOUT, FAMILY, AT);
    }

    static ComplaintDropped dropped() {
        return new ComplaintDropped(ID, FIRST, ABOUT, By.PLATFORM, AT);
    }

    static ComplaintReopened reopened(String text) {
        return new ComplaintReopened(ID, FIRST, ABOUT, words(text), FAMILY, AT);
    }
}
