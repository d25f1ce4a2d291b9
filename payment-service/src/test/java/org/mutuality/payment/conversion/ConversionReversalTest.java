package org.mutuality.payment.conversion;

import static org.mutuality.payment.budget.BudgetProblem.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.payment.conversion.ConversionReversalCommand.ApproveConversionReversal;
import org.mutuality.payment.conversion.ConversionReversalCommand.ProposeConversionReversal;
import org.mutuality.payment.conversion.ConversionReversalEvent.ConversionReversalApproved;
import org.mutuality.payment.conversion.ConversionReversalEvent.ConversionReversalProposed;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class ConversionReversalTest {
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private static final RecordedConversion CONVERTED = new RecordedConversion(
            new UUID(0, 7),
            new Conversion(
                    new UUID(0, 1),
                    new UUID(0, 2),
                    Money.of("100.00", "USD"),
                    Money.of("5500.00", "PHP"),
                    new BigDecimal("55"),
                    LocalDate.parse("2021-04-01")));
    private static final ConversionReversalId ID = ConversionReversalId.of(CONVERTED);
    private final AggregateSpec<ConversionReversal> reversal = AggregateSpec.of(ConversionReversal.class);

    @Test
    void one_proposes_and_another_approves() {
        reversal.given().when(propose("typed twice", "maria")).then(proposed("typed twice", 1, "maria"));
        reversal
                .given(proposed("typed twice", 1, "maria"))
                .when(approve("chen"))
                .then(approved(2));
    }

    @Test
    void whoever_proposed_never_approves() {
        reversal
                .given(proposed("typed twice", 1, "maria"))
                .when(approve("maria"))
                .thenRefused(REVERSAL_NEEDS_FOUR_EYES);
    }

    @Test
    void nothing_is_approved_that_nobody_proposed_or_that_was_replaced_meanwhile() {
        reversal.given().when(approve("chen")).thenRefused(REVERSAL_NOT_PROPOSED);
        reversal
                .given(proposed("typed twice", 1, "maria"), proposed("at another rate", 2, "mark"))
                .when(new ApproveConversionReversal(ID, Optional.of(new IfMatch(Set.of("\"1\""))), "chen", AT))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void the_same_again_changes_nothing_and_what_was_approved_stays() {
        reversal
                .given(proposed("typed twice", 1, "maria"))
                .when(propose("typed twice", "maria"))
                .thenNothing();
        reversal
                .given(proposed("typed twice", 1, "maria"), approved(2))
                .when(approve("chen"))
                .thenNothing();
        reversal
                .given(proposed("typed twice", 1, "maria"), approved(2))
                .when(approve("carla"))
                .thenRefused(REVERSAL_APPROVED);
        reversal
                .given(proposed("typed twice", 1, "maria"), approved(2))
                .when(propose("no, right", "maria"))
                .thenRefused(REVERSAL_APPROVED);
        reversal.given().when(propose(" ", "maria")).thenRefused(REVERSAL_INVALID);
    }

    private static ProposeConversionReversal propose(String reason, String by) {
        return new ProposeConversionReversal(ID, CONVERTED, reason, by, AT);
    }

    private static ApproveConversionReversal approve(String by) {
        return new ApproveConversionReversal(ID, Optional.empty(), by, AT);
    }

    private static ConversionReversalProposed proposed(String reason, long version, String by) {
        return new ConversionReversalProposed(ID, CONVERTED, reason, version, by, AT);
    }

    private static ConversionReversalApproved approved(long version) {
        return new ConversionReversalApproved(ID, version, "chen", AT);
    }
}
