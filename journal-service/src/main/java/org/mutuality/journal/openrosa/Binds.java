package org.mutuality.journal.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.expression.XPath;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.QuestionDefinition;
import org.mutuality.journal.form.QuestionType;
import org.mutuality.journal.xml.XmlWriter;

/** What each answer of an XForm must be, and when it is asked. */
final class Binds {
    static final String UUID = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final String FAMILY_ID = "regex(., '^%s$')".formatted(UUID);
    // A phone whose clock fell back to where it began knows nothing of today, and may tell all the same.
    private static final String BEGUN = ". <= today() or today() < date('2026-01-01')";

    private final Map<String, Limits> exchanges;
    private final Places places;
    private final Itext itext;
    private final XmlWriter xml;

    private Binds(Map<String, Limits> exchanges, Places places, Itext itext, XmlWriter xml) {
        this.exchanges = exchanges;
        this.places = places;
        this.itext = itext;
        this.xml = xml;
    }

    static void write(Form form, Places places, Itext itext, XmlWriter xml) {
        Binds binds = new Binds(ExchangeLimits.of(form), places, itext, xml);
        binds.envelope();
        form.definition().questions().forEach(binds::bind);
    }

    private void envelope() {
        xml.leaf(
                "bind",
                "",
                "nodeset",
                "/data/month",
                "type",
                "date",
                "required",
                "true()",
                "constraint",
                BEGUN,
                "jr:constraintMsg",
                itext.say("/data/month:constraintMsg", Phrase.MONTH_TO_COME.with()));
        xml.leaf(
                "bind",
                "",
                "nodeset",
                "/data/family",
                "type",
                "string",
                "constraint",
                FAMILY_ID,
                "jr:constraintMsg",
                itext.say("/data/family:constraintMsg", Phrase.FAMILY_WRONG.with()));
        preloaded("instanceID", "string", "uid", "");
        preloaded("timeStart", "dateTime", "timestamp", "start");
        preloaded("timeEnd", "dateTime", "timestamp", "end");
    }

    private void preloaded(String name, String type, String preload, String parameters) {
        xml.leaf(
                "bind",
                "",
                "nodeset",
                "/data/meta/" + name,
                "type",
                type,
                "readonly",
                "true()",
                "jr:preload",
                preload,
                "jr:preloadParams",
                parameters);
    }

    private void bind(QuestionDefinition question) {
        String path = places.of(question.name());
        XPath.Surroundings around = places.around(question.name());
        List<String> attributes = new ArrayList<>(List.of("nodeset", path));
        if (question.type() != QuestionType.REPEAT) {
            attributes.addAll(List.of("type", type(question.type())));
        }
        question.relevant().ifPresent(rule -> attributes.addAll(List.of("relevant", XPath.of(rule, around))));
        if (question.required().orElse(false) && question.type() != QuestionType.REPEAT) {
            attributes.addAll(List.of("required", "true()"));
        }
        constraint(question, around, attributes);
        xml.leaf("bind", "", attributes.toArray(String[]::new));
        question.questions().orElse(List.of()).forEach(this::bind);
    }

    private void constraint(QuestionDefinition question, XPath.Surroundings around, List<String> attributes) {
        Limits limits = Limits.of(question).and(exchanges.getOrDefault(question.name(), Limits.NONE));
        List<String> conditions = new ArrayList<>(limits.conditions());
        question.constraint().ifPresent(rule -> conditions.add("( %s )".formatted(XPath.of(rule, around))));
        if (!conditions.isEmpty() && question.type() != QuestionType.REPEAT) {
            attributes.addAll(List.of("constraint", String.join(" and ", conditions)));
            message(question, limits).ifPresent(said -> attributes.addAll(List.of("jr:constraintMsg", said)));
        }
    }

    private Optional<String> message(QuestionDefinition question, Limits limits) {
        return question.constraintMessage()
                .or(() -> question.constraint().isPresent() ? Optional.empty() : limits.message())
                .map(wording -> itext.say(places.of(question.name()) + ":constraintMsg", wording));
    }

    private static String type(QuestionType type) {
        return switch (type) {
            case INTEGER, SCALE -> "int";
            case DECIMAL, MONEY -> "decimal";
            case DATE, MONTH -> "date";
            case CHOICE, CHOICES, TEXT, BOOLEAN, REPEAT -> "string";
        };
    }
}
