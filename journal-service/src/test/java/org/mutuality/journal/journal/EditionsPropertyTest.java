package org.mutuality.journal.journal;

import org.mutuality.journal.journal.JournalCommand.SubmissionMode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.journal.JournalFixture.AT;
import static org.mutuality.journal.journal.JournalFixture.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two phones, two weeks offline, everything sent twice: what stands doesn't depend on how it came. */
class EditionsPropertyTest {
    @Property(tries = 1_000)
    void arrival_in_any_order_gives_the_same(
            @ForAll("tellings") List<Edition> told, @ForAll Random one, @ForAll Random other) {
        Editions first = arrived(told, one);
        Editions second = arrived(told, other);
        assertThat(second).isEqualTo(first);
        assertThat(second.headIds()).isEqualTo(first.headIds());
        assertThat(second.current()).isEqualTo(first.current());
        assertThat(second.conflictingIds()).isEqualTo(first.conflictingIds());
        assertThat(first.byId()).hasSize(told.size());
    }

    @Property(tries = 500)
    void the_journal_decides_the_same_in_any_order(@ForAll("tellings") List<Edition> told, @ForAll Random random) {
        assertThat(decided(told, random).state()).isEqualTo(arrived(told, random));
    }

    @Property(tries = 500)
    void what_is_known_is_what_was_published_last(@ForAll("tellings") List<Edition> told, @ForAll Random random) {
        SubmittedEdition journal = decided(told, random);
        assertThat(journal.current())
                .matches(current -> journal.state().current().hasSameContent(current));
    }

    @Property(tries = 500)
    void nothing_is_replaced_but_by_name(@ForAll("tellings") List<Edition> told, @ForAll Random random) {
        Set<UUID> named = new HashSet<>();
        told.forEach(edition -> named.addAll(edition.origin().basedOn()));
        assertThat(arrived(told, random).headIds())
                .isNotEmpty()
                .allSatisfy(head -> assertThat(named).doesNotContain(head))
                .hasSize((int) told.stream()
                        .filter(edition -> !named.contains(edition.id()))
                        .count());
    }

    @Property(tries = 500)
    void an_edition_upon_all_heads_ends_every_conflict(@ForAll("tellings") List<Edition> told, @ForAll Random random) {
        Editions before = arrived(told, random);
        Edition peace = JournalFixture.edition(999, 3, 0).basedOn(before.headIds());
        Editions after = before.with(peace);
        assertThat(after.conflictingIds()).isEmpty();
        assertThat(after.current()).isEqualTo(peace);
    }

    @Property(tries = 200)
    void a_forged_ring_hides_nothing(@ForAll Random random) {
        List<Edition> ring = List.of(
                JournalFixture.edition(1, 1, 1, 2),
                JournalFixture.edition(2, 2, 2, 3),
                JournalFixture.edition(3, 3, 3, 1));
        assertThat(arrived(ring, random).headIds()).containsExactly(id(3), id(2), id(1));
    }

    /** Each stands upon some of those written before it, of which some never arrive. */
    @Provide
    Arbitrary<List<Edition>> tellings() {
        return Arbitraries.randoms().map(random -> {
            List<Edition> told = new ArrayList<>();
            int count = 1 + random.nextInt(9);
            for (int number = 1; number <= count; number++) {
                told.add(telling(number, random));
            }
            if (told.size() > 2 && random.nextInt(3) == 0) {
                told.remove(random.nextInt(told.size()));
            }
            return List.copyOf(told);
        });
    }

    private static Edition telling(int number, Random random) {
        List<UUID> basedOn = new ArrayList<>();
        for (int base = 1; base < number; base++) {
            if (random.nextInt(3) == 0) {
                basedOn.add(id(base));
            }
        }
        Optional<Instant> writtenAt =
                random.nextBoolean() ? Optional.of(AT.plusSeconds(random.nextInt(5))) : Optional.empty();
        Optional<String> device = random.nextBoolean() ? Optional.of("phone-" + random.nextInt(2)) : Optional.empty();
        return JournalFixture.wordless(
                new EditionOrigin(id(number), basedOn, device, writtenAt, Optional.empty()),
                "core-1",
                Map.of("ladder", random.nextInt(4)),
                true,
                Optional.empty(),
                AT.plusSeconds(random.nextInt(5)));
    }

    private static List<Edition> shuffledTwice(List<Edition> told, Random random) {
        List<Edition> arriving = new ArrayList<>(told);
        arriving.addAll(told);
        Collections.shuffle(arriving, random);
        return arriving;
    }

    private static Editions arrived(List<Edition> told, Random random) {
        Editions editions = Editions.NONE;
        for (Edition edition : shuffledTwice(told, random)) {
            editions = editions.with(edition);
        }
        return editions;
    }

    /** What the events say that the aggregate decides on. */
    private static SubmittedEdition decided(List<Edition> told, Random random) {
        SubmittedEdition journal = new SubmittedEdition();
        for (Edition edition : shuffledTwice(told, random)) {
            journal.tell(edition);
        }
        return journal;
    }

    /** A journal of the aggregate's own events, without a store. */
    private static final class SubmittedEdition {
        private final List<JournalEvent> events = new ArrayList<>();

        void tell(Edition edition) {
            org.axonframework.test.aggregate.AggregateTestFixture<Journal> fixture =
                    new org.axonframework.test.aggregate.AggregateTestFixture<>(Journal.class);
            var past = events.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(List.copyOf(events));
            past.when(JournalFixture.submit(SubmissionMode.OFFLINE, edition)).expectSuccessfulHandlerExecution();
            fixture.getEventStore()
                    .readEvents(JournalFixture.ID.asText())
                    .asStream()
                    .skip(events.size())
                    .map(event -> (JournalEvent) event.getPayload())
                    .toList()
                    .forEach(events::add);
        }

        Editions state() {
            Editions state = Editions.NONE;
            for (JournalEvent event : events) {
                state = state.with(Edition.of(event));
            }
            return state;
        }

        Edition current() {
            return events.stream()
                    .filter(event -> !(event instanceof JournalEvent.EditionRecorded))
                    .reduce((first, last) -> last)
                    .map(Edition::of)
                    .orElseThrow();
        }
    }
}
