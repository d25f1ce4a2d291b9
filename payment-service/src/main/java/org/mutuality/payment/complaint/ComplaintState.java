package org.mutuality.payment.complaint;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * State of one complaint in its aggregate.
 *
 * @param made fingerprint of the text it was made with
 * @param revision number of its events so far: the entity tag
 * @param answer last answer since the complaint was made or reopened
 * @param reopened fingerprint of the text it was last reopened with
 * @param speakers accounts that spoke for the family
 */
record ComplaintState(
        ComplaintId complaintId,
        ComplaintSubject about,
        String made,
        ComplaintStatus status,
        int revision,
        Optional<LastAnswer> answer,
        Optional<String> reopened,
        Set<String> speakers) {

    static ComplaintState of(ComplaintEvent.ComplaintMade event) {
        return new ComplaintState(
                event.complaintId(),
                event.about(),
                event.text().fingerprint(),
                ComplaintStatus.OPEN,
                1,
                Optional.empty(),
                Optional.empty(),
                Set.of(event.by().account()));
    }

    ComplaintState answered(ComplaintEvent.ComplaintAnswered event) {
        LastAnswer lastAnswer = new LastAnswer(
                event.outcome(), event.text().fingerprint(), event.by().account());
        ComplaintStatus next = event.outcome().isFinal() ? ComplaintStatus.ANSWERED : ComplaintStatus.OPEN;
        return new ComplaintState(
                complaintId, about, made, next, revision + 1, Optional.of(lastAnswer), reopened, speakers);
    }

    ComplaintState accepted() {
        return closed(ComplaintStatus.ACCEPTED);
    }

    ComplaintState dropped() {
        return closed(ComplaintStatus.DROPPED);
    }

    private ComplaintState closed(ComplaintStatus newStatus) {
        return new ComplaintState(complaintId, about, made, newStatus, revision + 1, answer, reopened, speakers);
    }

    ComplaintState reopened(ComplaintEvent.ComplaintReopened event) {
        Set<String> all = new TreeSet<>(speakers);
        all.add(event.by().account());
        Optional<String> reason = Optional.of(event.text().fingerprint());
        return new ComplaintState(
                complaintId,
                about,
                made,
                ComplaintStatus.OPEN,
                revision + 1,
                Optional.empty(),
                reason,
                Set.copyOf(all));
    }

    boolean isClosed() {
        return status == ComplaintStatus.ACCEPTED || status == ComplaintStatus.DROPPED;
    }

    boolean isAnswered(ComplaintOutcome outcome, EncryptedComplaintText text) {
        return answer.filter(
                        last -> last.outcome() == outcome && last.fingerprint().equals(text.fingerprint()))
                .isPresent();
    }

    boolean isAnsweredBy(Actor by) {
        return answer.filter(last -> last.by().equals(by.account())).isPresent();
    }

    boolean isReopened(EncryptedComplaintText text) {
        return reopened.filter(text.fingerprint()::equals).isPresent();
    }

    /**
     * Finance's last answer.
     *
     * @param fingerprint of its text
     * @param by account that gave it
     */
    record LastAnswer(ComplaintOutcome outcome, String fingerprint, String by) {}
}
