package org.mutuality.journal.passbook.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.passbook.indicator.AnswerNumbers;
import org.mutuality.journal.passbook.indicator.FamilyIndicator;
import org.mutuality.journal.passbook.indicator.FamilyIndicator.IndicatorPoint;
import org.mutuality.journal.passbook.indicator.FigureUnit;
import org.mutuality.journal.passbook.indicator.IndicatorRegistry;
import org.mutuality.journal.passbook.page.PassbookPage.Line;
import org.mutuality.journal.passbook.readmodel.PassbookData;
import org.mutuality.journal.passbook.readmodel.PassbookSeries;

/** Formats indicators for the page; those that are a series as well are shown as series. */
record IndicatorFormatter(PassbookData data, Localizer localizer) {

    List<Line> lines() {
        List<String> own = IndicatorRegistry.namesWithoutSeries(data.questions());
        return data.passbook().indicators().stream()
                .filter(indicator -> own.contains(indicator.name()))
                .map(this::line)
                .toList();
    }

    private Line line(FamilyIndicator indicator) {
        Sparkline sparkline = new Sparkline(seriesPoints(indicator));
        List<IndicatorPoint> points = indicator.points();
        return new Line(
                localizer.translate(
                        IndicatorRegistry.definition(indicator.name()).message()),
                points.size() < 2 ? "" : figure(indicator, points.getFirst()),
                figure(indicator, points.getLast()),
                base(indicator, points.getLast()),
                sparkline.path(),
                sparkline.dot(),
                false);
    }

    private String base(FamilyIndicator indicator, IndicatorPoint point) {
        return localizer.translate(indicator.base().message(), point.n(), point.n() + point.missing());
    }

    private static List<PassbookSeries.SeriesPoint> seriesPoints(FamilyIndicator indicator) {
        return indicator.unit() == FigureUnit.CHOICES
                ? List.of()
                : indicator.points().stream()
                        .map(point -> new PassbookSeries.SeriesPoint(point.month(), point.value()))
                        .toList();
    }

    private String figure(FamilyIndicator indicator, IndicatorPoint point) {
        return switch (indicator.unit()) {
            case MONEY, MONEY_PER_MONTH ->
                AnswerNumbers.number(point.value())
                        .map(amount -> localizer.money(data.passbook().currency(), amount))
                        .orElse("");
            case PERCENT -> localizer.figure(point.value()) + " %";
            case CHOICES -> choices((List<?>) point.value());
            default -> localizer.figure(point.value());
        };
    }

    private String choices(List<?> uses) {
        Map<String, LocalizedText> labels = Optional.ofNullable(
                        data.questions().questions().get("investment_used_for"))
                .flatMap(QuestionDefinition::choiceLabels)
                .orElse(Map.of());
        return uses.stream()
                .map(Objects::toString)
                .map(use -> Optional.ofNullable(labels.get(use))
                        .map(localizer::label)
                        .orElse(use.replace('_', ' ')))
                .collect(Collectors.joining(", "));
    }
}
