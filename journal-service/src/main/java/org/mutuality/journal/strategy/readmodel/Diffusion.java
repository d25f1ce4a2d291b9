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
 * How a strategy spread from family to family, as far as the reader may see: single families within the reader's scope, elsewhere
 * disjoint cells of five families or more. A family counts once, by its first trial.
 *
 * @param strategyId id of the strategy
 * @param country the author's country, ISO 3166 alpha-2
 * @param familyId the author; only for readers of its cohort
 * @param steps families within the reader's scope, by month of their first trial
 * @param elsewhere families outside the reader's scope; groups of fewer than five are combined with others or left out
 */
public record Diffusion(
        UUID strategyId,
        String country,
        Optional<UUID> familyId,
        List<DiffusionStep> steps,
        List<DiffusionCell> elsewhere) {
    /**
     * The first trial of a family within the reader's scope.
     *
     * @param familyId the family; left out once it withdrew its consent
     * @param cohortId its cohort
     * @param country its country, ISO 3166 alpha-2
     * @param firstMonth month of its first trial, such as {@code 2021-03}
     * @param result whether it helped
     * @param source how it learned of the strategy
     * @param after the family it learned it from, when that is within the reader's scope too
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
     * At least five families outside the reader's scope that tried the strategy.
     *
     * @param country their country; left out for the combined cell of countries with few families
     * @param cohortId their cohort; left out for the combined cell of cohorts with few families
     * @param families number of families
     * @param firstMonth month of the first trial, such as {@code 2021-03}
     * @param sources how they learned of the strategy
     */
    public record DiffusionCell(
            Optional<String> country,
            Optional<UUID> cohortId,
            int families,
            YearMonth firstMonth,
            List<SourceCount> sources) {}

    /**
     * Families of a cell that learned of the strategy in the same way.
     *
     * @param kind kind of source; left out for the combined cell of kinds with few families
     * @param country country of the family it was learned from; left out when unknown
     * @param families number of families
     */
    public record SourceCount(Optional<SourceKind> kind, Optional<String> country, int families) {}

    /** @param trials all trials of the strategy, by month */
    static Diffusion of(
            UUID strategyId,
            StrategyQueries.StrategyAuthor author,
            List<TrialQueries.TrialRow> trials,
            ReaderScope scope) {
        Map<UUID, TrialQueries.TrialRow> first = trials.stream()
                .collect(toMap(TrialQueries.TrialRow::familyId, row -> row, (one, later) -> one, LinkedHashMap::new));
        Map<Boolean, List<TrialQueries.TrialRow>> near =
                first.values().stream().collect(groupingBy(row -> scope.contains(row.cohortId(), row.country())));
        Map<UUID, CohortPlace> places = places(author, first);
        return new Diffusion(
                strategyId,
                author.country(),
                Optional.of(author.familyId()).filter(id -> scope.contains(author.cohortId(), author.country())),
                near.getOrDefault(true, List.of()).stream()
                        .map(row -> step(row, places, scope))
                        .toList(),
                elsewhere(near.getOrDefault(false, List.of()), places));
    }

    private record CohortPlace(UUID cohortId, String country) {}

    /** How a family learned of it, in the order of the response. */
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

    private static DiffusionStep step(TrialQueries.TrialRow row, Map<UUID, CohortPlace> places, ReaderScope scope) {
        return new DiffusionStep(
                Optional.of(row.familyId()).filter(id -> !row.anonymous()),
                row.cohortId(),
                row.country(),
                row.month(),
                row.result(),
                row.source().kind(),
                row.source()
                        .familyId()
                        .filter(from -> Optional.ofNullable(places.get(from))
                                .filter(place -> scope.contains(place.cohortId(), place.country()))
                                .isPresent()));
    }

    // Countries with few families are combined and not split by cohort; within a country with many families, cohorts
    // with
    // few are combined.
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
        List<SourceCount> sources =
                SmallCellSuppression.suppress(members, row -> sourcePath(row.source(), places)).stream()
                        .map(Diffusion::sourceCount)
                        .toList();
        return new DiffusionCell(country, cohortId, members.size(), firstMonth, sources);
    }

    private static SourceCount sourceCount(Cell<SourcePath, TrialQueries.TrialRow> cell) {
        return new SourceCount(
                cell.key().map(SourcePath::kind),
                cell.key().map(SourcePath::country).filter(country -> !country.isEmpty()),
                cell.members().size());
    }

    private static SourcePath sourcePath(StrategySource source, Map<UUID, CohortPlace> places) {
        String country = source.familyId()
                .flatMap(from -> Optional.ofNullable(places.get(from)))
                .map(CohortPlace::country)
                .orElse("");
        return new SourcePath(source.kind(), country);
    }
}
