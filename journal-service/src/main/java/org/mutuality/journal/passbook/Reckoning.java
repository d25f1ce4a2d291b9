package org.mutuality.journal.passbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mutuality.journal.form.QuestionDefinition;
import org.mutuality.journal.form.Wording;
import org.mutuality.journal.passbook.Indicator.Point;
import org.mutuality.journal.passbook.Page.Line;

/** A family's indicators in the words of who reads them; those that are a series as well are shown there. */
record Reckoning(Opened opened, Speech speech) {

    List<Line> lines() {
        List<String> own = Indicators.ownNames(opened.asked());
        return opened.passbook().indicators().stream()
                .filter(indicator -> own.contains(indicator.name()))
                .map(this::line)
                .toList();
    }

    private Line line(Indicator indicator) {
        Curve curve = new Curve(drawn(indicator));
        List<Point> points = indicator.points();
        return new Line(
                speech.say(Indicators.measure(indicator.name()).message()),
                points.size() < 2 ? "" : figure(indicator, points.getFirst()),
                figure(indicator, points.getLast()),
                base(indicator, points.getLast()),
                curve.path(),
                curve.dot(),
                false);
    }

    private String base(Indicator indicator, Point point) {
        return speech.say(indicator.base().message(), point.n(), point.n() + point.missing());
    }

    private static List<Series.Point> drawn(Indicator indicator) {
        return indicator.unit() == Unit.CHOICES
                ? List.of()
                : indicator.points().stream()
                        .map(point -> new Series.Point(point.month(), point.value()))
                        .toList();
    }

    private String figure(Indicator indicator, Point point) {
        return switch (indicator.unit()) {
            case MONEY, MONEY_PER_MONTH ->
                Figures.number(point.value())
                        .map(amount -> speech.money(opened.passbook().currency(), amount))
                        .orElse("");
            case PERCENT -> speech.figure(point.value()) + " %";
            case CHOICES -> choices((List<?>) point.value());
            default -> speech.figure(point.value());
        };
    }

    private String choices(List<?> uses) {
        Map<String, Wording> labels = Optional.ofNullable(
                        opened.asked().questions().get("investment_used_for"))
                .flatMap(QuestionDefinition::choiceLabels)
                .orElse(Map.of());
        return uses.stream()
                .map(Objects::toString)
                .map(use ->
                        Optional.ofNullable(labels.get(use)).map(speech::label).orElse(use.replace('_', ' ')))
                .collect(Collectors.joining(", "));
    }
}
