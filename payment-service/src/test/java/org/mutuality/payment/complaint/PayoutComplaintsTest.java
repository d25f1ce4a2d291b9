package org.mutuality.payment.complaint;

import static org.mutuality.payment.complaint.ComplaintFixture.*;
import static org.mutuality.payment.complaint.ComplaintOutcome.*;
import static org.mutuality.payment.complaint.ComplaintProblem.*;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;
import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.AggregateSpec;

class PayoutComplaintsTest {
    private final AggregateSpec<PayoutComplaints> dossier = AggregateSpec.of(PayoutComplaints.class);

    @Test
    void a_family_complains_with_words_or_without() {
        dossier.given().when(complain(FIRST, "")).then(made(FIRST, ""));
        dossier.given().when(complain(FIRST, "I got nothing")).then(made(FIRST, "I got nothing"));
    }

    @Test
    void the_same_again_changes_nothing_and_other_words_need_another_id() {
        dossier.given(made(FIRST, "a")).when(complain(FIRST, "a")).thenNothing();
        dossier.given(made(FIRST, "a")).when(tooEarly(FIRST, "a")).thenNothing();
        dossier.given(made(FIRST, "a")).when(complain(FIRST, "b")).thenRefused(COMPLAINT_ALREADY_MADE);
        dossier.given(made(FIRST, "a"), answered(PAID, "x"), accepted())
                .when(complain(FIRST, "a"))
                .thenNothing();
    }

    @Test
    void what_is_not_on_its_way_can_not_be_missed_yet() {
        dossier.given().when(tooEarly(FIRST, "")).thenRefused(COMPLAINT_TOO_EARLY);
    }

    @Test
    void one_complaint_at_a_time_and_the_next_once_the_answer_was_accepted() {
        dossier.given(made(FIRST, "")).when(complain(SECOND, "")).thenRefused(COMPLAINT_ALREADY_OPEN);
        dossier.given(made(FIRST, ""), answered(PAID, "x"))
                .when(complain(SECOND, ""))
                .thenRefused(COMPLAINT_ALREADY_OPEN);
        dossier.given(made(FIRST, ""), answered(PAID, "x"), accepted())
                .when(complain(SECOND, ""))
                .then(made(SECOND, ""));
        dossier.given(made(FIRST, ""), answered(PAID, "x"), accepted(), made(SECOND, ""))
                .when(accept(FAMILY))
                .thenNothing();
    }

    @Test
    void finance_answers_and_may_set_its_answer_right_until_it_is_accepted() {
        dossier.given(made(FIRST, "")).when(answer(PAID, "x")).then(answered(PAID, "x"));
        dossier.given(made(FIRST, ""), answered(PAID, "x"))
                .when(answer(PAID, "x"))
                .thenNothing();
        dossier.given(made(FIRST, ""), answered(PAID, "x"))
                .when(answer(NOT_DUE, "x"))
                .then(answered(NOT_DUE, "x"));
        dossier.given(made(FIRST, ""), answered(PAID, "x"), accepted())
                .when(answer(PAID, "x"))
                .thenNothing();
        dossier.given(made(FIRST, ""), answered(PAID, "x"), accepted())
                .when(answer(PAID, "y"))
                .thenRefused(COMPLAINT_CLOSED);
        dossier.given().when(answer(PAID, "x")).thenRefused(NOT_FOUND);
    }

    @Test
    void while_the_provider_is_asked_there_is_nothing_to_accept_and_it_stays_finances_turn() {
        dossier.given(made(FIRST, "")).when(accept(FAMILY)).thenRefused(COMPLAINT_NOT_ANSWERED);
        dossier.given(made(FIRST, ""), answered(UNDER_INVESTIGATION, "x"))
                .when(accept(FAMILY))
                .thenRefused(COMPLAINT_NOT_ANSWERED);
        dossier.given(made(FIRST, ""), answered(UNDER_INVESTIGATION, "x"))
                .when(reopen("still nothing"))
                .thenRefused(COMPLAINT_NOT_ANSWERED);
        dossier.given(made(FIRST, ""), answered(UNDER_INVESTIGATION, "x"), answered(WILL_BE_PAID_AGAIN, "y"))
                .when(accept(FAMILY))
                .then(accepted());
    }

    @Test
    void an_answer_is_accepted_as_it_was_seen() {
        dossier.given(made(FIRST, ""), answered(PAID, "x")).when(acceptSeen(2)).then(accepted());
        dossier.given(made(FIRST, ""), answered(PAID, "x"), answered(NOT_DUE, "y"))
                .when(acceptSeen(2))
                .thenRefused(PRECONDITION_FAILED);
        dossier.given(made(FIRST, ""), answered(PAID, "x"), accepted())
                .when(acceptSeen(2))
                .thenNothing();
    }

    @Test
    void a_family_objects_and_is_answered_anew() {
        dossier.given(made(FIRST, ""), answered(PAID, "x")).when(reopen("no")).then(reopened("no"));
        dossier.given(made(FIRST, ""), answered(PAID, "x"), reopened("no"))
                .when(reopen("no"))
                .thenNothing();
        dossier.given(made(FIRST, ""), answered(PAID, "x"), reopened("no"))
                .when(answer(PAID, "x"))
                .then(answered(PAID, "x"));
        dossier.given(made(FIRST, ""), answered(PAID, "x"), reopened("no"))
                .when(accept(FAMILY))
                .thenRefused(COMPLAINT_NOT_ANSWERED);
        dossier.given(made(FIRST, ""), answered(PAID, "x"), accepted())
                .when(reopen("no"))
                .thenRefused(COMPLAINT_CLOSED);
        dossier.given().when(reopen("no")).thenRefused(NOT_FOUND);
    }

    @Test
    void an_erased_familys_complaint_is_closed_and_no_longer_published() {
        dossier.given(made(FIRST, "")).when(drop()).then(dropped());
        dossier.given(made(FIRST, ""), answered(PAID, "x")).when(drop()).then(dropped());
        dossier.given(made(FIRST, ""), dropped()).when(drop()).thenNothing();
        dossier.given(made(FIRST, ""), answered(PAID, "x"), accepted())
                .when(drop())
                .thenNothing();
        dossier.given(made(FIRST, ""), dropped()).when(answer(PAID, "x")).thenRefused(COMPLAINT_CLOSED);
        dossier.given(made(FIRST, ""), answered(PAID, "x"), dropped())
                .when(accept(FAMILY))
                .thenRefused(COMPLAINT_CLOSED);
        dossier.given().when(drop()).thenRefused(NOT_FOUND);
    }

    @Test
    void who_speaks_for_the_family_never_answers_it_nor_accepts_its_own_answer() {
        dossier.given(made(FIRST, "", LEAD)).when(answer(PAID, "x", LEAD)).thenRefused(COMPLAINT_NEEDS_FOUR_EYES);
        dossier.given(made(FIRST, ""), answered(PAID, "x", LEAD))
                .when(accept(LEAD))
                .thenRefused(COMPLAINT_NEEDS_FOUR_EYES);
        dossier.given(made(FIRST, ""), answered(PAID, "x"), reopened("no"))
                .when(answer(PAID, "x", FAMILY))
                .thenRefused(COMPLAINT_NEEDS_FOUR_EYES);
    }
}
