package org.mutuality.journal.journal;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mutuality.journal.InMemory;
import org.mutuality.journal.journal.Journal.SubmissionOutcome;
import org.mutuality.journal.journal.JournalCommand.SubmissionCommand;
import org.mutuality.journal.journal.JournalCommand.SubmissionMode;
import org.mutuality.journal.journal.JournalEvent.EditionEvent;
import org.mutuality.journal.journal.JournalEvent.WithdrawalEvent;

/** Two phones, two weeks offline, everything sent twice: what stands doesn't depend on how it came. */
class EditionsPropertyTest {
    @Property(tries = 1_000)
    void arrival_in_any_order_gives_the_same(
            @ForAll("editionLists") List<Edition> submitted, @ForAll Random one, @ForAll Random other) {
        Editions first = arrived(submitted, one);
        Editions second = arrived(submitted, other);
        assertThat(second).isEqualTo(first);
        assertThat(second.headIds()).isEqualTo(first.headIds());
        assertThat(second.current()).isEqualTo(first.current());
        assertThat(second.conflictingIds()).isEqualTo(first.conflictingIds());
        assertThat(first.byId()).hasSize(submitted.size());
    }

    @Property(tries = 1_000)
    void the_time_of_arrival_does_not_matter_whatever_the_clocks_of_the_devices(
            @ForAll("editionLists") List<Edition> submitted, @ForAll Random one, @ForAll Random other) {
        StoredJournal first = decided(arrivingInTurn(submitted, one));
        StoredJournal second = decided(arrivingInTurn(submitted, other));
        assertThat(second.state().headIds()).isEqualTo(first.state().headIds());
        assertThat(second.state().conflictingIds()).isEqualTo(first.state().conflictingIds());
        assertThat(second.current().answers()).isEqualTo(first.current().answers());
        assertThat(second.conflict()).isEqualTo(first.state().conflictingIds());
    }

    @Property(tries = 500)
    void an_edition_that_arrives_before_what_it_is_based_on_replaces_it_also_when_that_names_nothing(
            @ForAll("editionLists") List<Edition> submitted, @ForAll Random random) {
        List<Edition> arriving = arrivingInTurn(submitted, random);
        StoredJournal journal = stored(arriving.stream()
                .map(edition -> edition.origin().basedOn().isEmpty()
                        ? JournalFixture.submit(SubmissionMode.EXPLICIT, online(edition))
                        : JournalFixture.submit(SubmissionMode.OFFLINE, edition))
                .toList());
        Set<UUID> named = new HashSet<>();
        submitted.forEach(edition -> named.addAll(edition.origin().basedOn()));
        assertThat(journal.state().headIds()).isNotEmpty().noneMatch(named::contains);
    }

    @Property(tries = 500)
    void editions_that_are_moved_away_as_soon_as_they_are_found_leave_the_same_in_any_order(
            @ForAll("editionLists") List<Edition> submitted,
            @ForAll Set<@IntRange(min = 1, max = 9) Integer> moved,
            @ForAll Random one,
            @ForAll Random other) {
        Set<UUID> movedIds = moved.stream().map(JournalFixture::id).collect(Collectors.toUnmodifiableSet());
        StoredJournal first = moving(arrivingInTurn(submitted, one), movedIds);
        StoredJournal second = moving(arrivingInTurn(submitted, other), movedIds);
        assertThat(second.state().headIds()).isEqualTo(first.state().headIds()).noneMatch(movedIds::contains);
        assertThat(second.isWithdrawn())
                .isEqualTo(first.isWithdrawn())
                .isEqualTo(first.state().headIds().isEmpty());
    }

    /** Each arrival is followed by the withdrawal of what was moved. */
    private static StoredJournal moving(List<Edition> arriving, Set<UUID> moved) {
        return stored(arriving.stream()
                .flatMap(edition -> {
                    JournalCommand submission = JournalFixture.submit(SubmissionMode.OFFLINE, edition);
                    return moved.contains(edition.id())
                            ? Stream.of(submission, JournalFixture.move(edition))
                            : Stream.of(submission);
                })
                .toList());
    }

    @Property(tries = 500)
    void the_journal_decides_the_same_in_any_order(
            @ForAll("editionLists") List<Edition> submitted, @ForAll Random random) {
        assertThat(decided(submitted, random).state()).isEqualTo(arrived(submitted, random));
    }

    @Property(tries = 500)
    void what_is_known_is_what_was_published_last(
            @ForAll("editionLists") List<Edition> submitted, @ForAll Random random) {
        StoredJournal journal = decided(submitted, random);
        assertThat(journal.current())
                .matches(current -> journal.state().current().orElseThrow().hasSameContent(current));
    }

