package org.mutuality.cohort.erasure;

import static org.mutuality.cohort.erasure.ErasureProblem.ERASURE_ALREADY_CONFIRMED;
import static org.mutuality.cohort.erasure.ErasureProblem.ERASURE_REQUEST_FAMILY_ONLY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mutuality.cohort.erasure.ErasureCommand.ConfirmErasure;
import org.mutuality.cohort.erasure.ErasureCommand.RecordErasureAnswer;
import org.mutuality.cohort.erasure.ErasureCommand.RequestErasure;
import org.mutuality.cohort.erasure.ErasureCommand.WithdrawErasureRequest;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureAnswerRecorded;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureClosed;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureConfirmed;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureRequestWithdrawn;
import org.mutuality.cohort.erasure.ErasureEvent.ErasureRequested;
import org.mutuality.cohort.erasure.ErasureRequester.Role;
import org.mutuality.testkit.AggregateSpec;

class ErasureReceiptTest {
    private static final ErasureReceiptId ID = new ErasureReceiptId(new UUID(1, 1));
    private static final UUID COHORT = new UUID(2, 2);
    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 15);

    private final AggregateSpec<ErasureReceipt> receipt = AggregateSpec.of(ErasureReceipt.class);

    @Test
    void a_family_or_its_partner_requests_once_and_again_after_withdrawing() {
        receipt.given().when(request(Role.FAMILY)).then(requested(Role.FAMILY));
        receipt.given(requested(Role.FAMILY)).when(request(Role.PARTNER)).thenNothing();
        receipt.given(requested(Role.FAMILY), withdrawn())
                .when(request(Role.PARTNER))
                .then(requested(Role.PARTNER));
    }

    @Test
    void only_the_family_withdraws_what_it_requested_itself() {
        receipt.given(requested(Role.FAMILY)).when(withdraw(false)).thenRefused(ERASURE_REQUEST_FAMILY_ONLY);
        receipt.given(requested(Role.FAMILY)).when(withdraw(true)).then(withdrawn());
        receipt.given(requested(Role.PARTNER)).when(withdraw(false)).then(withdrawn());
        receipt.given(requested(Role.PARTNER)).when(withdraw(true)).then(withdrawn());
        receipt.given().when(withdraw(true)).thenNothing();
        receipt.given(requested(Role.FAMILY), withdrawn()).when(withdraw(false)).thenNothing();
    }

    @Test
    void what_is_confirmed_is_neither_requested_nor_withdrawn() {
        receipt.given(requested(Role.FAMILY), confirmed()).when(withdraw(true)).thenRefused(ERASURE_ALREADY_CONFIRMED);
        receipt.given(confirmed()).when(request(Role.FAMILY)).thenRefused(ERASURE_ALREADY_CONFIRMED);
        receipt.given(confirmed()).when(confirm()).thenNothing();
    }

    @Test
    void an_answer_is_recorded_once() {
        receipt.given(confirmed()).when(answer(ErasingService.JOURNAL)).then(answered(ErasingService.JOURNAL));
        receipt.given(confirmed(), answered(ErasingService.JOURNAL))
                .when(answer(ErasingService.JOURNAL))
                .thenNothing();
    }

    /** Whatever the order of the confirmation and the answers, and however often each comes: the last one closes it, once. */
    @Property(tries = 100)
    void the_last_answer_closes_it_in_any_order(@ForAll Random random) {
        List<Object> commands = new ArrayList<>(List.of(confirm()));
        for (ErasingService service : ErasingService.values()) {
            commands.add(answer(service));
        }
        Collections.shuffle(commands, random);
        AggregateSpec<ErasureReceipt> spec = AggregateSpec.of(ErasureReceipt.class);
        List<Object> past = new ArrayList<>();
        for (int index = 0; index < commands.size(); index++) {
            List<Object> expected = new ArrayList<>(List.of(eventOf(commands.get(index))));
            if (index == commands.size() - 1) {
                expected.add(new ErasureClosed(ID, COHORT, "PH", NOW));
            }
            spec.given(past.toArray()).when(commands.get(index)).then(expected.toArray());
            past.addAll(expected);
            spec.given(past.toArray())
                    .when(commands.get(random.nextInt(index + 1)))
                    .thenNothing();
        }
    }

    private static Object eventOf(Object command) {
        return command instanceof RecordErasureAnswer answer ? answered(answer.service()) : confirmed();
    }

    private static RequestErasure request(Role role) {
        return new RequestErasure(ID, COHORT, "PH", new ErasureRequester(role, Optional.empty()), DUE, NOW);
    }

    private static WithdrawErasureRequest withdraw(boolean byFamily) {
        return new WithdrawErasureRequest(ID, COHORT, "PH", byFamily, NOW);
    }

    private static ConfirmErasure confirm() {
        return new ConfirmErasure(ID, COHORT, "PH", "lead", NOW);
    }

    private static RecordErasureAnswer answer(ErasingService service) {
        return new RecordErasureAnswer(ID, COHORT, "PH", service, Map.of("text-keys", 1), NOW);
    }

    private static ErasureRequested requested(Role role) {
        return new ErasureRequested(ID, COHORT, "PH", new ErasureRequester(role, Optional.empty()), DUE, NOW);
    }

    private static ErasureRequestWithdrawn withdrawn() {
        return new ErasureRequestWithdrawn(ID, COHORT, "PH", NOW);
    }

    private static ErasureConfirmed confirmed() {
        return new ErasureConfirmed(ID, COHORT, "PH", "lead", NOW);
    }

    private static ErasureAnswerRecorded answered(ErasingService service) {
        return new ErasureAnswerRecorded(ID, COHORT, "PH", service, Map.of("text-keys", 1), NOW);
    }
}
