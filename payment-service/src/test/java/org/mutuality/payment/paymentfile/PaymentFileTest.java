package org.mutuality.payment.paymentfile;

import static org.mutuality.payment.paymentfile.PaymentFileFixture.*;
import static org.mutuality.payment.paymentfile.PaymentFileProblem.*;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.paymentfile.PaymentFileCommand.GetGenerationProgress;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class PaymentFileTest {
    private static final Optional<IfMatch> ANY = Optional.empty();
    private final AggregateSpec<PaymentFile> file = AggregateSpec.of(PaymentFile.class);

    @Test
    void a_file_is_drawn_up_page_by_page_and_then_given() {
        file.given().when(addLines(0, 1, 2)).then(linesAdded(1, 2));
        file.given(linesAdded(1, 2)).when(addLines(2, 3)).then(linesAdded(3));
        file.given(linesAdded(1, 2), linesAdded(3)).when(issue()).then(PaymentFileFixture.issued(3));
    }

    @Test
    void a_page_counts_once_and_nothing_is_added_to_what_was_given() {
        file.given(linesAdded(1, 2)).when(addLines(0, 1, 2)).thenNothing();
        file.given(linesAdded(1, 2), PaymentFileFixture.issued(2))
                .when(addLines(2, 3))
                .thenNothing();
        file.given(linesAdded(1, 2), PaymentFileFixture.issued(2)).when(issue()).thenNothing();
        file.given().when(issue()).thenRefused(CommonProblem.NOT_FOUND);
    }

    @Test
    void progress_is_shown_of_one_that_was_started() {
        file.given().when(new GetGenerationProgress(ID)).thenRefused(CommonProblem.NOT_FOUND);
        file.given(linesAdded(1, 2))
                .when(new GetGenerationProgress(ID))
                .result()
                .expectResultMessagePayload(new GenerationProgress(order(2), false, Optional.empty()));
        file.given(linesAdded(1, 2), PaymentFileFixture.issued(2))
                .when(new GetGenerationProgress(ID))
                .result()
                .expectResultMessagePayload(new GenerationProgress(order(2), true, Optional.empty()));
    }

    @Test
    void one_proposes_to_withdraw_it_and_another_approves() {
        file.given(linesAdded(1), PaymentFileFixture.issued(1))
                .when(propose("never sent", "maria"))
                .then(proposed("never sent", "maria", 1));
        file.given(linesAdded(1), PaymentFileFixture.issued(1), proposed("never sent", "maria", 1))
                .when(approve("carla", ANY))
                .then(approved("carla", 2));
        file.given()
                .when(propose("of before there were events", "maria"))
                .then(proposed("of before there were events", "maria", 1));
    }

    @Test
    void the_same_again_changes_nothing() {
        file.given(proposed("never sent", "maria", 1))
                .when(propose("never sent", "maria"))
                .thenNothing();
        file.given(proposed("never sent", "maria", 1), approved("carla", 2))
                .when(approve("carla", ANY))
                .thenNothing();
    }

    @Test
    void nobody_approves_their_own_or_what_another_has() {
        file.given().when(approve("carla", ANY)).thenRefused(WITHDRAWAL_NOT_PROPOSED);
        file.given(proposed("never sent", "maria", 1))
                .when(approve("maria", ANY))
                .thenRefused(WITHDRAWAL_NEEDS_FOUR_EYES);
        file.given(proposed("never sent", "maria", 1), approved("carla", 2))
                .when(approve("carlos", ANY))
                .thenRefused(PAYMENT_FILE_WITHDRAWN);
    }

    @Test
    void a_reason_that_nobody_has_read_is_not_approved_and_what_was_approved_stays() {
        file.given(proposed("never sent", "maria", 1), proposed("stopped", "mario", 2))
                .when(approve("carla", Optional.of(new IfMatch(Set.of("\"1\"")))))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        file.given(proposed("never sent", "maria", 1), approved("carla", 2))
                .when(propose("stopped", "maria"))
                .thenRefused(PAYMENT_FILE_WITHDRAWN);
        file.given().when(propose(" ", "maria")).thenRefused(WITHDRAWAL_INVALID, "/reason");
        file.given().when(propose("r".repeat(501), "maria")).thenRefused(WITHDRAWAL_INVALID, "/reason");
    }
}
