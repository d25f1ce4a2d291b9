package org.mutuality.journal.passbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.passbook.MissionIndicatorsTest.IndicatorScope.family;
import static org.mutuality.journal.passbook.MissionIndicatorsTest.IndicatorScope.notOfOneFamily;
import static org.mutuality.journal.passbook.MissionIndicatorsTest.IndicatorScope.question;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.platform.indicator.DerivedAmount;
import org.mutuality.journal.passbook.indicator.IndicatorDefinition;
import org.mutuality.journal.passbook.indicator.IndicatorRegistry;
import org.mutuality.journal.passbook.indicator.QuestionCatalog;

/**
 * Each name under "Indicators" in mission.md, in its order: what a family sees of it, or why it is not of one family.
 */
class MissionIndicatorsTest {
    private static final Map<String, IndicatorScope> NAMES = Map.ofEntries(
            Map.entry("earned income", family("earned_income")),
            Map.entry("own-baseline change", family("own_baseline_change")),
            Map.entry("income volatility", family("income_volatility", "income_dips", "income_spikes")),
            Map.entry("inequality", notOfOneFamily("it is between many families")),
            Map.entry("net savings flow", family("savings_flow")),
            Map.entry("savings rate", family("savings_rate")),
            Map.entry("saver share", notOfOneFamily("it is a share of families")),
            Map.entry("liquid buffer", family("liquid_buffer")),
            Map.entry("public assistance", family("public_assistance", "public_assistance_change")),
            Map.entry("mutuality: participation", family("help_given", "help_received")),
            Map.entry("mutuality: density", notOfOneFamily("it is of the graph of all families")),
            Map.entry("mutuality: reciprocity", family("reciprocity")),
            Map.entry("mutuality: income shared", family("income_shared_quarter", "help_valued")),
            Map.entry("mutuality: reach", notOfOneFamily("only the current members of a peer group are known here")),
            Map.entry("mutuality: internal trade", family("internal_trade")),
            Map.entry("mutuality: confirmation rate", family("help_confirmed")),
            Map.entry("wellbeing: Cantril ladder", family("ladder")),
            Map.entry("wellbeing: satisfaction", family("satisfaction")),
            Map.entry("agency: locus of control", family("sense_of_control")),
            Map.entry("agency: goals achieved or advanced", family("goals_moved")),
            Map.entry(
                    "agency: investments whose use the family chose",
                    notOfOneFamily("who chose is known to investment-service only")),
            Map.entry("resilience: shock recovery", family("shock_kinds", "shock_recovery", "shock_unrecovered")),
            Map.entry("resilience: emergency funds", question("emergency_funds")),
            Map.entry("resilience: reduced coping index", family("coping_index")),
            Map.entry("children: grades", family("good_grades")),
            Map.entry("children: attendance", family("school_attendance")),
            Map.entry("circles: contribution", family("circle_contribution", "circle_contribution_change")),
            Map.entry(
                    "circles: on-time share, default, cover rate, completion",
                    notOfOneFamily("it is of a circle, in investment-service")),
            Map.entry("savings groups", notOfOneFamily("it is of a group, in investment-service")),
            Map.entry("use of investments", family("investment_uses")),
            Map.entry("positive deviance", notOfOneFamily("it is among homologues, and named only with consent")),
            Map.entry("practice lift", notOfOneFamily("it is among many families")),
            Map.entry("attendance of meetings", notOfOneFamily("cohort-service has the meetings")),
            Map.entry("attrition", notOfOneFamily("it is a share of families")),
            Map.entry("families brought in by families", notOfOneFamily("cohort-service has the invitations")),
            Map.entry("reach of each coin", notOfOneFamily("it is of a programme's cost")));

    @Test
    void the_passbook_has_exactly_the_indicators_of_one_family() {
        Set<String> own = new HashSet<>(NAMES.values().stream()
                .flatMap(one -> one.indicators().stream())
                .toList());
        assertThat(IndicatorRegistry.ALL)
                .extracting(IndicatorDefinition::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(own);
        assertThat(NAMES.values())
                .allMatch(one -> !one.indicators().isEmpty()
                        || !one.question().isEmpty()
                        || one.why().length() > 15);
    }

    @Test
    void an_indicator_that_is_an_answer_is_a_series() {
        QuestionCatalog core = QuestionCatalog.of(
                List.of(new FormCatalog().form("core-2").orElseThrow().definition()));
        assertThat(core.numericNames())
                .containsAll(NAMES.values().stream()
                        .map(IndicatorScope::question)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    @Test
    void every_question_that_an_indicator_uses_is_in_the_form() {
        QuestionCatalog core = QuestionCatalog.of(
                List.of(new FormCatalog().form("core-2").orElseThrow().definition()));
        assertThat(core.names())
                .containsAll(Stream.of(
                                DerivedAmount.EARNED_INCOME.plus().stream(),
                                DerivedAmount.SAVINGS_FLOW.plus().stream(),
                                DerivedAmount.SAVINGS_FLOW.minus().stream(),
                                Stream.of(
                                        "savings_balance",
                                        "consumption",
                                        "public_assistance",
                                        "circle_contribution",
                                        "control",
                                        "control_plans",
                                        "control_choices",
                                        "food_enough",
                                        "coping_cheaper_food",
                                        "coping_borrowed_food",
                                        "coping_smaller_portions",
                                        "coping_adults_less",
                                        "coping_fewer_meals",
                                        "shocks",
                                        "shock_recovered",
                                        "investment_used_for",
                                        "children",
                                        "children_in_school",
                                        "children_good_grades"))
                        .flatMap(names -> names)
                        .toList());
        assertThat(IndicatorRegistry.namesWithoutSeries(core))
                .hasSizeGreaterThan(20)
                .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    }

    /** Exactly one of the three is set. */
    record IndicatorScope(List<String> indicators, String question, String why) {
        static IndicatorScope family(String... indicators) {
            return new IndicatorScope(List.of(indicators), "", "");
        }

        static IndicatorScope question(String name) {
            return new IndicatorScope(List.of(), name, "");
        }

        static IndicatorScope notOfOneFamily(String why) {
            return new IndicatorScope(List.of(), "", why);
        }
    }
}
