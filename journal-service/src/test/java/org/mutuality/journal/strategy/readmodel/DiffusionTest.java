package org.mutuality.journal.strategy.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.strategy.readmodel.Diffusion.DiffusionCell;
import org.mutuality.journal.strategy.readmodel.Diffusion.DiffusionStep;
import org.mutuality.journal.strategy.readmodel.Diffusion.SourceCount;
import org.mutuality.journal.strategy.sharing.Audience;
import org.mutuality.journal.strategy.sharing.SourceKind;
import org.mutuality.journal.strategy.sharing.StrategySource;
import org.mutuality.journal.strategy.sharing.TrialResult;

/** A strategy from Monrovia: five families there tried it, then some in Manila and Cali. */
class DiffusionTest {
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID MONROVIA = new UUID(1, 1);
    private static final UUID MANILA = new UUID(1, 2);
    private static final UUID CEBU = new UUID(1, 3);
    private static final UUID CALI = new UUID(1, 4);
    private static final StrategyQueries.StrategyAuthor LIBERIAN =
            new StrategyQueries.StrategyAuthor(AUTHOR, MONROVIA, "LR", Audience.ALL);
    private static final ReaderScope IN_MONROVIA = new ReaderScope(Set.of(MONROVIA), Set.of(), Set.of("LR"), Set.of());
    private static final ReaderScope IN_MANILA = new ReaderScope(Set.of(MANILA), Set.of(), Set.of("PH"), Set.of());
    private static final ReaderScope NOWHERE_NEAR =
            new ReaderScope(Set.of(new UUID(1, 9)), Set.of(), Set.of("UG"), Set.of());

    private final List<TrialQueries.TrialRow> trials = new ArrayList<>();

    @Test
    void within_reach_it_is_shown_step_by_step_and_elsewhere_by_cell() {
        UUID first = tried(MONROVIA, "LR", 2, Optional.of(AUTHOR));
        UUID second = tried(MONROVIA, "LR", 3, Optional.of(first));
        many(6, MANILA, "PH", 4, Optional.of(first));
        Diffusion diffusion = Diffusion.of(new UUID(0, 1), LIBERIAN, trials, IN_MONROVIA);
        assertThat(diffusion.familyId()).contains(AUTHOR);
        assertThat(diffusion.steps())
                .containsExactly(step(first, 2, Optional.of(AUTHOR)), step(second, 3, Optional.of(first)));
        assertThat(diffusion.elsewhere())
                .containsExactly(new DiffusionCell(
                        Optional.of("PH"),
                        Optional.of(MANILA),
                        6,
                        month(4),
                        List.of(new SourceCount(Optional.of(SourceKind.FAMILY), Optional.of("LR"), 6))));
    }

    @Test
    void readers_elsewhere_learn_no_family_of_it() {
        UUID first = tried(MONROVIA, "LR", 2, Optional.of(AUTHOR));
        UUID here = tried(MANILA, "PH", 3, Optional.of(first));
        Diffusion diffusion = Diffusion.of(new UUID(0, 1), LIBERIAN, trials, IN_MANILA);
        assertThat(diffusion.familyId()).isEmpty();
        assertThat(diffusion.steps()).extracting(DiffusionStep::familyId).containsExactly(Optional.of(here));
        assertThat(diffusion.steps()).extracting(DiffusionStep::after).containsExactly(Optional.empty());
        assertThat(diffusion.elsewhere()).isEmpty();
    }

    @Test
    void a_family_that_withdrew_its_consent_has_no_name_and_goes_on_to_count() {
        UUID unknown = UUID.randomUUID();
        trials.add(new TrialQueries.TrialRow(
                unknown,
                true,
                MONROVIA,
                "LR",
                month(2),
                TrialResult.HELPED,
                new StrategySource(SourceKind.CALL, Optional.empty())));
        Diffusion diffusion = Diffusion.of(new UUID(0, 1), LIBERIAN, trials, IN_MONROVIA);
        assertThat(diffusion.steps()).extracting(DiffusionStep::familyId).containsExactly(Optional.empty());
    }

    @Test
    void cohorts_of_few_are_shown_together_and_so_are_countries() {
        many(3, MANILA, "PH", 4, Optional.empty());
        many(3, CEBU, "PH", 5, Optional.empty());
        many(5, MONROVIA, "LR", 2, Optional.empty());
        assertThat(cells(NOWHERE_NEAR)).containsExactly("LR 5 " + MONROVIA, "PH 6 -");
        many(4, CALI, "CO", 5, Optional.empty());
        // Four by themselves would follow from what is missing, so Liberia's five are hidden with them.
        assertThat(cells(NOWHERE_NEAR)).containsExactly("PH 6 -", "- 9 -");
    }

    @Test
    void four_families_are_nobody_s_business() {
        many(4, CALI, "CO", 5, Optional.empty());
        assertThat(cells(NOWHERE_NEAR)).isEmpty();
    }

    @Test
    void a_family_counts_once_from_its_first_trial() {
        UUID family = tried(MONROVIA, "LR", 2, Optional.empty());
        trials.add(row(family, MONROVIA, "LR", 5, Optional.empty()));
        assertThat(Diffusion.of(new UUID(0, 1), LIBERIAN, trials, IN_MONROVIA).steps())
                .extracting(DiffusionStep::firstMonth)
                .containsExactly(month(2));
    }

    private List<String> cells(ReaderScope reach) {
        return Diffusion.of(new UUID(0, 1), LIBERIAN, trials, reach).elsewhere().stream()
                .map(cell -> cell.country().orElse("-") + " " + cell.families() + " "
                        + cell.cohortId().map(UUID::toString).orElse("-"))
                .toList();
    }

    private void many(int count, UUID cohort, String country, int month, Optional<UUID> from) {
        IntStream.range(0, count).forEach(i -> tried(cohort, country, month, from));
    }

    private UUID tried(UUID cohort, String country, int month, Optional<UUID> from) {
        UUID family = UUID.randomUUID();
        trials.add(row(family, cohort, country, month, from));
        return family;
    }

    private static TrialQueries.TrialRow row(UUID family, UUID cohort, String country, int month, Optional<UUID> from) {
        SourceKind kind = from.isPresent() ? SourceKind.FAMILY : SourceKind.CALL;
        return new TrialQueries.TrialRow(
                family, false, cohort, country, month(month), TrialResult.HELPED, new StrategySource(kind, from));
    }

    private static DiffusionStep step(UUID family, int month, Optional<UUID> after) {
        return new DiffusionStep(
                Optional.of(family), MONROVIA, "LR", month(month), TrialResult.HELPED, SourceKind.FAMILY, after);
    }

    private static YearMonth month(int month) {
        return YearMonth.of(2021, month);
    }
}
