package org.mutuality.journal.strategy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mutuality.journal.strategy.Cells.Cell;

/**
 * How a strategy went from family to family, as one reader sees it: step by step within its reach, elsewhere in cells of five
 * families or more that don't overlap. A family counts once, from its first trial on.
 *
 * @param country the author's
 * @param familyId the author; only for readers of its cohort
 * @param steps within the reader's reach, by month
 * @param elsewhere families out of its reach; those too few to be told by themselves are in a cell with others or left out
 */
public record Diffusion(
        UUID strategyId, String country, Optional<UUID> familyId, List<Step> steps, List<Elsewhere> elsewhere) {
    /**
     * A family tried it.
     *
     * @param familyId left out once it withdrew its consent
     * @param after the family that it heard of it from, when that is within reach too
     */
    public record Step(
            Optional<UUID> familyId,
            UUID cohortId,
            String country,
            YearMonth firstMonth,
            Result result,
            Channel heardFrom,
            Optional<UUID> after) {}

    /**
     * Families that tried it.
     *
     * @param country left out for countries with few together; {@code cohortId} for cohorts with few together
     */
    public record Elsewhere(
            Optional<String> country,
            Optional<UUID> cohortId,
            int families,
            YearMonth firstMonth,
            List<Heard> heardFrom) {}

    /** How many of a cell heard of it in one way. @param kind left out for ways with few together; {@code country}: of the family it was heard from */
    public record Heard(Optional<Channel> kind, Optional<String> country, int families) {}

    /** @param trials all of the strategy, by month */
    static Diffusion of(UUID strategyId, StrategyView.Author author, List<TrialView.Row> trials, Reach reach) {
        Map<UUID, TrialView.Row> first = trials.stream()
                .collect(toMap(TrialView.Row::familyId, row -> row, (one, later) -> one, LinkedHashMap::new));
        Map<Boolean, List<TrialView.Row>> near =
                first.values().stream().collect(groupingBy(row -> reach.contains(row.cohortId(), row.country())));
        Map<UUID, Place> places = places(author, first);
        return new Diffusion(
                strategyId,
                author.country(),
                Optional.of(author.familyId()).filter(id -> reach.contains(author.cohortId(), author.country())),
                near.getOrDefault(true, List.of()).stream()
                        .map(row -> step(row, places, reach))
                        .toList(),
                elsewhere(near.getOrDefault(false, List.of()), places));
    }

    private record Place(UUID cohortId, String country) {}

    /** How a family heard of it, in the order that is told. */
    private record Way(Channel kind, String country) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? country.compareTo(other.country) : kinds;
        }
    }

    private static Map<UUID, Place> places(StrategyView.Author author, Map<UUID, TrialView.Row> first) {
        Map<UUID, Place> places = new LinkedHashMap<>();
        first.forEach((family, row) -> places.put(family, new Place(row.cohortId(), row.country())));
        places.put(author.familyId(), new Place(author.cohortId(), author.country()));
        return places;
    }

    private static Step step(TrialView.Row row, Map<UUID, Place> places, Reach reach) {
        return new Step(
                Optional.of(row.familyId()).filter(known -> !row.nameless()),
                row.cohortId(),
                row.country(),
                row.month(),
                row.result(),
                row.heardFrom().kind(),
                row.heardFrom()
                        .familyId()
                        .filter(from -> Optional.ofNullable(places.get(from))
                                .filter(place -> reach.contains(place.cohortId(), place.country()))
                                .isPresent()));
    }

    // A country of few is told with others and not by cohort; within a country of many, cohorts of few are told
    // together.
    private static List<Elsewhere> elsewhere(List<TrialView.Row> rows, Map<UUID, Place> places) {
        return Cells.told(rows, TrialView.Row::country).stream()
                .flatMap(country -> country.key().isEmpty()
                        ? Stream.of(cell(Optional.empty(), Optional.empty(), country.members(), places))
                        : byCohort(country, places))
                .toList();
    }

    private static Stream<Elsewhere> byCohort(Cell<String, TrialView.Row> country, Map<UUID, Place> places) {
        return Cells.told(country.members(), TrialView.Row::cohortId).stream()
                .map(cohort -> cell(country.key(), cohort.key(), cohort.members(), places));
    }

    private static Elsewhere cell(
            Optional<String> country, Optional<UUID> cohortId, List<TrialView.Row> members, Map<UUID, Place> places) {
        YearMonth firstMonth = members.stream()
                .map(TrialView.Row::month)
                .min(YearMonth::compareTo)
                .orElseThrow();
        List<Heard> heard = Cells.told(members, row -> way(row.heardFrom(), places)).stream()
                .map(Diffusion::heard)
                .toList();
        return new Elsewhere(country, cohortId, members.size(), firstMonth, heard);
    }

    private static Heard heard(Cell<Way, TrialView.Row> cell) {
        return new Heard(
                cell.key().map(Way::kind),
                cell.key().map(Way::country).filter(country -> !country.isEmpty()),
                cell.members().size());
    }

    private static Way way(HeardFrom heardFrom, Map<UUID, Place> places) {
        String country = heardFrom
                .familyId()
                .flatMap(from -> Optional.ofNullable(places.get(from)))
                .map(Place::country)
                .orElse("");
        return new Way(heardFrom.kind(), country);
    }
}
