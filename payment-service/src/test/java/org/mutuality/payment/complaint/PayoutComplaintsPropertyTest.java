package org.mutuality.payment.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.complaint.ComplaintFixture.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.mutuality.payment.complaint.ComplaintCommand.*;
import org.mutuality.payment.complaint.ComplaintEvent.*;

/** Any sequence of commands: at most one open complaint, and nobody acts for both the family and finance. */
class PayoutComplaintsPropertyTest {
    private static final PayoutComplaintsId ID = ABOUT.payoutComplaintsId();

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void one_at_a_time_and_nobody_on_both_sides(@ForAll("sequences") List<ComplaintCommand> sequence) {
        List<ComplaintEvent> history = List.of(made(FIRST, "a"));
        for (ComplaintCommand command : sequence) {
            history = after(history, command);
            assertThat(after(history, command)).as("repeated").isEqualTo(history);
        }
        assertInvariants(history);
    }

    private static void assertInvariants(List<ComplaintEvent> history) {
        Set<ComplaintId> open = new HashSet<>();
        Map<ComplaintId, Set<String>> speakers = new HashMap<>();
        Map<ComplaintId, ComplaintAnswered> answers = new HashMap<>();
        for (ComplaintEvent event : history) {
            ComplaintId id = event.complaintId();
            Set<String> spokeForFamily = speakers.computeIfAbsent(id, one -> new HashSet<>());
            switch (event) {
                case ComplaintMade made -> {
                    assertThat(open).isEmpty();
                    open.add(id);
                    spokeForFamily.add(made.by().account());
                }
                case ComplaintAnswered answered -> {
                    assertThat(open).contains(id);
                    assertThat(spokeForFamily).doesNotContain(answered.by().account());
                    answers.put(id, answered);
                }
                case ComplaintReopened reopened -> {
                    assertThat(answers.remove(id)).isNotNull();
                    assertThat(open).contains(id);
                    spokeForFamily.add(reopened.by().account());
                }
                case AnswerAccepted accepted -> {
                    assertThat(answers.get(id).outcome()).isNotEqualTo(ComplaintOutcome.UNDER_INVESTIGATION);
                    assertThat(answers.get(id).by()).isNotEqualTo(accepted.by());
                    assertThat(open.remove(id)).isTrue();
                }
                case ComplaintDropped dropped -> assertThat(open.remove(id)).isTrue();
            }
        }
    }

    private static List<ComplaintEvent> after(List<ComplaintEvent> past, ComplaintCommand command) {
        AggregateTestFixture<PayoutComplaints> fixture = new AggregateTestFixture<>(PayoutComplaints.class);
        fixture.given(new ArrayList<>(past)).when(command);
        return fixture.getEventStore()
                .readEvents(ID.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(ComplaintEvent.class::cast)
                .toList();
    }

    @Provide
    Arbitrary<List<ComplaintCommand>> sequences() {
        Arbitrary<ComplaintId> id = Arbitraries.of(FIRST, SECOND);
        Arbitrary<EncryptedComplaintText> encrypted =
                Arbitraries.of("", "a", "b").map(ComplaintFixture::encrypted);
        Arbitrary<Actor> by = Arbitraries.of(FAMILY, LEAD, FINANCE);
        Arbitrary<ComplaintOutcome> outcome = Arbitraries.of(ComplaintOutcome.values());
        Arbitrary<ComplaintCommand> command = Arbitraries.oneOf(
                Combinators.combine(id, encrypted, by, Arbitraries.of(true, true, false))
                        .as((one, text, actor, sent) -> new MakeComplaint(ID, one, ABOUT, sent, text, actor, AT)),
                Combinators.combine(id, outcome, encrypted, by)
                        .as((one, finding, text, actor) -> new AnswerComplaint(ID, one, finding, text, actor, AT)),
                Combinators.combine(id, by).as((one, actor) -> new AcceptAnswer(ID, one, Optional.empty(), actor, AT)),
                Combinators.combine(id, encrypted, by)
                        .as((one, text, actor) -> new ReopenComplaint(ID, one, text, actor, AT)),
                Arbitraries.frequencyOf(
                        Tuple.of(1, id.map(one -> new DropComplaint(ID, one, AT))),
                        Tuple.of(9, id.map(one -> new AcceptAnswer(ID, one, Optional.empty(), FAMILY, AT)))));
        return command.list().ofMinSize(5).ofMaxSize(25);
    }
}
