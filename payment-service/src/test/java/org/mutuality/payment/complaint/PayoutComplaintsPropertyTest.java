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

/** Whoever says what, in any order and however often: one complaint at a time, and nobody on both of its sides. */
class PayoutComplaintsPropertyTest {
    private static final PayoutComplaintsId ID = ABOUT.payoutComplaintsId();

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void one_at_a_time_and_nobody_on_both_sides(@ForAll("sequences") List<ComplaintCommand> sequence) {
        List<ComplaintEvent> happened = List.of(made(FIRST, "a"));
        for (ComplaintCommand command : sequence) {
            happened = after(happened, command);
            assertThat(after(happened, command)).as("said once more").isEqualTo(happened);
        }
        holds(happened);
    }

    private static void holds(List<ComplaintEvent> happened) {
        Set<ComplaintId> open = new HashSet<>();
        Map<ComplaintId, Set<String>> speakers = new HashMap<>();
        Map<ComplaintId, ComplaintAnswered> answers = new HashMap<>();
        for (ComplaintEvent event : happened) {
            ComplaintId id = event.complaintId();
            Set<String> spoken = speakers.computeIfAbsent(id, one -> new HashSet<>());
            switch (event) {
                case ComplaintMade made -> {
                    assertThat(open).isEmpty();
                    open.add(id);
                    spoken.add(made.by().account());
                }
                case ComplaintAnswered answered -> {
                    assertThat(open).contains(id);
                    assertThat(spoken).doesNotContain(answered.by().account());
                    answers.put(id, answered);
                }
                case ComplaintReopened reopened -> {
                    assertThat(answers.remove(id)).isNotNull();
                    assertThat(open).contains(id);
                    spoken.add(reopened.by().account());
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
        Arbitrary<EncryptedComplaintText> words = Arbitraries.of("", "a", "b").map(ComplaintFixture::words);
        Arbitrary<Actor> by = Arbitraries.of(FAMILY, LEAD, FINANCE);
        Arbitrary<ComplaintOutcome> outcome = Arbitraries.of(ComplaintOutcome.values());
        Arbitrary<ComplaintCommand> command = Arbitraries.oneOf(
                Combinators.combine(id, words, by, Arbitraries.of(true, true, false))
                        .as((one, text, who, sent) -> new MakeComplaint(ID, one, ABOUT, sent, text, who, AT)),
                Combinators.combine(id, outcome, words, by)
                        .as((one, what, text, who) -> new AnswerComplaint(ID, one, what, text, who, AT)),
                Combinators.combine(id, by).as((one, who) -> new AcceptAnswer(ID, one, Optional.empty(), who, AT)),
                Combinators.combine(id, words, by).as((one, text, who) -> new ReopenComplaint(ID, one, text, who, AT)),
                Arbitraries.frequencyOf(
                        Tuple.of(1, id.map(one -> new DropComplaint(ID, one, AT))),
                        Tuple.of(9, id.map(one -> new AcceptAnswer(ID, one, Optional.empty(), FAMILY, AT)))));
        return command.list().ofMinSize(5).ofMaxSize(25);
    }
}