    @Property(tries = 500)
    void nothing_is_replaced_but_by_name(@ForAll("editionLists") List<Edition> submitted, @ForAll Random random) {
        Set<UUID> named = new HashSet<>();
        submitted.forEach(edition -> named.addAll(edition.origin().basedOn()));
        assertThat(arrived(submitted, random).headIds())
                .isNotEmpty()
                .allSatisfy(head -> assertThat(named).doesNotContain(head))
                .hasSize((int) submitted.stream()
                        .filter(edition -> !named.contains(edition.id()))
                        .count());
    }

    @Property(tries = 500)
    void an_edition_based_on_all_heads_ends_every_conflict(
            @ForAll("editionLists") List<Edition> submitted, @ForAll Random random) {
        Editions before = arrived(submitted, random);
        Edition peace = JournalFixture.edition(999, 3, 0).basedOn(before.headIds());
        Editions after = before.with(peace);
        assertThat(after.conflictingIds()).isEmpty();
        assertThat(after.current()).contains(peace);
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
    Arbitrary<List<Edition>> editionLists() {
        return Arbitraries.randoms().map(random -> {
            List<Edition> submitted = new ArrayList<>();
            int count = 1 + random.nextInt(9);
            for (int number = 1; number <= count; number++) {
                submitted.add(edition(number, random));
            }
            if (submitted.size() > 2 && random.nextInt(3) == 0) {
                submitted.remove(random.nextInt(submitted.size()));
            }
            return List.copyOf(submitted);
        });
    }

    private static Edition edition(int number, Random random) {
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
                new EditionOrigin(
                        id(number), basedOn, device, writtenAt, Optional.empty(), Optional.of(true), Optional.empty()),
                "core-1",
                Map.of("ladder", random.nextInt(4)),
                true,
                Optional.empty(),
                AT.plusSeconds(random.nextInt(5)));
    }

    private static List<Edition> shuffledTwice(List<Edition> submitted, Random random) {
        List<Edition> arriving = new ArrayList<>(submitted);
        arriving.addAll(submitted);
        Collections.shuffle(arriving, random);
        return arriving;
    }

    private static Editions arrived(List<Edition> submitted, Random random) {
        Editions editions = Editions.NONE;
        for (Edition edition : shuffledTwice(submitted, random)) {
            editions = editions.with(edition);
        }
        return editions;
    }

    /** In any order, each stored when it arrives. */
    private static List<Edition> arrivingInTurn(List<Edition> submitted, Random random) {
        List<Edition> arriving = shuffledTwice(submitted, random);
        return IntStream.range(0, arriving.size())
                .mapToObj(minute -> arrivedAt(arriving.get(minute), AT.plusSeconds(60L * minute)))
                .toList();
    }

    private static Edition online(Edition edition) {
        return JournalFixture.wordless(
                new EditionOrigin(
                        edition.id(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty()),
                edition.form(),
                edition.answers(),
                edition.complete(),
                edition.reason(),
                edition.at());
    }

    private static Edition arrivedAt(Edition edition, Instant at) {
        return JournalFixture.wordless(
                edition.origin(), edition.form(), edition.answers(), edition.complete(), edition.reason(), at);
    }

    private static StoredJournal decided(List<Edition> submitted, Random random) {
        return decided(shuffledTwice(submitted, random));
    }

    private static StoredJournal decided(List<Edition> arriving) {
        return stored(arriving.stream()
                .map(edition -> JournalFixture.submit(SubmissionMode.OFFLINE, edition))
                .toList());
    }

    // One store for all commands: a test fixture of Axon for each of them would inspect the aggregate's class again, 20
    // times slower.
    private static StoredJournal stored(List<? extends JournalCommand> commands) {
        try (InMemory store = new InMemory(Journal.class)) {
            List<UUID> conflict = List.of();
            for (JournalCommand command : commands) {
                if (command instanceof SubmissionCommand) {
                    conflict = store.sendForResult(command, SubmissionOutcome.class)
                            .conflict();
                } else {
                    store.send(command);
                }
            }
            return new StoredJournal(
                    store.storedEvents().stream().map(JournalEvent.class::cast).toList(), conflict);
        }
    }

    /**
     * What the events say that the aggregate has decided.
     *
     * @param conflict in the answer to the last submission
     */
    private record StoredJournal(List<JournalEvent> events, List<UUID> conflict) {
        Editions state() {
            Editions state = Editions.NONE;
            for (JournalEvent event : events) {
                state = switch (event) {
                    case EditionEvent edition -> state.with(Edition.of(edition));
                    case WithdrawalEvent withdrawal -> state.without(withdrawal.editions());
                    case JournalEvent.JournalConfirmed confirmed -> state;
                };
            }
            return state;
        }

        Edition current() {
            return Edition.of((EditionEvent) lastVersion());
        }

        boolean isWithdrawn() {
            return lastVersion() instanceof JournalEvent.JournalWithdrawn;
        }

        private JournalEvent lastVersion() {
            return events.stream()
                    .filter(event -> !(event instanceof JournalEvent.EditionRecorded)
                            && !(event instanceof JournalEvent.EditionWithdrawn))
                    .reduce((first, last) -> last)
                    .orElseThrow();
        }
    }
}
