package org.mutuality.journal.strategy.readmodel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mutuality.journal.strategy.readmodel.SmallCellSuppression.Cell;
import org.mutuality.journal.strategy.sharing.SourceKind;
import org.mutuality.journal.strategy.sharing.StrategySource;
import org.mutuality.journal.strategy.sharing.TrialResult;

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
        UUID strategyId,
        String country,
        Optional<UUID> familyId,
        List<DiffusionStep> steps,
        List<DiffusionCell> elsewhere) {
    /**
     * A family tried it.
     *
     * @param familyId left out once it withdrew its consent
     * @param after the family that it heard of it from, when that is within reach too
     */
    public record DiffusionStep(
            Optional<UUID> familyId,
            UUID cohortId,
            String country,
            YearMonth firstMonth,
            TrialResult result,
            SourceKind source,
            Optional<UUID> after) {}

    /**
     * Families that tried it.
     *
     * @param country left out for countries with few together; {@code cohortId} for cohorts with few together
     */
    public record DiffusionCell(
            Optional<String> country,
            Optional<UUID> cohortId,
            int families,
            YearMonth firstMonth,
            List<SourceCount> sources) {}

    /** How many of a cell heard of it in one way. @param kind left out for ways with few together; {@code country}: of the family it was heard from */
    public record SourceCount(Optional<SourceKind> kind, Optional<String> country, int families) {}

    /** @param trials all of the strategy, by month */
    static Diffusion of(
            UUID strategyId,
            StrategyQueries.StrategyAuthor author,
            List<TrialQueries.TrialRow> trials,
            ReaderScope reach) {
        Map<UUID, TrialQueries.TrialRow> first = trials.stream()
                .collect(toMap(TrialQueries.TrialRow::familyId, row -> row, (one, later) -> one, LinkedHashMap::new));
        Map<Boolean, List<TrialQueries.TrialRow>> near =
                first.values().stream().collect(groupingBy(row -> reach.contains(row.cohortId(), row.country())));
        Map<UUID, CohortPlace> places = places(author, first);
        return new Diffusion(
                strategyId,
                author.country(),
                Optional.of(author.familyId()).filter(id -> reach.contains(author.cohortId(), author.country())),
                near.getOrDefault(true, List.of()).stream()
                        .map(row -> step(row, places, reach))
                        .toList(),
                elsewhere(near.getOrDefault(false, List.of()), places));
    }

    private record CohortPlace(UUID cohortId, String country) {}

    /** How a family heard of it, in the order that is told. */
    private record SourcePath(SourceKind kind, String country) implements Comparable<SourcePath> {
        @Override
        public int compareTo(SourcePath other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? country.compareTo(other.country) : kinds;
        }
    }

    private static Map<UUID, CohortPlace> places(
            StrategyQueries.StrategyAuthor author, Map<UUID, TrialQueries.TrialRow> first) {
        Map<UUID, CohortPlace> places = new LinkedHashMap<>();
        first.forEach((family, row) -> places.put(family, new CohortPlace(row.cohortId(), row.country())));
        places.put(author.familyId(), new CohortPlace(author.cohortId(), author.country()));
        return places;
    }

    private static DiffusionStep step(TrialQueries.TrialRow row, Map<UUID, CohortPlace> places, ReaderScope reach) {
        return new DiffusionStep(
                Optional.of(row.familyId()).filter(known -> !row.nameless()),
                row.cohortId(),
                row.country(),
                row.month(),
                row.result(),
                row.source().kind(),
                row.source()
                        .familyId()
                        .filter(from -> Optional.ofNullable(places.get(from))
                                .filter(place -> reach.contains(place.cohortId(), place.country()))
                                .isPresent()));
    }

    // A country of few is told with others and not by cohort; within a country of many, cohorts of few are told
    // together.
    private static List<DiffusionCell> elsewhere(List<TrialQueries.TrialRow> rows, Map<UUID, CohortPlace> places) {
        return SmallCellSuppression.suppress(rows, TrialQueries.TrialRow::country).stream()
                .flatMap(country -> country.key().isEmpty()
                        ? Stream.of(cell(Optional.empty(), Optional.empty(), country.members(), places))
                        : byCohort(country, places))
                .toList();
    }

    private static Stream<DiffusionCell> byCohort(
            Cell<String, TrialQueries.TrialRow> country, Map<UUID, CohortPlace> places) {
        return SmallCellSuppression.suppress(country.members(), TrialQueries.TrialRow::cohortId).stream()
                .map(cohort -> cell(country.key(), cohort.key(), cohort.members(), places));
    }

    private static DiffusionCell cell(
            Optional<String> country,
            Optional<UUID> cohortId,
            List<TrialQueries.TrialRow> members,
            Map<UUID, CohortPlace> places) {
        YearMonth firstMonth = members.stream()
                .map(TrialQueries.TrialRow::month)
                .min(YearMonth::compareTo)
                .orElseThrow();
        List<SourceCount> heard = SmallCellSuppression.suppress(members, row -> way(row.source(), places)).stream()
                .map(Diffusion::heard)
                .toList();
        return new DiffusionCell(country, cohortId, members.size(), firstMonth, heard);
    }

    private static SourceCount heard(Cell<SourcePath, TrialQueries.TrialRow> cell) {
        return new SourceCount(
                cell.key().map(SourcePath::kind),
                cell.key().map(SourcePath::country).filter(country -> !country.isEmpty()),
                cell.members().size());
    }

    private static SourcePath way(StrategySource heardFrom, Map<UUID, CohortPlace> places) {
        String country = heardFrom
                .familyId()
                .flatMap(from -> Optional.ofNullable(places.get(from)))
                .map(CohortPlace::country)
                .orElse("");
        return new SourcePath(heardFrom.kind(), country);
    }
}
