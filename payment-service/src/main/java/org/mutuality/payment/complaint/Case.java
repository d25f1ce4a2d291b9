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
record Case(
        ComplaintId complaintId,
        About about,
        String made,
        ComplaintStatus status,
        int revision,
        Optional<Answer> answer,
        Optional<String> reopened,
        Set<String> speakers) {

    static Case of(ComplaintEvent.ComplaintMade event) {
        return new Case(
                event.complaintId(),
                event.about(),
                event.words().fingerprint(),
                ComplaintStatus.OPEN,
                1,
                Optional.empty(),
                Optional.empty(),
                Set.of(event.by().account()));
    }

    Case answered(ComplaintEvent.ComplaintAnswered event) {
        Answer said = new Answer(
                event.outcome(), event.words().fingerprint(), event.by().account());
        ComplaintStatus next = event.outcome().isFinal() ? ComplaintStatus.ANSWERED : ComplaintStatus.OPEN;
        return new Case(complaintId, about, made, next, revision + 1, Optional.of(said), reopened, speakers);
    }

    Case accepted() {
        return done(ComplaintStatus.ACCEPTED);
    }

    Case dropped() {
        return done(ComplaintStatus.DROPPED);
    }

    private Case done(ComplaintStatus how) {
        return new Case(complaintId, about, made, how, revision + 1, answer, reopened, speakers);
    }

    Case reopened(ComplaintEvent.ComplaintReopened event) {
        Set<String> all = new TreeSet<>(speakers);
        all.add(event.by().account());
        Optional<String> why = Optional.of(event.words().fingerprint());
        return new Case(
                complaintId, about, made, ComplaintStatus.OPEN, revision + 1, Optional.empty(), why, Set.copyOf(all));
    }

    boolean isDone() {
        return status == ComplaintStatus.ACCEPTED || status == ComplaintStatus.DROPPED;
    }

    boolean isAnswered(ComplaintOutcome outcome, Words words) {
        return answer.filter(
                        last -> last.outcome() == outcome && last.fingerprint().equals(words.fingerprint()))
                .isPresent();
    }

    boolean isAnsweredBy(By by) {
        return answer.filter(last -> last.by().equals(by.account())).isPresent();
    }

    boolean isReopened(Words words) {
        return reopened.filter(words.fingerprint()::equals).isPresent();
    }
}
