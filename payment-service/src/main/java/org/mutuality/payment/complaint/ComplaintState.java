package org.mutuality.payment.complaint;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One complaint, as its dossier remembers it.
 *
 * @param made fingerprint of the words it was made with
 * @param revision steps so far: the entity tag
 * @param answer since it was opened last
 * @param reopened fingerprint of the words it was reopened with last
 * @param speakers accounts of those who spoke for the family
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
        LastAnswer said = new LastAnswer(
                event.outcome(), event.text().fingerprint(), event.by().account());
        ComplaintStatus next = event.outcome().isFinal() ? ComplaintStatus.ANSWERED : ComplaintStatus.OPEN;
        return new ComplaintState(complaintId, about, made, next, revision + 1, Optional.of(said), reopened, speakers);
    }

    ComplaintState accepted() {
        return done(ComplaintStatus.ACCEPTED);
    }

    ComplaintState dropped() {
        return done(ComplaintStatus.DROPPED);
    }

    private ComplaintState done(ComplaintStatus how) {
        return new ComplaintState(complaintId, about, made, how, revision + 1, answer, reopened, speakers);
    }

    ComplaintState reopened(ComplaintEvent.ComplaintReopened event) {
        Set<String> all = new TreeSet<>(speakers);
        all.add(event.by().account());
        Optional<String> why = Optional.of(event.text().fingerprint());
        return new ComplaintState(
                complaintId, about, made, ComplaintStatus.OPEN, revision + 1, Optional.empty(), why, Set.copyOf(all));
    }

    boolean isDone() {
        return status == ComplaintStatus.ACCEPTED || status == ComplaintStatus.DROPPED;
    }

    boolean isAnswered(ComplaintOutcome outcome, EncryptedComplaintText words) {
        return answer.filter(
                        last -> last.outcome() == outcome && last.fingerprint().equals(words.fingerprint()))
                .isPresent();
    }

    boolean isAnsweredBy(Actor by) {
        return answer.filter(last -> last.by().equals(by.account())).isPresent();
    }

    boolean isReopened(EncryptedComplaintText words) {
        return reopened.filter(words.fingerprint()::equals).isPresent();
    }

    /**
     * What finance said last.
     *
     * @param fingerprint of its words
     * @param by account of who said it
     */
    record LastAnswer(ComplaintOutcome outcome, String fingerprint, String by) {}
}
