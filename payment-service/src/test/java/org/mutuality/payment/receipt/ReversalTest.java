package org.mutuality.payment.receipt;

import static org.mutuality.payment.receipt.ReceiptFixture.*;
import static org.mutuality.payment.receipt.ReceiptProblem.*;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.receipt.ReceiptCommand.ApproveReceiptReversal;
import org.mutuality.payment.receipt.ReceiptCommand.ProposeReceiptReversal;
import org.mutuality.payment.receipt.ReceiptCommand.ReverseReceipt;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class ReversalTest {
    private static final ReverseReceipt REVERSE = new ReverseReceipt(ID, AT);
    private final AggregateSpec<Receipt> receipt = AggregateSpec.of(Receipt.class);

    @Test
    void one_proposes_another_approves_and_only_then_it_is_reversed() {
        recorded().when(propose("typed twice", "maria")).then(proposed("typed twice", 2, "maria"));
        recorded(proposed("typed twice", 2, "maria")).when(approve("chen")).then(approved(3));
        recorded(proposed("typed twice", 2, "maria"), approved(3)).when(REVERSE).then(reversed("10.00"));
        recorded(proposed("typed twice", 2, "maria")).when(REVERSE).thenRefused(REVERSAL_NOT_PROPOSED);
    }

    @Test
    void who_proposes_never_approves() {
        recorded(proposed("typed twice", 2, "maria")).when(approve("maria")).thenRefused(REVERSAL_NEEDS_FOUR_EYES);
        recorded(proposed("typed twice", 2, "maria"), approved(3))
                .when(approve("maria"))
                .thenRefused(REVERSAL_NEEDS_FOUR_EYES);
    }

    @Test
    void nothing_is_approved_that_nobody_proposed_or_that_was_replaced_meanwhile() {
        recorded().when(approve("chen")).thenRefused(REVERSAL_NOT_PROPOSED);
        recorded(proposed("typed twice", 2, "maria"), proposed("another fund's", 3, "mark"))
                .when(new ApproveReceiptReversal(ID, Optional.of(new IfMatch(Set.of("\"2\""))), "chen", AT))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void the_same_again_changes_nothing_and_what_was_approved_stays() {
        recorded(proposed("typed twice", 2, "maria"))
                .when(propose("typed twice", "maria"))
                .thenNothing();
        recorded(proposed("typed twice", 2, "maria"), approved(3))
                .when(approve("chen"))
                .thenNothing();
        recorded(proposed("typed twice", 2, "maria"), approved(3))
                .when(approve("carla"))
                .thenRefused(REVERSAL_APPROVED);
        recorded(proposed("typed twice", 2, "maria"), approved(3))
                .when(propose("no, another", "maria"))
                .thenRefused(REVERSAL_APPROVED);
        recorded(proposed("typed twice", 2, "maria"), approved(3), reversed("10.00"))
                .when(REVERSE)
                .thenNothing();
        recorded(proposed("typed twice", 2, "maria"), approved(3), reversed("10.00"))
                .when(record(receipt("10.00")))
                .thenNothing();
    }

    @Test
    void a_reason_is_given_and_a_receipt_is_there() {
        recorded().when(propose(" ", "maria")).thenRefused(REVERSAL_INVALID, "/reason");
        recorded().when(propose("x".repeat(501), "maria")).thenRefused(REVERSAL_INVALID, "/reason");
        receipt.given().when(propose("typed twice", "maria")).thenRefused(CommonProblem.NOT_FOUND);
    }

    private AggregateSpec.Given<Receipt> recorded(Object... more) {
        return receipt.given(
                Stream.concat(Stream.of(received("10.00")), Stream.of(more)).toArray());
    }

    private static ProposeReceiptReversal propose(String reason, String by) {
        return new ProposeReceiptReversal(ID, reason, by, AT);
    }

    private static ApproveReceiptReversal approve(String by) {
        return new ApproveReceiptReversal(ID, Optional.empty(), by, AT);
    }
}
